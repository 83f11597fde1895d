package site

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// letter is the mark of a kind of source next to a transport.
type letter struct {
	letter, class string
	labels        []string // of the sources that the letter stands for
}

func letterOf(source *registry.Source) (string, string) {
	switch {
	case source.Kind == registry.KindNotes:
		return "N", "n"
	case source.Kind == registry.KindCommon:
		return "C", "c"
	case source.Label() == "IANA":
		return "I", "i"
	}
	return "R", "i"
}

// letters returns the letters of some sources, each once, in their order.
func letters(sources []*registry.Source) []letter {
	var all []letter
	for _, source := range sources {
		sign, class := letterOf(source)
		i := slices.IndexFunc(all, func(l letter) bool { return l.letter == sign })
		if i < 0 {
			i = len(all)
			all = append(all, letter{letter: sign, class: class})
		}
		if label := source.Label(); !slices.Contains(all[i].labels, label) {
			all[i].labels = append(all[i].labels, label)
		}
	}
	slices.SortFunc(all, func(a, b letter) int { return cmp.Compare(rank(a.letter), rank(b.letter)) })
	return all
}

// rank orders letters as a legend does.
func rank(letter string) int { return strings.Index("NCIR", letter) }

// listing is a transport and who lists it, for one service or for several.
type listing struct {
	transport port.Transports // one bit
	sources   []*registry.Source
}

// transportsOf returns the transports of services, each once, with all sources
// that list it for one of them.
func transportsOf(services ...*registry.Service) []listing {
	var all []listing
	for t := range port.AllTransports.Each() {
		l := listing{transport: t}
		for _, s := range services {
			for _, st := range s.Transports {
				if st.Transport != t {
					continue
				}
				for _, source := range st.Sources {
					if !slices.Contains(l.sources, source) {
						l.sources = append(l.sources, source)
					}
				}
			}
		}
		if len(l.sources) > 0 {
			all = append(all, l)
		}
	}
	return all
}

// transportsOf writes the transports of a service. Where nothing runs none need
// be known.
func (w *writer) transportsOf(s *registry.Service) {
	if len(s.Transports) > 0 || s.State.InUse() {
		w.transports(transportsOf(s))
	}
}

// transports writes each transport with letters for who lists it. It is
// outlined where one kind of source alone does.
func (w *writer) transports(all []listing) {
	if len(all) == 0 {
		w.notStated()
		w.raw(" ")
	}
	for _, l := range all {
		marks := letters(l.sources)
		w.raw(`<span class="tp`)
		if len(marks) == 1 {
			w.raw(" part")
		}
		w.raw(`">`, l.transport.IDs()[0])
		for _, m := range marks {
			w.raw(" ")
			w.letter(m)
		}
		w.raw("</span> ")
	}
}

func (w *writer) letter(m letter) {
	w.raw(`<abbr class="`, m.class, `" title="`)
	w.text(strings.Join(m.labels, ", "))
	w.raw(`">`, m.letter, "</abbr>")
}

// notStated writes the chip of what no source lists a transport for.
func (w *writer) notStated() { w.raw(`<span class="chip none">not stated</span>`) }

// chips writes the transports of one statement.
func (w *writer) chips(t port.Transports) {
	if !t.Stated() {
		w.notStated()
	}
	for _, id := range t.IDs() {
		w.raw(`<span class="chip">`, id, "</span>")
	}
}

// legend explains the letters of some services.
func (w *writer) legend(services []*registry.Service) {
	var sources []*registry.Source
	for _, l := range transportsOf(services...) {
		for _, source := range l.sources {
			if !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		}
	}
	if len(sources) == 0 {
		return
	}
	w.raw(`<p class="key">`)
	for _, m := range letters(sources) {
		w.letter(m)
		w.raw(" ")
		w.text(strings.Join(m.labels, ", "))
		w.raw(" ")
	}
	w.raw("· outlined: one kind of source only</p>")
}

// maxListedBy bounds how many places a row names for one service.
const maxListedBy = 6

// listedBy writes who lists a service: each note by its place, each other
// source by its name and the number of its entries.
func (w *writer) listedBy(s *registry.Service) {
	entries := map[*registry.Source]int{}
	for _, a := range s.Statements {
		entries[a.Origin.Note.Source]++
	}
	shown, left := 0, 0
	for _, a := range s.Statements {
		source := a.Origin.Note.Source
		grouped := source.Kind != registry.KindNotes
		switch {
		case entries[source] == 0: // written already
			continue
		case shown == maxListedBy:
			left++
			continue
		}
		m := w.sourceMark(a)
		if n := entries[source]; grouped && n > 1 {
			m.Place += fmt.Sprintf(" · %s entries", counts.Number(n))
		}
		if grouped {
			entries[source] = 0
		}
		w.mark(m, false)
		shown++
	}
	if left > 0 {
		w.raw(`<span class="small">and `, counts.Number(left), " more</span>")
	}
}

// SourceMark says where a fact was written.
type SourceMark struct {
	Kind  string // of the source, for its colour
	Place string // ports.md:32, or the title of a source that has one
	Full  string // Networking/ports.md:32
	URL   string
}

func (w *writer) sourceMark(a *registry.Assignment) SourceMark {
	source := a.Origin.Note.Source
	full := a.Origin.Note.Path() + ":" + strconv.Itoa(a.Origin.Line)
	place := text.LastSegment(full)
	switch {
	case source.Kind != registry.KindNotes:
		place = source.Label()
	case source.ID != registry.NotesSource.ID:
		place = source.Label() + ", " + place
	}
	return SourceMark{
		Kind: string(source.Kind), Place: place, Full: full,
		URL: w.root + w.site.notePages[a.Origin.Note] + "#" + urls.Line(a.Origin.Line),
	}
}

// source writes the mark that says where a fact was written.
func (w *writer) source(a *registry.Assignment) { w.mark(w.sourceMark(a), true) }

// mark writes a source mark, in full as its title where that helps.
func (w *writer) mark(m SourceMark, full bool) {
	w.raw(`<a class="src `, m.Kind, `" href="`)
	w.text(m.URL)
	if full {
		w.raw(`" title="`)
		w.text(m.Full)
	}
	w.raw(`">`)
	w.text(m.Place)
	w.raw("</a>")
}

// counted are the services whose transports a plate shows: those in use, else
// all that something had.
func counted(services []*registry.Service) []*registry.Service {
	var inUse []*registry.Service
	for _, s := range services {
		if s.State.InUse() || s.State == services[0].State {
			inUse = append(inUse, s)
		}
	}
	return inUse
}

package site

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// letter says which kind of source lists a transport: N for notes.
type letter struct {
	letter, class string
	// labels are the labels of the sources of this kind, such as "IANA".
	labels []string
}

// letterOf returns the letter of a source, and the CSS class of the letter. Bundled notes have
// the letter P, for Portolan.
func letterOf(source *registry.Source) (string, string) {
	switch {
	case source.ID == registry.BundledSource.ID:
		return "P", "n"
	case source.Kind == registry.KindNotes:
		return "N", "n"
	case source.Kind == registry.KindCommon:
		return "C", "c"
	case source.Label() == "IANA":
		return "I", "i"
	}
	return "R", "i"
}

// letters returns the letters of the given sources, sorted by rank. If several sources
// have the same letter, the result has it once, with the labels of all these sources.
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

// rank returns the position of a letter in a legend.
func rank(letter string) int { return strings.Index("NPCIR", letter) }

// listing is one transport, such as TCP, and the sources that list the transport for a
// service, or for several services.
type listing struct {
	transport port.Transports
	sources   []*registry.Source
}

// transportsOf returns each transport that a source lists for at least one of the
// services, with all sources that list it.
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

// transportsOf writes the transports of a service. If no source lists a transport, it
// writes "not stated" for a service in use, and nothing for any other service.
func (w *writer) transportsOf(s *registry.Service) {
	if len(s.Transports) > 0 || s.State.InUse() {
		w.transports(transportsOf(s))
	}
}

// transports writes each transport, followed by the letters of the sources that list
// it. A transport with one letter gets the class "part", which draws an outline.
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

// notStated writes the label "not stated", for a service without transports.
func (w *writer) notStated() { w.raw(`<span class="chip none">not stated</span>`) }

// chips writes the transports of one statement, without letters.
func (w *writer) chips(t port.Transports) {
	if !t.Stated() {
		w.notStated()
	}
	for _, id := range t.IDs() {
		w.raw(`<span class="chip">`, id, "</span>")
	}
}

// legend writes a line that explains the letters in the table rows of the given services.
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
	w.raw("· a transport with an outline is listed by only one kind of source</p>")
}

// relevantServices selects the services whose transports are shown at the top of a
// page. These are the services in use, and the services with the same state as the
// first one.
func relevantServices(services []*registry.Service) []*registry.Service {
	var inUse []*registry.Service
	for _, s := range services {
		if s.State.InUse() || s.State == services[0].State {
			inUse = append(inUse, s)
		}
	}
	return inUse
}

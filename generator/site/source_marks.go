package site

import (
	"fmt"
	"strconv"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// maxListedBy is the maximum number of sources, and of references, in one table row.
const maxListedBy = 6

// listedBy writes which sources list a service. For each statement in a note, it writes
// the place, such as ports.md:32. Each source that is not a note occurs once, with the
// number of its statements if there are several: "IANA · 2 entries".
func (w *writer) listedBy(s *registry.Service) {
	entries := map[*registry.Source]int{}
	for _, a := range s.Statements {
		entries[a.Origin.Note.Source]++
	}
	shown, left := 0, 0
	var hidden []string
	for _, a := range s.Statements {
		source := a.Origin.Note.Source
		grouped := source.Kind != registry.KindNotes
		switch {
		// A mark for all statements of this source was already written.
		case entries[source] == 0:
			continue
		case shown == maxListedBy:
			left++
			hidden = appendNew(hidden, source.Label())
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
		w.raw(`<span class="small"`)
		w.attribute("by", strings.Join(hidden, "|"))
		w.raw(">and ", counts.Number(left), " more</span>")
	}
}

// SourceMark is a link from a statement to the line of the note that contains it.
type SourceMark struct {
	// Kind is the kind of the source. It sets the colour of the link.
	Kind string
	// Place is the text of the link: "ports.md:32", "Team, ports.md:32" or "IANA".
	Place string
	// Full is the path and the line of the note: "Networking/ports.md:32".
	Full string
	URL  string
}

func (w *writer) sourceMark(a *registry.Assignment) SourceMark { return w.markOf(a.Origin) }

// markOf returns the source mark of a statement or remark with this origin.
func (w *writer) markOf(o registry.Origin) SourceMark {
	source := o.Note.Source
	full := o.Note.Path() + ":" + strconv.Itoa(o.Line)
	place := text.LastSegment(full)
	switch {
	case source.Kind == registry.KindSystem:
	case source.Kind != registry.KindNotes:
		place = source.Label()
	case source.ID != registry.NotesSource.ID:
		place = source.Label() + ", " + place
	}
	return SourceMark{
		Kind: string(source.Kind), Place: place, Full: full,
		URL: w.root + w.site.notePages[o.Note] + "#" + urls.Line(o.Line),
	}
}

// source writes the source mark of a statement.
func (w *writer) source(a *registry.Assignment) { w.mark(w.sourceMark(a), true) }

// mark writes a source mark. If full is set, the mark has m.Full as its title attribute.
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

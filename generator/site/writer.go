package site

import (
	"html"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// writer turns words into HTML. It is the only place that does. What comes
// from a note is escaped here, and nothing else is trusted.
type writer struct {
	b    strings.Builder
	site *site
	root string
	note *registry.Note
	// facts are the note's assignments not yet met, in the order they are
	// written: their numbers link to their pages. Nil writes no such links.
	facts []*registry.Assignment
	line  int // the last line that was given an anchor
	// linked is set inside a link, where no other link may stand.
	linked bool
	// whole is set where the page shows the whole note, its footnotes too.
	whole bool
	// demote is added to the level of headings.
	demote int
}

func (w *writer) raw(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

func (w *writer) text(s string) { w.b.WriteString(html.EscapeString(s)) }

// fact writes the number of an assignment, as a link to its page. The first
// fact of a line carries the anchor by which that page leads back here.
func (w *writer) fact(a *registry.Assignment, number string) {
	id := w.lineAnchor(a)
	if w.linked {
		w.raw("<span", id, ">")
		w.text(number)
		w.raw("</span>")
		return
	}
	w.raw(`<a class="port"`, id, ` href="`, w.root, w.site.pageOf(a.Port, a.End), `">`)
	w.text(number)
	w.raw("</a>")
}

// lineAnchor returns the id attribute for the line of an assignment; nothing
// where an earlier one carries it.
func (w *writer) lineAnchor(a *registry.Assignment) string {
	if a.Origin.Line == w.line {
		return ""
	}
	w.line = a.Origin.Line
	return ` id="` + urls.Line(w.line) + `"`
}

// anchorsBefore writes the anchors of facts whose numbers were not met as
// text before an offset of the note, and passes over them.
func (w *writer) anchorsBefore(offset int) {
	for len(w.facts) > 0 && w.facts[0].Origin.Offset < offset {
		if id := w.lineAnchor(w.facts[0]); id != "" {
			w.raw("<span", id, "></span>")
		}
		w.facts = w.facts[1:]
	}
}

// unwritten is text that does not stand in the note.
func unwritten(s string) text.Span { return text.Text{Text: s, Pos: -1} }

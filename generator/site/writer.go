package site

import (
	"html"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// writer turns text into HTML. Apart from the templates, it is the only code that does.
// It escapes all text of notes.
type writer struct {
	b    strings.Builder
	site *site
	root string
	note *registry.Note
	// facts are the statements of the note that are not written yet, in the order of
	// the note. Their numbers become links to their pages. If it is nil, there are no
	// such links.
	facts []*registry.Assignment
	line  int // the last line with an anchor
	// linked is set inside a link, which must not contain another link.
	linked bool
	// whole is set if the page shows the whole note, with its footnotes.
	whole bool
	// demote is added to the level of headings.
	demote int
}

// raw writes HTML without escaping.
func (w *writer) raw(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

// text writes text with HTML escaping.
func (w *writer) text(s string) { w.b.WriteString(html.EscapeString(s)) }

// fact writes the number of a statement as a link to its page. The first fact of a line
// has the anchor to which the source marks link.
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

// lineAnchor returns the id attribute for the line of a statement, or "" if an earlier
// statement of this line already has it.
func (w *writer) lineAnchor(a *registry.Assignment) string {
	if a.Origin.Line == w.line {
		return ""
	}
	w.line = a.Origin.Line
	return ` id="` + urls.Line(w.line) + `"`
}

// anchorsBefore removes the facts before an offset of the note, and writes their anchors.
// The text that contains their numbers was not written as plain text.
func (w *writer) anchorsBefore(offset int) {
	for len(w.facts) > 0 && w.facts[0].Origin.Offset < offset {
		if id := w.lineAnchor(w.facts[0]); id != "" {
			w.raw("<span", id, "></span>")
		}
		w.facts = w.facts[1:]
	}
}

// unwritten returns text that is not from the note.
func unwritten(s string) text.Span { return text.Text{Text: s, Pos: -1} }

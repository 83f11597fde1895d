package site

import (
	"html"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// writer writes HTML and escapes the text of notes. Only writer and the templates produce
// HTML.
type writer struct {
	b    strings.Builder
	site *site
	root string
	note *registry.Note
	// facts are the statements of the note that are not written yet, in the order of the
	// note. The numbers of these statements become links to their pages. If facts is nil,
	// numbers do not become links.
	facts []*registry.Assignment
	line  int // the line of the note that got the last anchor
	// linked is set inside a link, which must not contain another link.
	linked bool
	// whole is set if the page shows the whole note, including its footnotes.
	whole bool
	// demote is added to the level of each heading.
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

// fact writes the number of a statement as a link to the page of the number. If the
// number is the first one in its line, it also gets the anchor of the line. Source marks
// link to this anchor.
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

// lineAnchor returns the id attribute for the line of a statement. It returns "" if the
// line already has an anchor.
func (w *writer) lineAnchor(a *registry.Assignment) string {
	if a.Origin.Line == w.line {
		return ""
	}
	w.line = a.Origin.Line
	return ` id="` + urls.Line(w.line) + `"`
}

// anchorsBefore writes an anchor for each line with a fact before the offset, and removes
// these facts from w.facts. The method plain did not write their numbers, so they have no
// link and no anchor yet.
func (w *writer) anchorsBefore(offset int) {
	for len(w.facts) > 0 && w.facts[0].Origin.Offset < offset {
		if id := w.lineAnchor(w.facts[0]); id != "" {
			w.raw("<span", id, "></span>")
		}
		w.facts = w.facts[1:]
	}
}

// unwritten returns s as a span without a position, because s does not come from a note.
func unwritten(s string) text.Span { return text.Text{Text: s, Pos: -1} }

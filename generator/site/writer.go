package site

import (
	"html"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// writer writes HTML. It escapes the text of notes. All HTML of this package comes from
// a writer or from a template.
type writer struct {
	b    strings.Builder
	site *site
	root string
	note *registry.Note
	// facts are the statements and remarks of the note whose port numbers are not written
	// yet, in the order of the note. The writer turns their port numbers into links. If
	// facts is nil, port numbers do not become links.
	facts []noteFact
	// line is the number of the last line of the note for which an anchor was written.
	line int
	// linked is set while the writer is inside a link. A link must not contain another
	// link.
	linked bool
	// whole is set if the page shows the whole note, including its footnotes.
	whole bool
	// embeds are the embeds in the text. If it is nil, embeds are links.
	embeds []*registry.Embed
	// quoted is set in the text of an embedded note, which gets no ids.
	quoted bool
	// box is the state of a task that the next paragraph begins with, or "".
	box string
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

// fact writes the port number of a fact as a link to the page of the port. The
// first port number in a line of the note also gets the anchor of the line. Links to
// the source of a statement lead to this anchor.
func (w *writer) fact(f noteFact, number string) {
	id := w.lineAnchor(f)
	if w.linked {
		w.raw("<span", id, ">")
		w.text(number)
		w.raw("</span>")
		return
	}
	w.raw(`<a class="port"`, id, ` href="`, w.root, w.site.pageOf(f.first, f.last), `">`)
	w.text(number)
	w.raw("</a>")
}

// lineAnchor returns the id attribute for the line of a fact, such as ` id="_l12"`. It
// returns "" if the line already has an anchor, and in an embedded note.
func (w *writer) lineAnchor(f noteFact) string {
	if f.Line == w.line || w.quoted {
		return ""
	}
	w.line = f.Line
	return ` id="` + urls.Line(w.line) + `"`
}

// anchorsBefore removes the facts before an offset in the note from w.facts. The
// text of the note does not show their port numbers, so the method plain could not
// write links. anchorsBefore writes an empty element with the anchor of each line
// instead.
func (w *writer) anchorsBefore(offset int) {
	for len(w.facts) > 0 && w.facts[0].Offset < offset {
		if id := w.lineAnchor(w.facts[0]); id != "" {
			w.raw("<span", id, "></span>")
		}
		w.facts = w.facts[1:]
	}
}

// unwritten returns s as a text span with a negative position, which means that s does
// not come from a note.
func unwritten(s string) text.Span { return text.Text{Text: s, Pos: -1} }

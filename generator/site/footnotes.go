package site

import (
	"fmt"
	"strconv"

	"portolan/generator/text"
	"portolan/generator/urls"
)

// footnoteRef writes the number of a footnote as a link to the footnote. Only the page
// of the note shows the footnotes. If another page shows the text, the link leads to
// the page of the note.
func (w *writer) footnoteRef(f text.FootnoteRef) {
	number := strconv.Itoa(f.Number)
	w.raw("<sup>")
	switch {
	case w.linked:
		w.raw(number)
	case w.whole:
		w.raw(`<a id="`, urls.FootnoteRef(f.Number, f.Nth), `" href="#`, urls.Footnote(f.Number),
			`" role="doc-noteref" aria-label="Footnote `, number, `">`, number, "</a>")
	default:
		w.raw(`<a href="`, w.root, w.site.notePages[w.note], "#", urls.Footnote(f.Number),
			`" role="doc-noteref" aria-label="Footnote `, number, ` of the note">`, number, "</a>")
	}
	w.raw("</sup>")
}

// backlinks writes the links from a footnote back to its references.
func (w *writer) backlinks(f text.Footnote) {
	for nth := 1; nth <= f.Refs; nth++ {
		label, sign := "Back to the text", "↩"
		if f.Refs > 1 {
			label, sign = fmt.Sprintf("Back to reference %d", nth), fmt.Sprintf("↩<sup>%d</sup>", nth)
		}
		w.raw(` <a href="#`, urls.FootnoteRef(f.Number, nth), `" role="doc-backlink" aria-label="`, label, `">`)
		w.raw(sign, "</a>")
	}
}

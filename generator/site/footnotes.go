package site

import (
	"fmt"
	"strconv"

	"portolan/generator/text"
	"portolan/generator/urls"
)

// footnoteRef writes the number of a footnote, as a link to its text: on the
// page of the note that is below, on other pages it is there.
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

// footnotes writes the footnotes of a note, each with links back to where it is
// referred to.
func (w *writer) footnotes(f text.Footnotes) {
	w.raw(`<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>`)
	for _, note := range f.Items {
		w.raw(`<li id="`, urls.Footnote(note.Number), `">`)
		w.footnote(note)
		w.raw("</li>")
	}
	w.raw("</ol></section>")
}

// footnote writes the blocks of a footnote, with its links at the end of the
// last paragraph.
func (w *writer) footnote(f text.Footnote) {
	if last := len(f.Blocks) - 1; last >= 0 {
		if p, ok := f.Blocks[last].(text.Paragraph); ok {
			w.blocks(f.Blocks[:last])
			w.raw("<p", blockID(p.Block), ">")
			w.paragraph(p)
			w.backlinks(f)
			w.raw("</p>")
			return
		}
	}
	w.blocks(f.Blocks)
	w.backlinks(f)
}

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

package site

import (
	"html"
	"html/template"
	"math"
	"strconv"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// inline returns spans as HTML. The parameter note is the note that contains the spans.
// It is nil if the spans do not come from a note.
func (s *site) inline(root string, note *registry.Note, spans []text.Span) template.HTML {
	w := writer{site: s, root: root, note: note}
	w.spans(spans)
	return template.HTML(w.b.String())
}

// footer returns the text in the setting "footer" of the home note.
func (s *site) footer(root string) template.HTML {
	if home := s.reg.Home(); home != nil {
		return s.inline(root, home, home.Footer)
	}
	return ""
}

// body returns the blocks of a note as HTML. A port number in a statement becomes a
// link to the page of the port. If the note has a heading of level 1, all its headings
// move down one level (h1 becomes h2), because only the title of the page is an h1.
func (s *site) body(root string, note *registry.Note, blocks []text.Block) template.HTML {
	w := writer{site: s, root: root, note: note, facts: s.factsOf(note), embeds: note.Embeds, whole: true}
	for _, h := range text.Headings(blocks) {
		if h.Level == 1 {
			w.demote = 1
		}
	}
	w.blocks(blocks)
	w.anchorsBefore(math.MaxInt)
	return template.HTML(w.b.String())
}

func (w *writer) blocks(blocks []text.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b text.Block) {
	switch b := b.(type) {
	case text.Heading:
		if w.quoted {
			w.raw(`<p class="quoted-heading">`)
			w.spans(b.Spans)
			w.raw("</p>")
			return
		}
		tag := "h" + strconv.Itoa(min(b.Level+w.demote, 6))
		w.raw("<", tag, ` id="`, html.EscapeString(b.ID), `">`)
		w.spans(b.Spans)
		w.raw("</", tag, ">")
	case text.Paragraph:
		w.proseBlock(b)
	case text.List:
		w.list(b)
	case text.Table:
		w.table(b)
	case text.Code:
		w.code(b)
	case text.Quote:
		end := w.beginQuote(b)
		w.blocks(b.Blocks)
		w.raw(end)
	case text.Rule:
		w.raw("<hr>")
	case text.Footnotes:
		w.footnotes(b)
	case text.Anchor:
		if !w.quoted {
			w.raw("<span", w.blockID(b.BlockID), "></span>")
		}
	}
}

// proseBlock writes a paragraph. If it has embeds, each part of its text is a paragraph.
func (w *writer) proseBlock(p text.Paragraph) {
	id := w.blockID(p.BlockID)
	if !w.hasEmbed(p.Spans) {
		w.raw("<p", id, ">")
		w.task(w.box)
		w.box = ""
		w.paragraph(p)
		w.raw("</p>")
		return
	}
	if id != "" {
		w.raw("<span", id, "></span>")
	}
	if w.shownEmbed(p.Spans[0]) != nil {
		w.task(w.box)
		w.box = ""
	}
	w.flow(p.Spans, func(spans []text.Span) {
		w.raw("<p>")
		w.task(w.box)
		w.box = ""
		w.paragraph(text.Paragraph{Spans: spans})
		w.raw("</p>")
	})
}

// blockID returns the id attribute of a block that has a block id (^name) in the note:
// blockID("name") returns ` id="_b-name"`. It returns "" without a name, and in an embedded note.
func (w *writer) blockID(name string) string {
	if name == "" || w.quoted {
		return ""
	}
	return ` id="` + html.EscapeString(urls.BlockAnchor(name)) + `"`
}

func (w *writer) list(l text.List) {
	tag := "ul"
	if l.Ordered {
		tag = "ol"
	}
	w.raw("<", tag)
	if l.Ordered && l.Start != 1 {
		w.raw(` start="`, strconv.Itoa(l.Start), `"`)
	}
	w.raw(">")
	for _, item := range l.Items {
		p, ok := only(item.Blocks)
		switch {
		case ok && !w.hasEmbed(p.Spans):
			w.raw("<li", w.blockID(p.BlockID), taskClass[item.Task != ""], ">")
			w.task(item.Task)
			w.paragraph(p)
		default:
			w.raw("<li", taskClass[item.Task != ""], ">")
			w.box = item.Task
			if len(item.Blocks) == 0 || !isParagraph(item.Blocks[0]) {
				w.task(w.box)
				w.box = ""
			}
			w.blocks(item.Blocks)
		}
		w.raw("</li>")
	}
	w.raw("</", tag, ">")
}

func isParagraph(b text.Block) bool {
	_, ok := b.(text.Paragraph)
	return ok
}

// only returns the paragraph if blocks contains one paragraph and no other block. If
// not, the second result is false.
func only(blocks []text.Block) (text.Paragraph, bool) {
	if len(blocks) != 1 {
		return text.Paragraph{}, false
	}
	p, ok := blocks[0].(text.Paragraph)
	return p, ok
}

var alignClass = map[text.Align]string{text.AlignCenter: ` class="center"`, text.AlignRight: ` class="right"`}

func (w *writer) table(t text.Table) {
	w.raw(`<div class="scroll" role="group" aria-label="`)
	w.text(tableName(t))
	w.raw(`" tabindex="0"><table><thead><tr>`)
	for i, c := range t.Header {
		w.raw(`<th scope="col"`, alignClass[t.Align[i]], ">")
		w.spans(c.Spans)
		w.raw("</th>")
	}
	w.raw("</tr></thead><tbody>")
	for _, row := range t.Rows {
		w.raw("<tr>")
		for i, c := range row.Cells {
			w.raw("<td", alignClass[t.Align[i]], ">")
			w.flow(c.Spans, w.spans)
			w.raw("</td>")
		}
		w.raw("</tr>")
	}
	w.raw("</tbody></table></div>")
}

// flow writes spans with embeds. An embed is a block, so it ends the text before it. The
// function prose writes each part of the text.
func (w *writer) flow(spans []text.Span, prose func([]text.Span)) {
	from := 0
	flush := func(to int) {
		if words := text.Trim(spans[from:to]); words != nil {
			prose(words)
		}
	}
	for i, s := range spans {
		if e := w.shownEmbed(s); e != nil {
			flush(i)
			w.embed(e)
			from = i + 1
		}
	}
	flush(len(spans))
}

// embed writes an embedded note as a quotation, with a link to its source. It writes no ids,
// because the page of the embedded note has them, and this page may have the same ones.
func (w *writer) embed(e *registry.Embed) {
	n := e.Target.Note
	inner := writer{site: w.site, root: w.root, note: n, facts: w.site.factsOf(n), embeds: e.Embeds, quoted: true}
	inner.blocks(e.Blocks)
	w.raw(`<blockquote class="quoted">`)
	w.quotedFrom(e)
	w.raw(inner.b.String(), "</blockquote>")
}

// footnotes writes the footnotes of a note. Each footnote ends with links back to its
// references in the text.
func (w *writer) footnotes(f text.Footnotes) {
	w.raw(`<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>`)
	for _, note := range f.Items {
		w.raw(`<li id="`, urls.Footnote(note.Number), `">`)
		w.footnote(note)
		w.raw("</li>")
	}
	w.raw("</ol></section>")
}

// footnote writes the blocks of a footnote, then the links back to its references. If the
// last block is a paragraph, the links are inside that paragraph.
func (w *writer) footnote(f text.Footnote) {
	if last := len(f.Blocks) - 1; last >= 0 {
		if p, ok := f.Blocks[last].(text.Paragraph); ok {
			w.blocks(f.Blocks[:last])
			w.raw("<p", w.blockID(p.BlockID), ">")
			w.paragraph(p)
			w.backlinks(f)
			w.raw("</p>")
			return
		}
	}
	w.blocks(f.Blocks)
	w.backlinks(f)
}

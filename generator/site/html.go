package site

import (
	"html"
	"html/template"
	"math"
	"strconv"
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

// inline returns words of a note for use within a page.
func (s *site) inline(root string, note *registry.Note, spans []text.Span) template.HTML {
	w := writer{site: s, root: root, note: note}
	w.spans(spans)
	return template.HTML(w.b.String())
}

// body returns the blocks of a note under the title of its page, with the
// numbers of its facts linked.
func (s *site) body(root string, note *registry.Note, blocks []text.Block) template.HTML {
	w := writer{site: s, root: root, note: note, facts: note.Assignments, whole: true}
	for _, h := range text.Headings(blocks) {
		if h.Level == 1 {
			w.demote = 1
		}
	}
	w.blocks(blocks)
	w.anchorsBefore(math.MaxInt)
	return template.HTML(w.b.String())
}

func (w *writer) raw(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

func (w *writer) text(s string) { w.b.WriteString(html.EscapeString(s)) }

func (w *writer) blocks(blocks []text.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b text.Block) {
	switch b := b.(type) {
	case text.Heading:
		tag := "h" + strconv.Itoa(min(b.Level+w.demote, 6))
		w.raw("<", tag, ` id="`, html.EscapeString(b.ID), `">`)
		w.spans(b.Spans)
		w.raw("</", tag, ">")
	case text.Paragraph:
		w.raw("<p", blockID(b.Block), ">")
		w.paragraph(b)
		w.raw("</p>")
	case text.List:
		w.list(b)
	case text.Table:
		w.table(b)
	case text.Code:
		w.raw(`<pre tabindex="0"><code`)
		if b.Language != "" {
			w.raw(` class="language-`, html.EscapeString(b.Language), `"`)
		}
		w.raw(">")
		for _, line := range b.Lines {
			w.plain(line.Text, line.Pos)
			w.raw("\n")
		}
		w.raw("</code></pre>")
	case text.Quote:
		w.quote(b)
	case text.Rule:
		w.raw("<hr>")
	case text.Footnotes:
		w.footnotes(b)
	case text.Anchor:
		w.raw("<span", blockID(b.Block), "></span>")
	}
}

// blockID returns the id attribute of a block that the note names.
func blockID(name string) string {
	if name == "" {
		return ""
	}
	return ` id="` + html.EscapeString(urls.BlockAnchor(name)) + `"`
}

// paragraph keeps the lines of a paragraph apart when most state a fact.
func (w *writer) paragraph(p text.Paragraph) {
	lines := text.Lines(p.Spans)
	if len(lines) < 2 || !w.mostState(lines) {
		w.spans(p.Spans)
		return
	}
	for i, line := range lines {
		if i > 0 {
			w.raw("<br>")
		}
		w.spans(line)
	}
}

func (w *writer) mostState(lines [][]text.Span) bool {
	facts, stating := w.facts, 0
	for _, line := range lines {
		end := endOf(line)
		if len(facts) > 0 && facts[0].Origin.Offset < end {
			stating++
		}
		for len(facts) > 0 && facts[0].Origin.Offset < end {
			facts = facts[1:]
		}
	}
	return 2*stating > len(lines)
}

// endOf is the offset after the last words of a line.
func endOf(line []text.Span) int {
	end := 0
	for s := range text.Inside(line) {
		switch s := s.(type) {
		case text.Text:
			end = max(end, s.Pos+len(s.Text))
		case text.CodeSpan:
			end = max(end, s.Pos+len(s.Text))
		}
	}
	return end
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
		if p, ok := only(item.Blocks); ok {
			w.raw("<li", blockID(p.Block), ">")
			w.paragraph(p)
		} else {
			w.raw("<li>")
			w.blocks(item.Blocks)
		}
		w.raw("</li>")
	}
	w.raw("</", tag, ">")
}

func only(blocks []text.Block) (text.Paragraph, bool) {
	if len(blocks) != 1 {
		return text.Paragraph{}, false
	}
	p, ok := blocks[0].(text.Paragraph)
	return p, ok
}

var alignClass = map[text.Align]string{text.AlignCenter: ` class="center"`, text.AlignRight: ` class="right"`}

func (w *writer) table(t text.Table) {
	w.raw(`<div class="scroll" role="region" aria-label="Table" tabindex="0"><table><thead><tr>`)
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
			w.spans(c.Spans)
			w.raw("</td>")
		}
		w.raw("</tr>")
	}
	w.raw("</tbody></table></div>")
}

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

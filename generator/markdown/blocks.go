package markdown

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
	"portolan/generator/text"
)

func (c *converter) blocks(parent ast.Node) []text.Block {
	var blocks []text.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.HTMLBlock); ok {
			if tables := c.htmlTables(h); tables != nil {
				blocks = append(append(blocks, c.pending...), tables...)
				c.pending = nil
				continue
			}
		}
		b := c.block(n)
		if name, ok := aloneName(b); ok {
			blocks = anchorLast(blocks, name)
			continue
		}
		blocks = append(blocks, c.pending...)
		c.pending = nil
		if b != nil {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

func (c *converter) block(n ast.Node) text.Block {
	switch n := n.(type) {
	case *ast.Heading:
		spans, name := c.cutName(c.spans(n))
		return text.Heading{Level: n.Level, ID: c.anchor(spans), BlockID: name, Spans: c.tagged(spans), Pos: c.pos(n)}
	case *ast.Paragraph:
		return c.paragraph(n)
	case *ast.TextBlock:
		b := c.prose(n)
		if p, ok := b.(text.Paragraph); ok {
			p.Spans = c.tagged(p.Spans)
			return p
		}
		return b
	case *ast.List:
		list := text.List{Ordered: n.IsOrdered(), Start: n.Start}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			list.Items = append(list.Items, c.task(text.Item{Blocks: c.blocks(item)}))
		}
		return list
	case *ast.Blockquote:
		return c.quote(n)
	case *ast.FencedCodeBlock:
		return text.Code{Language: string(n.Language(c.src.Bytes)), Fenced: true, Lines: c.lines(n)}
	case *ast.CodeBlock:
		return text.Code{Lines: c.lines(n)}
	case *ast.HTMLBlock:
		return c.html(n)
	case *ast.ThematicBreak:
		return text.Rule{}
	case *east.Table:
		return c.table(n)
	case *east.FootnoteList:
		c.footnotes.collect(n)
	}
	// A link reference definition, such as [a]: https://a.example, is not a block.
	return nil
}

// paragraph reads a paragraph, a grid table, or a heading that the author wrote as
// #Words.
func (c *converter) paragraph(n *ast.Paragraph) text.Block {
	if formula, ok := c.formulaBlock(n); ok {
		return formula
	}
	b := c.prose(n)
	p, ok := b.(text.Paragraph)
	if !ok {
		return b
	}
	if t, ok := text.Grid(text.Lines(p.Spans)); ok {
		return t
	}
	spans, pos := p.Spans, p.Pos
	level := meantHeading(n, spans, c.src.Bytes)
	if level == 0 {
		p.Spans = c.tagged(spans)
		return p
	}
	marks := strings.Repeat("#", level)
	end := spans[0].(text.Text).Pos + level
	spans = cutBefore(spans, end)
	d := c.diags.Add(diag.HeadingSpace, diag.At{Text: c.src, Offset: pos},
		"no space after "+marks+", so other tools do not show a heading",
		"write "+marks+" "+firstWord(plainStart(spans))+" …"+orRepair)
	d.Fixes = []diag.Fix{{Offset: end, New: " "}}
	return text.Heading{Level: level, ID: c.anchor(spans), BlockID: p.BlockID, Spans: c.tagged(spans), Pos: pos}
}

// prose reads the text of a paragraph. It returns nil if all text is in comments.
func (c *converter) prose(n ast.Node) text.Block {
	spans := c.spans(n)
	shown := slices.ContainsFunc(spans, func(s text.Span) bool {
		switch s := s.(type) {
		case text.Text:
			return strings.TrimSpace(s.Text) != ""
		case text.Break:
			return false
		}
		return true
	})
	if !shown {
		return nil
	}
	spans, name := c.cutName(spans)
	return text.Paragraph{BlockID: name, Spans: spans, Pos: c.pos(n)}
}

// html returns a block of raw HTML as literal text.
func (c *converter) html(n *ast.HTMLBlock) text.Block {
	lines := c.lines(n)
	if n.HasClosure() {
		lines = append(lines, c.line(n.ClosureLine))
	}
	return text.Code{Language: "html", Lines: lines}
}

func (c *converter) lines(n ast.Node) []text.Text {
	segments := n.Lines()
	lines := make([]text.Text, segments.Len())
	for i := range lines {
		lines[i] = c.line(segments.At(i))
	}
	return lines
}

func (c *converter) line(s gtext.Segment) text.Text {
	return text.Text{Text: strings.TrimRight(string(c.src.Bytes[s.Start:s.Stop]), "\r\n"), Pos: s.Start}
}

// appendFootnotes adds the footnotes after the last block. Footnotes with a reference
// come first, in the order of their first references.
func (c *converter) appendFootnotes(blocks []text.Block) []text.Block {
	if len(c.footnotes.written) == 0 {
		return blocks
	}
	notes := make([]text.Footnote, len(c.footnotes.written))
	last := 0
	for i, n := range c.footnotes.written {
		notes[i] = text.Footnote{Number: n.Index, Blocks: c.blocks(n)}
		last = max(last, n.Index)
	}
	for i := range notes {
		if notes[i].Number < 0 {
			last++
			notes[i].Number = last
		}
		notes[i].Refs = c.footnotes.refs[notes[i].Number]
	}
	slices.SortFunc(notes, func(a, b text.Footnote) int { return cmp.Compare(a.Number, b.Number) })
	return append(blocks, text.Footnotes{Items: notes})
}

// quote reads a block quotation. It is a callout if it begins with [!note] or similar.
func (c *converter) quote(n *ast.Blockquote) text.Block {
	q := text.Quote{Blocks: c.blocks(n)}
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok {
		return q
	}
	line := p.Lines().At(0)
	m := callout.FindSubmatch(c.src.Bytes[line.Start:line.Stop])
	if m == nil {
		return q
	}
	first, ok := q.Blocks[0].(text.Paragraph)
	if !ok {
		return q
	}
	q.Kind, q.Fold = strings.ToLower(string(m[1])), foldings[string(m[2])]
	title, rest := first.Spans, []text.Span(nil)
	for i, s := range first.Spans {
		if _, ok := s.(text.Break); ok {
			title, rest = first.Spans[:i], first.Spans[i+1:]
			break
		}
	}
	q.Blocks = q.Blocks[1:]
	q.Title = cutBefore(title, line.Start+len(m[0]))
	switch {
	case len(rest) > 0:
		q.Blocks = append([]text.Block{text.Paragraph{BlockID: first.BlockID, Spans: rest, Pos: first.Pos}}, q.Blocks...)
	case first.BlockID != "":
		c.pending = append(c.pending, text.Anchor{BlockID: first.BlockID})
	}
	if h, ok := c.titleHeading(q.Title); ok {
		q.Title, q.Blocks = nil, append([]text.Block{h}, q.Blocks...)
	}
	return q
}

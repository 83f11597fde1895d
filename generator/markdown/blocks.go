package markdown

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// converter turns goldmark's tree, read from the masked copy, into words read
// from the note.
type converter struct {
	src    *diag.Source
	masked []byte
	base   int // offset of masked within the note
	diags  *diag.List
	// ids counts the headings by the slug of their words.
	ids map[string]int
	// mojibake is the last report of mojibake, mojibakeLine its line.
	mojibake     *diag.Diagnostic
	mojibakeLine int
}

func (c *converter) blocks(parent ast.Node) []text.Block {
	var blocks []text.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.HTMLBlock); ok {
			if tables := c.htmlTables(h); tables != nil {
				blocks = append(blocks, tables...)
				continue
			}
		}
		if b := c.block(n); b != nil {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

func (c *converter) block(n ast.Node) text.Block {
	switch n := n.(type) {
	case *ast.Heading:
		spans := c.spans(n)
		return text.Heading{Level: n.Level, ID: c.anchor(spans), Spans: spans, Pos: c.pos(n)}
	case *ast.Paragraph:
		return c.paragraph(n)
	case *ast.TextBlock:
		return text.Paragraph{Spans: c.spans(n), Pos: c.pos(n)}
	case *ast.List:
		list := text.List{Ordered: n.IsOrdered(), Start: n.Start}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			list.Items = append(list.Items, text.Item{Blocks: c.blocks(item)})
		}
		return list
	case *ast.Blockquote:
		return c.quote(n)
	case *ast.FencedCodeBlock:
		return text.Code{Language: string(n.Language(c.src.Text)), Lines: c.lines(n)}
	case *ast.CodeBlock:
		return text.Code{Lines: c.lines(n)}
	case *ast.HTMLBlock:
		return c.html(n)
	case *ast.ThematicBreak:
		return text.Rule{}
	case *east.Table:
		return c.table(n)
	}
	return nil // link reference definitions: they show where they are used
}

// paragraph reads prose, or the heading that the author meant by #Words.
func (c *converter) paragraph(n *ast.Paragraph) text.Block {
	spans := c.spans(n)
	if t, ok := text.Grid(text.Lines(spans)); ok {
		return t
	}
	level := meantHeading(n, spans, c.src.Text)
	if level == 0 {
		return text.Paragraph{Spans: spans, Pos: c.pos(n)}
	}
	pos := c.pos(n)
	marks := strings.Repeat("#", level)
	end := spans[0].(text.Text).Pos + level
	spans = cutBefore(spans, end)
	d := c.diags.Add(diag.HeadingSpace, diag.At{Source: c.src, Offset: pos},
		"no blank after "+marks+", so other tools show no heading",
		"write "+marks+" "+firstWord(plainStart(spans))+" …"+orRepair)
	d.Fixes = []diag.Fix{{Offset: end, New: " "}}
	return text.Heading{Level: level, ID: c.anchor(spans), Spans: spans, Pos: pos}
}

// plainStart is the plain text that spans begin with.
func plainStart(spans []text.Span) string {
	var b strings.Builder
	for _, s := range spans {
		t, ok := s.(text.Text)
		if !ok {
			break
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// meantHeading returns the level of a heading that lacks the blank after its
// marks, or 0. It must be a paragraph of one line, and neither a line of #tags
// nor a sentence behind one, such as #todo call Bob.
func meantHeading(n *ast.Paragraph, spans []text.Span, src []byte) int {
	line := n.Lines().At(0)
	first, ok := spans[0].(text.Text)
	if !ok || n.Lines().Len() != 1 || src[first.Pos] != '#' {
		return 0
	}
	level := len(first.Text) - len(strings.TrimLeft(first.Text, "#"))
	words := plainStart(spans)[level:]
	letter, _ := utf8.DecodeRuneInString(words)
	if level == 0 || level > 6 || !unicode.IsLetter(letter) && !unicode.IsDigit(letter) || level == 1 && unicode.IsLower(letter) {
		return 0
	}
	fields := strings.Fields(string(line.Value(src)))
	if len(fields) < 2 {
		return 0
	}
	for _, word := range fields[1:] {
		if strings.HasPrefix(word, "#") {
			return 0
		}
	}
	return level
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// anchor gives a heading an id that no earlier heading of the note has.
func (c *converter) anchor(spans []text.Span) string {
	slug := text.Slug(text.Plain(spans))
	c.ids[slug]++
	if n := c.ids[slug]; n > 1 {
		return fmt.Sprintf("%s_%d", slug, n) // no slug holds an underscore
	}
	return slug
}

var callout = regexp.MustCompile(`^\[!([A-Za-z][A-Za-z-]*)\][+-]?[ \t]*`)

// quote reads a block quotation, or a callout when it opens with [!kind].
func (c *converter) quote(n *ast.Blockquote) text.Block {
	q := text.Quote{Blocks: c.blocks(n)}
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok {
		return q
	}
	line := p.Lines().At(0)
	m := callout.FindSubmatch(c.src.Text[line.Start:line.Stop])
	if m == nil {
		return q
	}
	first, ok := q.Blocks[0].(text.Paragraph)
	if !ok {
		return q
	}
	q.Kind = strings.ToLower(string(m[1]))
	title, rest := first.Spans, []text.Span(nil)
	for i, s := range first.Spans {
		if _, ok := s.(text.Break); ok {
			title, rest = first.Spans[:i], first.Spans[i+1:]
			break
		}
	}
	q.Title = cutBefore(title, line.Start+len(m[0]))
	q.Blocks = q.Blocks[1:]
	if len(rest) > 0 {
		q.Blocks = append([]text.Block{text.Paragraph{Spans: rest, Pos: first.Pos}}, q.Blocks...)
	}
	return q
}

// cutBefore drops the plain text that stands before an offset.
func cutBefore(spans []text.Span, offset int) []text.Span {
	for len(spans) > 0 {
		t, ok := spans[0].(text.Text)
		if !ok || t.Pos >= offset {
			break
		}
		if end := t.Pos + len(t.Text); end > offset {
			t.Text, t.Pos = t.Text[offset-t.Pos:], offset
			return append([]text.Span{t}, spans[1:]...)
		}
		spans = spans[1:]
	}
	return spans
}

var comment = regexp.MustCompile(`(?s)<!--.*?-->`)

// html keeps a block of raw HTML as literal text, unless it is all comments.
func (c *converter) html(n *ast.HTMLBlock) text.Block {
	value := string(n.Lines().Value(c.src.Text))
	lines := c.lines(n)
	if n.HasClosure() {
		value += string(n.ClosureLine.Value(c.src.Text))
		lines = append(lines, c.line(n.ClosureLine))
	}
	if strings.TrimSpace(comment.ReplaceAllString(value, "")) == "" {
		return nil
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
	return text.Text{Text: strings.TrimRight(string(c.src.Text[s.Start:s.Stop]), "\r\n"), Pos: s.Start}
}

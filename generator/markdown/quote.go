package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"portolan/generator/text"
)

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
	q.Blocks = q.Blocks[1:]
	q.Title = cutBefore(title, line.Start+len(m[0]))
	switch {
	case len(rest) > 0:
		q.Blocks = append([]text.Block{text.Paragraph{Block: first.Block, Spans: rest, Pos: first.Pos}}, q.Blocks...)
	case first.Block != "":
		c.pending = append(c.pending, text.Anchor{Block: first.Block})
	}
	if h, ok := c.titleHeading(q.Title); ok {
		q.Title, q.Blocks = nil, append([]text.Block{h}, q.Blocks...)
	}
	return q
}

// atxMarks begin a heading in a line.
var atxMarks = regexp.MustCompile(`^(#{1,6})[ \t]+`)

// titleHeading reads a heading that stands where the title of a callout does.
func (c *converter) titleHeading(title []text.Span) (text.Heading, bool) {
	if len(title) == 0 {
		return text.Heading{}, false
	}
	first, ok := title[0].(text.Text)
	m := atxMarks.FindStringSubmatch(first.Text)
	if !ok || m == nil || c.src.Text[first.Pos] != '#' {
		return text.Heading{}, false
	}
	spans := cutBefore(title, first.Pos+len(m[0]))
	return text.Heading{Level: len(m[1]), ID: c.anchor(spans), Spans: spans, Pos: first.Pos}, true
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

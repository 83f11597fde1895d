package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// converter turns goldmark's tree, read from the masked copy, into words read
// from the note.
type converter struct {
	src    *diag.Text
	text   string // that of src, of which words are parts
	masked []byte
	base   int // offset of masked within the note
	diags  *diag.List
	paths  Paths
	// ids counts the headings by the slug of their words.
	ids map[string]int
	// blockNames are the names of blocks met so far, pending those of the
	// block at hand that has no place for one.
	blockNames map[string]bool
	pending    []text.Block
	footnotes  footnotes
	// mojibake is the last report of mojibake, mojibakeLine its line.
	mojibake     *diag.Diagnostic
	mojibakeLine int
}

// pos returns the place of a node in the note, the place of its first child
// where goldmark gives the node none.
func (c *converter) pos(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		if t, ok := n.(*ast.Text); ok {
			return c.base + t.Segment.Start
		}
		if p := n.Pos(); p >= 0 {
			return c.base + p
		}
	}
	return c.base
}

func (c *converter) literalPos(n *ast.CodeSpan) int {
	if t, ok := n.FirstChild().(*ast.Text); ok {
		return c.base + t.Segment.Start
	}
	return c.pos(n)
}

// literal reads the bytes of a code span.
func (c *converter) literal(n ast.Node) string {
	var b strings.Builder
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			b.WriteString(c.written(n, t.Segment.Start, t.Segment.Stop))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// written reads literal bytes of a node. In a table the backslash before a
// pipe belongs to the table, not to what stands in the cell.
func (c *converter) written(n ast.Node, start, stop int) string {
	value := string(c.src.Bytes[c.base+start : c.base+stop])
	for ; n != nil; n = n.Parent() {
		if n.Kind() == east.KindTableCell {
			return strings.ReplaceAll(value, `\|`, "|")
		}
	}
	return value
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

// footnotes collects the footnotes of a note.
type footnotes struct {
	written []*east.Footnote
	refs    map[int]int // references met, by number
}

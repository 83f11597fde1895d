package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// converter converts goldmark's tree to blocks and spans. goldmark parsed a masked copy
// of the note (see mask), but the converter takes the text from the note itself.
type converter struct {
	src *diag.Text
	// text contains the same bytes as src.Bytes. The texts of spans are parts of this string,
	// so they need no copy.
	text string
	// masked is the text that goldmark parsed: the masked copy of the note, or the label of a
	// wiki-link. base is the offset of this text in the note.
	masked []byte
	base   int
	diags  *diag.List
	paths  Paths
	// slashed becomes Document.slashed.
	slashed map[string]bool
	// ids counts, for each slug, the headings with this slug.
	ids map[string]int
	// blockNames contains the block ids that were read so far. pending contains anchors
	// to insert before the current block. They are for blocks that have no field for a
	// block id, such as tables.
	blockNames map[string]bool
	pending    []text.Block
	footnotes  footnotes
	// tags contains the keys of the tags in the text so far. manyTags is set after the first
	// tag above the limit was reported.
	tags     map[string]bool
	manyTags bool
	// mojibake is the latest diagnostic about mojibake. mojibakeLine is its line.
	mojibake     *diag.Diagnostic
	mojibakeLine int
}

// pos returns the offset of a node in the note. If the node has no offset, pos returns
// the offset of its first child.
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

// literal returns the text of a code span. Each line break becomes a space.
func (c *converter) literal(n ast.Node) string {
	var b strings.Builder
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			b.WriteString(c.written(n, t.Segment.Start, t.Segment.Stop))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// written returns the text of node n from start to stop, as the author wrote it. In a
// table cell, it removes the backslash before a pipe, because this backslash is syntax of
// the table.
func (c *converter) written(n ast.Node, start, stop int) string {
	value := string(c.src.Bytes[c.base+start : c.base+stop])
	for ; n != nil; n = n.Parent() {
		if n.Kind() == east.KindTableCell {
			return strings.ReplaceAll(value, `\|`, "|")
		}
	}
	return value
}

// anchor returns an id for a heading that is unique in the note: "notes" for the first
// heading "Notes", then "notes_2".
func (c *converter) anchor(spans []text.Span) string {
	slug := text.Slug(text.Plain(spans))
	c.ids[slug]++
	if n := c.ids[slug]; n > 1 {
		// A slug contains no underscore, so no other heading has the slug "notes_2".
		return fmt.Sprintf("%s_%d", slug, n)
	}
	return slug
}

// cutBefore removes all text before an offset in the note. It stops at the first span
// that is not a text.Text, such as a link.
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
	// refs counts the references to each footnote. The key is the number of the footnote.
	refs map[int]int
}

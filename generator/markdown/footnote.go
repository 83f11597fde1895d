package markdown

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"portolan/generator/text"
)

// footnoteParsers are the two parsers of goldmark's footnotes. Its transformer
// is left out: it drops footnotes that nothing refers to.
var footnoteParsers = []parser.Option{
	parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)), // before paragraphs
	parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)),     // after code
}

// footnotes collects the footnotes of a note.
type footnotes struct {
	written []*east.Footnote
	refs    map[int]int // references met, by number
}

// collect keeps the footnotes of a list for the end of the note.
func (f *footnotes) collect(list *east.FootnoteList) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if n, ok := n.(*east.Footnote); ok {
			f.written = append(f.written, n)
		}
	}
}

func (c *converter) footnoteRef(n *east.FootnoteLink) text.Span {
	c.footnotes.refs[n.Index]++
	return text.FootnoteRef{Number: n.Index, Nth: c.footnotes.refs[n.Index], Pos: c.pos(n)}
}

// appendFootnotes puts the footnotes after the last block: those that are
// referred to in the order of their references, then the others.
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

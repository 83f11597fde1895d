package markdown

import (
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"portolan/generator/text"
)

// footnoteParsers are goldmark's parsers for footnotes ("[^1]: text") and for references
// to them ("[^1]"). goldmark's transformer for footnotes is not used, because it drops
// footnotes without a reference.
var footnoteParsers = []parser.Option{
	// goldmark parses footnotes (priority 999) before paragraphs (priority 1000).
	parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)),
	// References to footnotes come after code spans (priority 100), before links (priority 200).
	parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)),
}

// collect stores the footnotes of goldmark's list. Later, appendFootnotes adds them after
// the last block of the note.
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

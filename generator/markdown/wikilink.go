package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// wikiLink is [[target#fragment|label]] in goldmark's tree.
type wikiLink struct {
	ast.BaseInline
	// inside is the text between the brackets.
	inside gtext.Segment
	embed  bool
}

var kindWikiLink = ast.NewNodeKind("WikiLink")

func (*wikiLink) Kind() ast.NodeKind { return kindWikiLink }

func (n *wikiLink) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type wikiLinkParser struct{}

func (wikiLinkParser) Trigger() []byte { return []byte{'[', '!'} }

func (wikiLinkParser) Parse(_ ast.Node, block gtext.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	rest, embed := bytes.CutPrefix(line, []byte("!"))
	rest, ok := bytes.CutPrefix(rest, []byte("[["))
	if !ok {
		return nil
	}
	inside, ok := linkInside(rest)
	if !ok {
		return nil
	}
	start := len(line) - len(rest)
	if after := line[start+len(inside):]; splitsCode(inside) && bytes.IndexByte(after, '`') >= 0 {
		// A code span begins inside the brackets and ends after them: [[a `b]] c`.
		return nil
	}
	block.Advance(start + len(inside) + len("]]"))
	n := &wikiLink{embed: embed, inside: gtext.NewSegment(seg.Start+start-seg.Padding,
		seg.Start+start-seg.Padding+len(inside))}
	n.SetPos(seg.Start - seg.Padding)
	return n
}

func blanksBefore(b []byte) int { return len(b) - len(bytes.TrimLeft(b, " \t")) }

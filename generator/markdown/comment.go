package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// commentMark opens and closes a comment of Obsidian. A comment without an end is shown
// as text. Otherwise the rest of the note would disappear.
var commentMark = []byte("%%")

// comment is a comment inside a paragraph: %%words%%.
type comment struct {
	ast.BaseInline
}

// commentBlock is a comment of several lines. Its first line begins with %%, and it ends
// at the next %%.
type commentBlock struct {
	ast.BaseBlock
}

var (
	kindComment      = ast.NewNodeKind("Comment")
	kindCommentBlock = ast.NewNodeKind("CommentBlock")
)

func (*comment) Kind() ast.NodeKind { return kindComment }

func (n *comment) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

func (*commentBlock) Kind() ast.NodeKind { return kindCommentBlock }

func (*commentBlock) IsRaw() bool { return true }

func (n *commentBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type commentParser struct{}

func (commentParser) Trigger() []byte { return []byte{'%'} }

func (commentParser) Parse(_ ast.Node, block gtext.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if !bytes.HasPrefix(line, commentMark) {
		return nil
	}
	n := &comment{}
	n.SetPos(seg.Start - seg.Padding)
	startLine, start := block.Position()
	block.Advance(len(commentMark))
	for {
		line, _ := block.PeekLine()
		if line == nil {
			block.SetPosition(startLine, start)
			return nil
		}
		if i := bytes.Index(line, commentMark); i >= 0 {
			block.Advance(i + len(commentMark))
			return n
		}
		block.AdvanceLine()
	}
}

// commentBlockParser parses comments of several lines. All lines up to the closing %%
// belong to the comment, even if they look like other blocks.
type commentBlockParser struct{}

func (commentBlockParser) Trigger() []byte { return []byte{'%'} }

func (commentBlockParser) Open(_ ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !bytes.HasPrefix(line[at:], commentMark) || bytes.Contains(line[at+len(commentMark):], commentMark) {
		return nil, parser.NoChildren
	}
	if !bytes.Contains(reader.Source()[seg.Stop:], commentMark) {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return &commentBlock{}, parser.NoChildren
}

func (commentBlockParser) Continue(_ ast.Node, reader gtext.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if i := bytes.Index(line, commentMark); i >= 0 {
		// The parser stops directly after the %%, so the rest of the line is shown.
		reader.Advance(i + len(commentMark))
		return parser.Close
	}
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (commentBlockParser) Close(ast.Node, gtext.Reader, parser.Context) {}

func (commentBlockParser) CanInterruptParagraph() bool { return true }

func (commentBlockParser) CanAcceptIndentedLine() bool { return false }

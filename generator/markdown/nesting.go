package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// maxNesting is the number of quotes and lists in each other, on any number of lines.
// maxFootnotes is the number of footnotes in a note: goldmark compares each with all others.
const (
	maxNesting   = maxDepth
	maxFootnotes = 5000
)

// nestingLimit is a block parser that checks what could open a block: the number of quotes and
// lists around it, and the number of footnotes. After an excess it takes all lines, so that
// goldmark has no more work with them.
type nestingLimit struct{}

// rest is a block of the lines after an excess.
type rest struct{ ast.BaseBlock }

var kindRest = ast.NewNodeKind("Rest")

func (*rest) Kind() ast.NodeKind { return kindRest }

func (*rest) IsRaw() bool { return true }

func (n *rest) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Trigger implements parser.BlockParser. It returns all bytes: goldmark asks a parser without
// triggers only after all others.
func (*nestingLimit) Trigger() []byte {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	return all
}

var footnotesKey = parser.NewContextKey()

// Open implements parser.BlockParser.
func (*nestingLimit) Open(parent ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if pc.Get(excessKey) == nil {
		if depth := nesting(parent); depth > maxNesting {
			exceed(pc, excess{diag.TooDeep, segment.Start,
				fmt.Sprintf("quotes or lists are nested more than %d deep", maxNesting), "write fewer levels"})
		}
		if bytes.HasPrefix(bytes.TrimLeft(line, blanks), []byte("[^")) && parent.Kind() != east.KindFootnote {
			count, _ := pc.Get(footnotesKey).(int)
			if count++; count > maxFootnotes {
				exceed(pc, excess{diag.BlockTooLarge, segment.Start,
					fmt.Sprintf("the note has more than %d footnotes", maxFootnotes), "split the note"})
			}
			pc.Set(footnotesKey, count)
		}
	}
	// goldmark expects that a list contains nothing but items.
	if pc.Get(excessKey) == nil || parent.Kind() == ast.KindList {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return &rest{}, parser.NoChildren
}

// nesting returns the number of quotes and lists around the children of a node. It stops
// counting after the limit.
func nesting(n ast.Node) int {
	depth := 0
	for ; n != nil && depth <= maxNesting; n = n.Parent() {
		if n.Kind() == ast.KindBlockquote || n.Kind() == ast.KindList {
			depth++
		}
	}
	return depth
}

// Continue implements parser.BlockParser.
func (*nestingLimit) Continue(_ ast.Node, reader gtext.Reader, _ parser.Context) parser.State {
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// Close implements parser.BlockParser.
func (*nestingLimit) Close(ast.Node, gtext.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (*nestingLimit) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (*nestingLimit) CanAcceptIndentedLine() bool { return true }

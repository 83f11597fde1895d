package markdown

import (
	"bytes"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// highlight is ==highlighted text==.
type highlight struct{ ast.BaseInline }

var kindHighlight = ast.NewNodeKind("Highlight")

func (*highlight) Kind() ast.NodeKind { return kindHighlight }

func (n *highlight) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// highlightParser parses runs of two equals signs. Longer runs are rules and arrows. A run
// inside a word of ASCII letters, as in "x==1", is an operator and no highlight. Other scripts
// have no blanks between words, so their letters do not count.
type highlightParser struct{}

func (highlightParser) Trigger() []byte { return []byte{'='} }

func (highlightParser) Parse(_ ast.Node, block gtext.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	if before == '=' {
		// ScanDelimiter has read the whole run already.
		return nil
	}
	line, segment := block.PeekLine()
	node := parser.ScanDelimiter(line, before, len(highlightMark), highlightDelimiters{})
	if node == nil || node.OriginalLength != len(highlightMark) {
		return nil
	}
	after := rune(0)
	if rest := line[len(highlightMark):]; len(rest) > 0 {
		after = rune(rest[0])
	}
	node.CanOpen = node.CanOpen && !isASCIIWord(before)
	node.CanClose = node.CanClose && !isASCIIWord(after)
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

func (highlightParser) CloseBlock(ast.Node, parser.Context) {}

var highlightMark = []byte("==")

func isASCIIWord(r rune) bool { return r < unicode.MaxASCII && isWordRune(r) }

type highlightDelimiters struct{}

func (highlightDelimiters) IsDelimiter(b byte) bool { return b == '=' }

func (highlightDelimiters) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (highlightDelimiters) OnMatch(int) ast.Node { return &highlight{} }

// countHighlights returns the number of runs of two equals signs in a line.
func countHighlights(line []byte) int {
	count := 0
	for len(line) > 0 {
		at := bytes.IndexByte(line, '=')
		if at < 0 {
			break
		}
		run := len(line[at:]) - len(bytes.TrimLeft(line[at:], "="))
		if run == len(highlightMark) {
			count++
		}
		line = line[at+run:]
	}
	return count
}

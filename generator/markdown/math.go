package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/text"
)

// math is a formula, $a \\ b$ on one line or $$a \\ b$$ on several of a
// paragraph. It is shown as it is written: its backslashes, stars and
// underscores are no Markdown.
type math struct {
	ast.BaseInline
	lines []gtext.Segment // with the signs around
}

var kindMath = ast.NewNodeKind("Math")

func (*math) Kind() ast.NodeKind { return kindMath }

func (n *math) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type mathParser struct{}

func (mathParser) Trigger() []byte { return []byte{'$'} }

func (mathParser) Parse(_ ast.Node, block gtext.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if before := block.PrecendingCharacter(); before == '$' || before == '\\' || isWordRune(before) {
		return nil
	}
	if bytes.HasPrefix(line, []byte("$$")) {
		return displayed(block)
	}
	n := formula(line)
	if n == 0 {
		return nil
	}
	block.Advance(n)
	start := seg.Start - seg.Padding
	return &math{lines: []gtext.Segment{gtext.NewSegment(start, start+n)}}
}

// formula returns the length of the formula that a line begins with, or 0. As
// in Pandoc, no blank stands inside its signs and no digit after it, so that
// amounts of money are none.
func formula(line []byte) int {
	for i := 1; i < len(line); i++ {
		if line[i] != '$' || escaped(line, i) {
			continue
		}
		inside := line[1:i]
		after, _ := utf8.DecodeRune(line[i+1:])
		blank := len(bytes.TrimSpace(inside)) != len(inside) || len(inside) == 0
		if blank || isWordRune(after) || after == '$' || holdsMore(inside) {
			return 0
		}
		return i + 1
	}
	return 0
}

// displayed reads a formula between $$, which may go over several lines.
func displayed(block gtext.Reader) ast.Node {
	startLine, start := block.Position()
	n := &math{}
	for from := len("$$"); ; from = 0 {
		line, seg := block.PeekLine()
		if line == nil {
			block.SetPosition(startLine, start)
			return nil
		}
		at := seg.Start - seg.Padding
		end := bytes.Index(line[from:], []byte("$$"))
		if end >= 0 {
			end += from
		}
		inside := line[from:]
		if end >= 0 {
			inside = line[from:end]
		}
		if holdsMore(inside) {
			block.SetPosition(startLine, start)
			return nil
		}
		if end >= 0 {
			n.lines = append(n.lines, gtext.NewSegment(at, at+end+len("$$")))
			block.Advance(end + len("$$"))
			return n
		}
		n.lines = append(n.lines, gtext.NewSegment(at, at+len(bytes.TrimRight(line, "\r\n"))))
		block.AdvanceLine()
	}
}

// holdsMore reports whether what may be a formula holds code, a link or a tag,
// and so is words between two dollar signs.
func holdsMore(inside []byte) bool {
	for _, mark := range []string{"`", "[[", "](", "://", "<br", "[^"} {
		if bytes.Contains(inside, []byte(mark)) {
			return true
		}
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// appendMath appends a formula as it is written.
func (c *converter) appendMath(spans []text.Span, n *math) []text.Span {
	for i, line := range n.lines {
		if i > 0 {
			spans = append(spans, text.Break{})
		}
		value, pos := c.written(n, line.Start, line.Stop), c.base+line.Start
		if len(value) == line.Len() {
			spans = appendRun(spans, value, pos)
		} else {
			spans = append(spans, text.Text{Text: value, Pos: pos})
		}
	}
	return spans
}

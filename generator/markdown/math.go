package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/text"
)

// math is a formula: $a \\ b$ on one line, or $$a \\ b$$ on one or more lines of a
// paragraph. Its text is shown unchanged, because backslashes, * and _ in it are not
// Markdown.
type math struct {
	ast.BaseInline
	// lines are the lines of the formula, including the dollar signs.
	lines []gtext.Segment
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

// formula returns the length of the formula at the start of a line. It returns 0 if there
// is no formula. Amounts of money, such as "$5 and $6", are not formulas. So there must
// be no space after the first dollar sign and before the second one, and no letter or
// digit after the second one. Pandoc has similar rules.
func formula(line []byte) int {
	for i := 1; i < len(line); i++ {
		if line[i] != '$' || escaped(line, i) {
			continue
		}
		inside := line[1:i]
		after, _ := utf8.DecodeRune(line[i+1:])
		blank := len(bytes.TrimSpace(inside)) != len(inside) || len(inside) == 0
		if blank || isWordRune(after) || after == '$' || hasSyntax(inside) {
			return 0
		}
		return i + 1
	}
	return 0
}

// displayed parses a formula that begins and ends with $$. The formula may have several
// lines.
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
		if hasSyntax(inside) {
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

// hasSyntax reports whether the text between two dollar signs contains code, a link, <br>
// or a footnote. Then this text is not a formula.
func hasSyntax(inside []byte) bool {
	for _, mark := range []string{"`", "[[", "](", "://", "<br", "[^"} {
		if bytes.Contains(inside, []byte(mark)) {
			return true
		}
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// formulaBlock returns a paragraph that is one formula between $$ as a block of code. Its
// language is "math", as GitHub writes it.
func (c *converter) formulaBlock(n ast.Node) (text.Code, bool) {
	f, ok := n.FirstChild().(*math)
	if !ok || f.NextSibling() != nil || !bytes.HasPrefix(c.src.Bytes[f.lines[0].Start:], []byte("$$")) {
		return text.Code{}, false
	}
	code := text.Code{Language: "math", Fenced: true}
	for i, line := range f.lines {
		from, to := line.Start, line.Stop
		if i == 0 {
			from += len("$$")
		}
		if i == len(f.lines)-1 {
			to -= len("$$")
		}
		words := strings.TrimRight(string(c.src.Bytes[from:to]), " \t\r\n")
		if words != "" || i > 0 && i < len(f.lines)-1 {
			code.Lines = append(code.Lines, text.Text{Text: words, Pos: from})
		}
	}
	return code, true
}

// appendMath appends a formula as the author wrote it.
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

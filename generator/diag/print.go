package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"portolan/generator/printable"
)

// A long line of a note is cut to an excerpt around the caret. excerptBefore and
// excerptAfter are the maximum numbers of code points before and after the caret.
const (
	excerptBefore = 60
	excerptAfter  = 50
)

// WriteText writes diagnostics for people. The first line of a diagnostic is "a.md:3:5:
// error: MESSAGE [CODE]". Below it is the line of the note, then a line with a caret
// (^) under the column. The last line is the hint, if there is one.
func WriteText(w io.Writer, items []*Diagnostic) error {
	var b strings.Builder
	for _, d := range items {
		writeOne(&b, d)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeOne(b *strings.Builder, d *Diagnostic) {
	b.WriteString(printable.Line(d.File))
	if d.Line > 0 {
		fmt.Fprintf(b, ":%d:%d", d.Line, d.Column)
	}
	fmt.Fprintf(b, ": %s: %s [%s]\n", d.Severity, printable.Line(d.Message), d.Rule.Code)
	if d.Line > 0 {
		line, pad := excerpt(d.Text.Line(d.Line), d.Column)
		fmt.Fprintf(b, "%5d | %s\n", d.Line, line)
		fmt.Fprintf(b, "      | %s^\n", strings.Repeat(" ", pad))
	}
	if d.Hint != "" {
		fmt.Fprintf(b, "      = hint: %s\n", printable.Line(d.Hint))
	}
}

// excerpt returns the part of a line around a column, with "…" for text that it leaves
// out. The number is the width of the text before the caret, in terminal cells.
func excerpt(line []byte, column int) (string, int) {
	var before []rune
	rest := line
	for range column - 1 {
		r, n := utf8.DecodeRune(rest)
		if n == 0 {
			break
		}
		before = append(before, r)
		rest = rest[n:]
		if len(before) > 2*excerptBefore {
			before = append(before[:0], before[len(before)-excerptBefore:]...)
		}
	}
	lead := ""
	if column-1 > excerptBefore {
		before = before[max(0, len(before)-excerptBefore+1):]
		lead = "…"
	}
	var after []rune
	for len(rest) > 0 && len(after) < excerptAfter {
		r, n := utf8.DecodeRune(rest)
		after = append(after, r)
		rest = rest[n:]
	}
	tail := ""
	if len(rest) > 0 {
		tail = "…"
	}
	head := lead + printable.Line(string(before))
	return head + printable.Line(string(after)) + tail, Width(head)
}

// Width returns the number of terminal cells that a string needs. A Chinese character
// needs two cells, a combining accent needs none.
func Width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// excerptBefore and excerptAfter are the maximum numbers of code points that WriteText
// prints before and after the caret.
const (
	excerptBefore = 60
	excerptAfter  = 50
)

// WriteText prints diagnostics for people. The first line of each diagnostic has the
// position, severity, message and code. Then the line of the note follows, with a caret
// under the column. The hint comes last.
func WriteText(w io.Writer, items []*Diagnostic) error {
	var b strings.Builder
	for _, d := range items {
		writeOne(&b, d)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeOne(b *strings.Builder, d *Diagnostic) {
	b.WriteString(Printable(d.File))
	if d.Line > 0 {
		fmt.Fprintf(b, ":%d:%d", d.Line, d.Column)
	}
	fmt.Fprintf(b, ": %s: %s [%s]\n", d.Rule.Severity, Printable(d.Message), d.Rule.Code)
	if d.Line > 0 {
		line, pad := excerpt(d.Text.Line(d.Line), d.Column)
		fmt.Fprintf(b, "%5d | %s\n", d.Line, line)
		fmt.Fprintf(b, "      | %s^\n", strings.Repeat(" ", pad))
	}
	if d.Hint != "" {
		fmt.Fprintf(b, "      = hint: %s\n", Printable(d.Hint))
	}
}

// excerpt returns the part of a line around a column, and the number of terminal cells
// before the caret.
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
	head := lead + Printable(string(before))
	return head + Printable(string(after)) + tail, Width(head)
}

// Printable replaces characters that are invisible or that would move the cursor of a
// terminal.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\u00a0':
			return ' '
		case !unicode.IsPrint(r):
			return '\ufffd'
		}
		return r
	}, s)
}

// Width returns the number of terminal cells that a string needs.
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

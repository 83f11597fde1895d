package markdown

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"portolan/generator/diag"
)

// These are the limits for one line: its length in bytes, the number of quotes and lists
// that it opens, and how many [, how many |, and how many emphasis
// markers it contains. Lines that
// people write are far below these limits. The time to parse a line grows with the square
// of these numbers.
const (
	maxLine     = 1 << 18
	maxDepth    = 100
	maxBrackets = 5000
	maxPipes    = 2000
	maxEmphasis = 20000
)

// breakLine is the hint of the diagnostics for a line that exceeds a limit.
const breakLine = "break the line, or move the file out of the folder if it is not a note"

// maxLines is the limit for the lines of a note. A line needs up to 2 KB of memory.
const maxLines = 1 << 18

// checkLines reports a note with too many lines, and returns false.
func checkLines(src *diag.Text, diags *diag.List) bool {
	n := bytes.Count(src.Bytes, []byte("\n"))
	if n > maxLines {
		diags.Add(diag.NoteTooLarge, diag.At{Text: src, Offset: diag.WholeFile},
			fmt.Sprintf("the note has %d lines (limit %d)", n, maxLines),
			"split the note, or move the file out of the folder if it is not a note")
	}
	return n <= maxLines
}

// checkBytes reports invalid UTF-8, and the first line that exceeds a limit. It returns
// false if it reports anything.
func checkBytes(src *diag.Text, diags *diag.List) bool {
	ok := true
	fault := func(rule *diag.Rule, offset int, message, hint string) {
		diags.Add(rule, diag.At{Text: src, Offset: offset}, message, hint)
		ok = false
	}
	if i := invalidUTF8(src.Bytes); i >= 0 {
		fault(diag.InvalidUTF8, i, fmt.Sprintf("byte 0x%02X is not valid UTF-8", src.Bytes[i]), "save the note as UTF-8")
	}
	for start := 0; start < len(src.Bytes); {
		end := src.LineEnd(start)
		if end-start > maxLine {
			fault(diag.LineTooLong, start, fmt.Sprintf("the line has %d bytes (limit %d)", end-start, maxLine),
				breakLine)
			break
		}
		if n := depth(src.Bytes[start:end]); n > maxDepth {
			fault(diag.TooDeep, start, fmt.Sprintf("quotes or lists are nested %d deep on one line (limit %d)", n, maxDepth),
				breakLine)
			break
		}
		if n := bytes.Count(src.Bytes[start:end], []byte("[")); n > maxBrackets {
			fault(diag.TooDeep, start, fmt.Sprintf("%d square brackets on one line (limit %d)", n, maxBrackets),
				breakLine)
			break
		}
		if n := bytes.Count(src.Bytes[start:end], []byte("|")); n > maxPipes {
			fault(diag.TooDeep, start, fmt.Sprintf("%d pipes on one line (limit %d)", n, maxPipes), breakLine)
			break
		}
		line := src.Bytes[start:end]
		if n := countEmphasis(line); n > maxEmphasis {
			fault(diag.TooDeep, start, fmt.Sprintf("%d emphasis markers on one line (limit %d)", n, maxEmphasis),
				breakLine)
			break
		}
		start = end + 1
	}
	return ok
}

// withoutControls returns the text without the control characters U+0000 and U+001F
// (maskByte). If there are any, it adds one diagnostic, which says how many.
func withoutControls(src *diag.Text, diags *diag.List) *diag.Text {
	var cuts []diag.Cut
	for i, b := range src.Bytes {
		if b == 0 || b == maskByte {
			cuts = append(cuts, diag.Cut{Start: i, End: i + 1})
		}
	}
	if cuts == nil {
		return src
	}
	first := cuts[0].Start
	message := fmt.Sprintf("the control character U+%04X is left out", src.Bytes[first])
	if len(cuts) > 1 {
		message = fmt.Sprintf("%d control characters are left out; the first is U+%04X", len(cuts), src.Bytes[first])
	}
	d := diags.Add(diag.ControlCharacter, diag.At{Text: src, Offset: first}, message,
		"check that this is a text file, and delete such characters"+orRepair)
	for _, c := range cuts {
		d.Fixes = append(d.Fixes, diag.Fix{Offset: c.Start, Length: 1})
	}
	return src.Delete(cuts)
}

// orRepair ends the hint of every diagnostic that has fixes.
const orRepair = ", or run portolan fmt --write"

// checkMark reports a byte order mark, and an encoding other than UTF-8.
func checkMark(src *diag.Text, diags *diag.List) {
	if src.Encoding != "" {
		diags.Add(diag.OtherEncoding, diag.At{Text: src, Offset: diag.WholeFile},
			"the encoding of the file is "+src.Encoding+", not UTF-8",
			"save the note as UTF-8, because other tools may show wrong letters")
	}
	n := len(src.ByteOrderMark)
	if n == 0 {
		return
	}
	d := diags.Add(diag.ByteOrderMark, diag.At{Text: src, Offset: 0},
		"the file begins with a byte order mark; other tools may not see the front matter after it",
		"save the note without it"+orRepair)
	d.Fixes = []diag.Fix{{Offset: -n, Length: n}}
}

// depth counts the markers of quotes and lists at the start of a line: for "> - a", it
// returns 2.
func depth(line []byte) int {
	n := 0
	for _, c := range line {
		switch c {
		case '>', '-', '*', '+':
			n++
		case ' ', '\t':
		default:
			return n
		}
	}
	// A line without text, such as the horizontal rule "* * *", opens no quotes or lists.
	return 0
}

func invalidUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

func countEmphasis(line []byte) int {
	return bytes.Count(line, []byte("*")) + bytes.Count(line, []byte("_")) + bytes.Count(line, []byte("~")) +
		countHighlights(line)
}

package markdown

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"portolan/generator/diag"
)

// What bounds a line: its length in bytes, how many quotes and lists may open
// on it, and how many brackets, pipes and marks of stress. No line people write comes near any of them,
// and a Markdown reader's cost grows with their square.
const (
	maxLine     = 1 << 18
	maxDepth    = 100
	maxBrackets = 5000
	maxPipes    = 2000
	maxStress   = 20000
)

// checkBytes reports what makes the bytes of a note something else than text.
func checkBytes(src *diag.Source, diags *diag.List) bool {
	ok := true
	fault := func(rule *diag.Rule, offset int, message, hint string) {
		diags.Add(rule, diag.At{Source: src, Offset: offset}, message, hint)
		ok = false
	}
	if i := invalidUTF8(src.Text); i >= 0 {
		fault(diag.InvalidUTF8, i, fmt.Sprintf("byte 0x%02X is not UTF-8", src.Text[i]), "save the note as UTF-8")
	}
	for start := 0; start < len(src.Text); {
		end := src.LineEnd(start)
		if end-start > maxLine {
			fault(diag.LineTooLong, start, fmt.Sprintf("a line of %d bytes, at most %d are read", end-start, maxLine),
				"is this a note?")
			break
		}
		if n := depth(src.Text[start:end]); n > maxDepth {
			fault(diag.TooDeep, start, fmt.Sprintf("%d quotes or lists open on one line, at most %d are read", n, maxDepth),
				"is this a note?")
			break
		}
		if n := bytes.Count(src.Text[start:end], []byte("[")); n > maxBrackets {
			fault(diag.TooDeep, start, fmt.Sprintf("%d brackets open on one line, at most %d are read", n, maxBrackets),
				"is this a note?")
			break
		}
		if n := bytes.Count(src.Text[start:end], []byte("|")); n > maxPipes {
			fault(diag.TooDeep, start, fmt.Sprintf("%d pipes on one line, at most %d are read", n, maxPipes), "is this a note?")
			break
		}
		if n := bytes.Count(src.Text[start:end], []byte("*")) + bytes.Count(src.Text[start:end], []byte("_")); n > maxStress {
			fault(diag.TooDeep, start, fmt.Sprintf("%d marks of stress on one line, at most %d are read", n, maxStress),
				"is this a note?")
			break
		}
		start = end + 1
	}
	return ok
}

// withoutControls leaves out the bytes that no text holds, and reports them.
func withoutControls(src *diag.Source, diags *diag.List) *diag.Source {
	var cuts []diag.Cut
	for i, b := range src.Text {
		if b == 0 || b == maskByte {
			cuts = append(cuts, diag.Cut{Start: i, End: i + 1})
		}
	}
	if cuts == nil {
		return src
	}
	first := cuts[0].Start
	message := fmt.Sprintf("control character U+%04X is left out", src.Text[first])
	if len(cuts) > 1 {
		message = fmt.Sprintf("%d control characters are left out, the first U+%04X", len(cuts), src.Text[first])
	}
	d := diags.Add(diag.ControlCharacter, diag.At{Source: src, Offset: first}, message,
		"is this a text file? delete them"+orRepair)
	for _, c := range cuts {
		d.Fixes = append(d.Fixes, diag.Fix{Offset: c.Start, Length: 1})
	}
	return src.Without(cuts)
}

// orRepair ends the hint of every diagnostic that has fixes.
const orRepair = ", or run portolan fmt --write"

// checkMark reports another encoding than UTF-8, or a byte order mark.
func checkMark(src *diag.Source, diags *diag.List) {
	if src.Encoding != "" {
		diags.Add(diag.OtherEncoding, diag.At{Source: src, Offset: diag.WholeFile},
			"the file is "+src.Encoding+", and is read as such", "save the note as UTF-8: other tools may misread it")
	}
	n := len(src.ByteOrderMark)
	if n == 0 {
		return
	}
	d := diags.Add(diag.ByteOrderMark, diag.At{Source: src, Offset: 0},
		"the file begins with a byte order mark: harmless here, other tools miss the front matter behind it",
		"save the note without it"+orRepair)
	d.Fixes = []diag.Fix{{Offset: -n, Length: n}}
}

// depth counts the marks of quotes and lists at the start of a line.
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
	return 0 // nothing but marks: a line of dashes or stars
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

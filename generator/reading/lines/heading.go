package lines

import (
	"strings"

	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// ReadHeading reads a heading as Read reads a line, but ignores a section number at the
// start of the heading: "2. FTP (Port 21)".
func ReadHeading(h text.Heading) (Statement, bool) {
	l := line.New(h.Spans)
	start := line.Decoration(l.Text)
	if n := Ordinal(l.Text[start:]); n > 0 {
		return Read(l.Cut(start+n, len(l.Text)))
	}
	return Read(h.Spans)
}

// Ordinal returns the length of the section number at the start of a heading: 3 for "2.
// Setup" and "3) Setup", 4 for "2.1 Setup". It returns 0 if there is no section number.
// The number in "22 SSH" is not a section number, because it may be a port.
func Ordinal(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if end <= 0 {
		return 0
	}
	number := s[:end]
	switch rest := s[end:]; {
	case strings.HasPrefix(rest, ") "):
		return end + len(") ")
	case strings.HasPrefix(rest, " ") && strings.Contains(number, "."):
		return end + 1
	}
	return 0
}

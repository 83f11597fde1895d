package lines

import (
	"strings"

	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// ReadHeading reads a heading in the same way as a line. It ignores a section number at
// the start of the heading.
func ReadHeading(h text.Heading) (Statement, bool) {
	l := line.New(h.Spans)
	start := line.Decoration(l.Text)
	if n := Ordinal(l.Text[start:]); n > 0 {
		return Read(l.Cut(start+n, len(l.Text)))
	}
	return Read(h.Spans)
}

// Ordinal returns the length of the section number at the start of a heading, such as "2.
// ", "3) " or "2.1 ". It returns 0 if there is no section number. "22 " is not a section
// number, because it may be a port.
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

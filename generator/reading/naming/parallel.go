package naming

import (
	"strings"

	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// Parallel splits the text of a name cell into one name for each number of the row. count
// is how many numbers the row has. Parallel splits at line breaks, or at slashes between
// abbreviations: "HTTP/HTTPS" becomes "HTTP" and "HTTPS". It returns nil if this does not
// give exactly count names.
func Parallel(spans []text.Span, count int) [][]text.Span {
	if count < 2 || len(spans) == 0 {
		return nil
	}
	if lines := text.Lines(spans); len(lines) == count {
		return lines
	}
	l := line.New(spans)
	parts := strings.Split(l.Text, "/")
	if len(parts) != count {
		return nil
	}
	var names [][]text.Span
	at := 0
	for _, part := range parts {
		if !IsAbbreviation(strings.TrimSpace(part)) {
			return nil
		}
		names = append(names, l.Cut(at, at+len(part)))
		at += len(part) + 1
	}
	return names
}

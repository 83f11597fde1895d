package naming

import (
	"strings"

	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// Parallel splits spans into count names, one for each of several numbers. It splits at
// line breaks, or at slashes between abbreviations: "HTTP/HTTPS" becomes HTTP and HTTPS.
// It returns nil if the number of names is not count.
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

package lines

import (
	"strings"
	"unicode"

	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// Read reads a line as a statement, such as "22: SSH" or "FTP (Port 21)". It returns
// false for a sentence and for any other text.
func Read(spans []text.Span) (Statement, bool) {
	l := line.New(spans)
	// A line without a digit, such as most lines of prose, can only contain a port in a link.
	if !strings.ContainsFunc(l.Text, unicode.IsNumber) {
		return readLink(l, spans)
	}
	start := line.Decoration(l.Text)
	if naming.IsAnswer(l.Text[start:]) {
		return Statement{Raw: spans}, false
	}
	s, ok := numberFirst(l, start)
	if !ok {
		s, ok = nameFirst(l, start)
	}
	s.Raw, s.Struck = spans, ok && strikesName(spans)
	return s, ok
}

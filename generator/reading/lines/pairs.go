package lines

import (
	"strings"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// pairSigns are the signs that separate the pairs of a line. A pair is a name with its
// numbers, as in "HTTP 80, HTTPS 443". readPairs tries commas first, then semicolons,
// then slashes.
var pairSigns = []string{",，、", ";；", "/"}

// ReadAll reads a line as one statement, or as several statements if it lists several
// names with their numbers. It returns nil for any other line. These lines are several
// statements:
//
//	Ports: HTTP 80, 8080, HTTPS 443
//	HTTP port 80/RTSP port 554
func ReadAll(spans []text.Span) []Statement {
	if pairs := readPairs(line.New(spans)); pairs != nil {
		return pairs
	}
	if s, ok := Read(spans); ok {
		return []Statement{s}
	}
	return nil
}

// readPairs reads a line that consists of pairs. It returns nil if any part of the line
// is not a pair.
func readPairs(l line.Line) []Statement {
	if !strings.ContainsAny(l.Text, strings.Join(pairSigns, "")) {
		return nil
	}
	start, listed := afterLabel(l.Text)
	if topic, _ := notation.TopicOf(l.Text[:start]); topic == notation.TopicOther {
		return nil
	}
	for _, signs := range pairSigns {
		var pairs []Statement
		parts := partsBetween(l, start, signs)
		for _, part := range parts {
			if s, ok := readPair(part, listed); ok {
				pairs = append(pairs, s)
			}
		}
		if len(parts) > 1 && len(pairs) == len(parts) {
			return pairs
		}
	}
	return nil
}

// afterLabel returns the offset after the label at the start of a line, such as "Ports:"
// or "Domain:". listed is true if the label says that ports follow, as "Ports:" does. In
// "HTTP: 80, HTTPS: 443" there is no label, because "HTTP:" belongs to the first pair.
func afterLabel(s string) (start int, listed bool) {
	start = line.Decoration(s)
	end := strings.IndexAny(s[start:], ":：")
	if end <= 0 {
		return start, false
	}
	_, n := utf8.DecodeRuneInString(s[start+end:])
	if _, ok := numbers.ReadPhrase(strings.TrimSpace(s[start+end+n:])); ok {
		return start, false
	}
	label, ok := naming.PortLabel(s[start : start+end])
	return start + end + n, ok && label == ""
}

// partsBetween splits the text of a line after the offset start. It splits at each
// character in signs, but not before a part that contains only numbers. It splits "HTTP
// 80, 8080, HTTPS 443" into "HTTP 80, 8080" and "HTTPS 443".
func partsBetween(l line.Line, start int, signs string) [][]text.Span {
	var parts [][]text.Span
	from := start
	for i, r := range l.Text[start:] {
		at := start + i
		if strings.ContainsRune(signs, r) && !onlyNumbersNext(l.Text[at+utf8.RuneLen(r):], signs) {
			parts, from = append(parts, line.TrimLeft(l.Cut(from, at), " ")), at+utf8.RuneLen(r)
		}
	}
	return append(parts, line.TrimLeft(l.Cut(from, len(l.Text)), " "))
}

// onlyNumbersNext reports whether rest contains only numbers before the first of signs.
func onlyNumbersNext(rest, signs string) bool {
	if end := strings.IndexAny(rest, signs); end >= 0 {
		rest = rest[:end]
	}
	rest = strings.TrimSpace(rest)
	p, ok := numbers.ReadPhrase(rest)
	return ok && p.End == len(rest) && !p.Port
}

// readPair reads a part of a line that contains a name or a transport, its numbers, and
// nothing else. listed is true if the label of the line says that ports follow. If listed
// is false, the part must contain a word such as "port", a transport, or a well-known
// service.
func readPair(part []text.Span, listed bool) (Statement, bool) {
	s, ok := Read(withoutJoiner(part))
	if !ok || s.address || !text.IsBlank(s.Description) || !listed && !s.Strong() && !s.Known() {
		return s, false
	}
	s.Port, s.paired = s.Port || listed, true
	if !s.Named() {
		return s, s.Strong()
	}
	return s, s.Labelled && naming.LooksLikeName(s.Name)
}

// withoutJoiner removes a word such as "and" from the start of a part.
func withoutJoiner(part []text.Span) []text.Span {
	l := line.New(part)
	if word, _, ok := strings.Cut(l.Text, " "); ok && lexicon.Is(lexicon.Fold(word), lexicon.Joiner) {
		return l.Cut(len(word)+1, len(l.Text))
	}
	return part
}

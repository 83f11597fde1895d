package lines

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// numberFirst reads a line that begins with its numbers: "22: SSH". start is the offset
// of the first word. Before it, there can be signs such as "[ ] ".
func numberFirst(l line.Line, start int) (Statement, bool) {
	p, address, ok := readPhrase(l.Text[start:], false)
	if !ok {
		return Statement{}, false
	}
	s := Statement{Phrase: wholeCell(p, l.Text[start:]), Line: l, address: address}
	shift(&s.Phrase, start)
	end := start + s.End
	end += len(mapping.FindString(l.Text[end:]))
	rest := l.Cut(end, len(l.Text))
	before, inside, tail, bracketed := line.Bracket(rest)
	words := line.TrimLeft(rest, naming.Separators+"#")
	switch {
	case text.IsBlank(words):
	case bracketed && len(line.TrimLeft(before, "")) == 0:
		s.Marked = true
		tail = line.TrimLeft(tail, naming.Separators+".")
		s.endsInBracket = len(tail) == 0
		s.sentenceFollows = !s.endsInBracket && naming.IsLowerVerb(firstWord(text.Plain(tail)))
		s.Statement = naming.ReadList(inside, line.TrimRight(tail, ",;"))
	default:
		if naming.IsVerb(firstWord(text.Plain(words))) {
			s.Marked, s.Description = true, line.TrimRight(words, ",;:")
			return s, s.Transport && strings.HasPrefix(l.Text[end:], ":")
		}
		s.arrow = arrow.MatchString(l.Text[end:])
		s.Marked = text.Plain(words) != text.Plain(rest) || startsWithGap(l.Text[end:])
		if !s.Marked && !startsName(text.Plain(words)) {
			return s, false
		}
		s.Statement = naming.ReadPhrase(line.TrimRight(withoutTail(words), ",;:"))
	}
	s.readTail(text.Plain(rest))
	return s, true
}

// mapping matches text that may be between the numbers and the name. This is an arrow
// with the port of a container, as in "8080->80 Web", or a slash between spaces.
var mapping = regexp.MustCompile(`^\s*(->|=>|→|➜)\s*\d{1,5}\b|^\s+/\s`)

// withoutTail removes transports after a comma at the end of words: "mDNS, UDP" becomes
// "mDNS".
func withoutTail(words []text.Span) []text.Span {
	l := line.New(words)
	if comma := strings.LastIndexByte(l.Text, ','); comma > 0 && !strings.Contains(l.Text[:comma], ": ") &&
		numbers.ReadTransports(l.Text[comma+1:]).Plain() {
		return l.Cut(0, comma)
	}
	return words
}

// arrow matches an arrow between the numbers of a line and the name.
var arrow = regexp.MustCompile(`^\s*(->|=>|→|➜)`)

// startsName reports whether the words after a number may be a name, as in "22 SSH". It
// is for lines without a sign between the number and the words. In such lines, the words
// may also continue a sentence.
func startsName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) {
		return len(fields) <= maxWords && !naming.IsVerb(fields[0])
	}
	return len(fields) <= 3 && !naming.IsLowerVerb(fields[0]) && !strings.HasSuffix(s, ".")
}

// startsWithGap reports whether s starts with a tab or two spaces. Such a gap is wider
// than the space between words.
func startsWithGap(s string) bool { return strings.HasPrefix(s, "  ") || strings.HasPrefix(s, "\t") }

package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// ReadSentences reads the sentences in prose that say where a service listens, or what a
// port is used for. It ignores all other sentences.
//
//	WireGuard listens on UDP port 51820 by default.
//	Port 123/udp is used by NTP.
func ReadSentences(spans []text.Span) []Statement {
	l := line.New(spans)
	if !strings.ContainsFunc(l.Text, unicode.IsDigit) {
		return nil
	}
	var found []Statement
	for from := line.Decoration(l.Text); from < len(l.Text); {
		to := from + sentenceEnd(l.Text[from:])
		if strings.ContainsFunc(l.Text[from:to], unicode.IsDigit) && !strings.HasPrefix(l.Text[to:], "?") {
			found = append(found, readClauses(l, from, to)...)
		}
		_, stop := utf8.DecodeRuneInString(l.Text[to:])
		from = to + max(stop, 1)
	}
	return found
}

// readClauses reads the statements in l.Text[from:to], which is one sentence. A sentence
// can contain several: "SSH listens on port 22 and HTTP on port 80."
func readClauses(l line.Line, from, to int) []Statement {
	s := sentence{Line: l, words: wordsIn(l.Text, from, to), to: to}
	first, ok := s.active()
	if !ok {
		first, ok = s.passive()
	}
	if !ok {
		return readUnspaced(l, from, to)
	}
	first.Raw, first.said = l.Spans, l.Text[from:to]
	rest := first.Numbers[0].Offset
	for _, n := range first.Numbers {
		rest = max(rest, n.Offset+n.Length)
	}
	for _, w := range wordsIn(l.Text, rest, to) {
		if !w.is(lexicon.Joiner) && w.text != "" {
			rest = w.from
			break
		}
	}
	more := readClauses(l, rest, to)
	if len(more) == 0 {
		s = sentence{Line: l, words: wordsIn(l.Text, rest, to), to: to}
		if next, ok := s.elliptic(); ok {
			next.Raw, next.said = l.Spans, l.Text[rest:to]
			more = []Statement{next}
		}
	}
	if len(more) > 0 {
		first.Description = nil
	}
	return append([]Statement{first}, more...)
}

// readUnspaced reads l.Text[from:to] if it is in a script without spaces between words,
// such as Chinese.
func readUnspaced(l line.Line, from, to int) []Statement {
	if _, ok := lexicon.Within(lexicon.ListensPart, l.Text[from:to]); !ok {
		return nil
	}
	s, ok := Read(l.Cut(from, to))
	if !ok || !s.Strong() || !s.Labelled || !s.Named() {
		return nil
	}
	return []Statement{s}
}

// sentenceEnd returns the offset of the punctuation mark that ends the first sentence, or
// len(s) if no mark ends it. After ".", "!", "?" and ";" there must be white space or the
// end of s. After "。" any text may follow.
func sentenceEnd(s string) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		rest := s[i+size:]
		if r == '。' || strings.ContainsRune(".!?;", r) && (rest == "" || rest[0] == ' ' || rest[0] == '\n') {
			return i
		}
		i += size
	}
	return len(s)
}

package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// ReadPhrase reads the words after a number, which begin with the name: "MySQL - the
// database". The name ends before a dash, a colon, a verb, the end of a sentence, or a
// comma. If the commas only separate names, as in "MySQL, MariaDB", they do not end it.
func ReadPhrase(spans []text.Span) Statement {
	l := line.New(spans)
	end, next := nameEnd(l.Text)
	if end < 0 {
		return Read(spans)
	}
	s := Read(l.Cut(0, end))
	rest := line.TrimLeft(l.Cut(next, len(l.Text)), Separators)
	t := numbers.ReadTransports(strings.Trim(text.Plain(rest), "()"))
	if t.Plain() && !s.Transports.Stated() {
		s.Transports, s.Tailed = t.Set, true
		return s
	}
	s.Description = line.AppendWords(s.Description, rest)
	s.References = append(s.References, References(rest)...)
	return s
}

// nameEnds are the separators that end a name in the words after a number.
var nameEnds = []string{
	" - ", " – ", " — ", " -> ", " => ", " → ", ": ", "：", ". ", "; ", " | ", "\t", "\n", "。",
}

// nameEnd returns the offset at which the name at the start of s ends. next is the offset
// at which the words after it begin. For "MySQL - the database" it returns 5 and 8. If
// all of s may be the name, end is -1.
func nameEnd(s string) (end, next int) {
	end = -1
	take := func(at, size int) {
		if at > 0 && (end < 0 || at < end) && strings.Count(s[:at], "(") == strings.Count(s[:at], ")") {
			end, next = at, at+size
		}
	}
	for _, sign := range nameEnds {
		take(strings.Index(s, sign), len(sign))
	}
	if verb := verbAt(s); verb > 0 {
		take(verb, 0)
	}
	if comma := strings.Index(s, ", "); comma > 0 && !listsNames(s) {
		take(comma, len(", "))
	}
	return end, next
}

// verbAt returns the offset of the space before the verb of a sentence: 3 for "RPC is
// used for calls". It returns -1 if there is no verb, or if s begins in lower case.
func verbAt(s string) int {
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) {
		return -1
	}
	for at := strings.IndexByte(s, ' '); at >= 0; {
		word, _, _ := strings.Cut(s[at+1:], " ")
		if lexicon.Is(word, lexicon.Predicate) {
			return at
		}
		next := strings.IndexByte(s[at+1:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return -1
}

// listsNames reports whether s contains single words separated by commas, such as "MySQL,
// MariaDB". It returns false for "MySQL, also on other ports" and "Apache, redirects",
// which contain a description.
func listsNames(s string) bool {
	for part := range strings.SplitSeq(s, ",") {
		word := strings.TrimSpace(part)
		describes := IsCapital(s) && !IsCapital(word) && len(word) >= shortestVerb
		if len(strings.Fields(part)) != 1 || describes && HasLetters(word) {
			return false
		}
	}
	return true
}

// shortestVerb is the minimum length in bytes of a word that listsNames takes for a
// description. This applies only to a word in lower case after a name with a capital
// letter: "Apache, redirects".
const shortestVerb = 5

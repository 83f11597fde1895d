package single

import (
	"slices"
	"strings"
)

// token is a piece of a page: markup, and the word after it. Markup repeats on thousands of
// pages, and words repeat within a page. The last token of a page has no word.
type token struct{ markup, word string }

// scanner divides a page into tokens. The markup and words of all tokens, joined, are the
// page. So where the scanner divides a page matters only for the size of the result.
type scanner struct {
	page string
	// from is the start of the markup of the next token.
	from   int
	tokens []token
}

// wordAttributes are the attributes whose values contain words. The values of all other
// attributes, such as class, are markup.
var wordAttributes = []string{"href", "id", "title", "src", "alt", "content", "datetime", "aria-label", "x", "y", "data-topic"}

// scan returns the tokens of a page. The page begins with its path and "\n".
func scan(page string) []token {
	s := scanner{page: page}
	at := strings.IndexByte(page, '\n') + 1
	s.address(0, at)
	for at < len(page) {
		if page[at] == '<' {
			at = s.tag(at)
			continue
		}
		end := at + until(page[at:], '<')
		s.text(at, end)
		at = end
	}
	return append(s.tokens, token{markup: page[s.from:]})
}

// until returns the position of c in s, or the length of s.
func until(s string, c byte) int {
	if i := strings.IndexByte(s, c); i >= 0 {
		return i
	}
	return len(s)
}

// word ends a token with the word from start to end. Everything before the word that is in
// no token yet is the markup of the token.
func (s *scanner) word(start, end int) {
	if start < end {
		s.tokens = append(s.tokens, token{s.page[s.from:start], s.page[start:end]})
		s.from = end
	}
}

// tag reads the tag at a position, and returns the position after the tag.
func (s *scanner) tag(at int) int {
	for at < len(s.page) && s.page[at] != '>' {
		if s.page[at] != '"' {
			at++
			continue
		}
		end := at + 1 + until(s.page[at+1:], '"')
		before := strings.TrimSuffix(s.page[s.from:at], "=")
		if slices.Contains(wordAttributes, before[strings.LastIndexByte(before, ' ')+1:]) {
			s.address(at+1, end)
		}
		at = min(end+1, len(s.page))
	}
	return min(at+1, len(s.page))
}

// address reads the value of an attribute. Its words consist of letters, digits, "-", "_"
// and characters outside ASCII. The prefixes of anchors are not part of a word:
// the address "../notes/a.html#_l12" has the words "notes", "a", "html" and "12".
func (s *scanner) address(at, end int) {
	for at < end {
		for _, prefix := range []string{"_s-", "_l"} {
			if strings.HasPrefix(s.page[at:end], prefix) {
				at += len(prefix)
			}
		}
		start := at
		for at < end && isWord(s.page[at]) {
			at++
		}
		s.word(start, at)
		if at == start {
			at++
		}
	}
}

// separators are markup within text. They are between the parts of sentences and lists,
// which often are names.
var separators = []string{", ", "; ", " · ", " (", ")", ": ", " / ", ".\n", ". "}

// text reads text between two tags. Its words are the parts between separators, such as
// "registered for TCP and UDP", and numbers.
func (s *scanner) text(at, end int) {
	if strings.HasSuffix(s.page[:at], "<code>") {
		s.code(at, end)
		return
	}
	start := at
	for at < end {
		length := separator(s.page[at:end])
		if length == 0 {
			if n := s.numberAt(at, start, end); n > 0 {
				s.word(start, at)
				s.word(at, at+n)
				at += n
				start = at
				continue
			}
			at++
			continue
		}
		s.word(start, at)
		at += length
		start = at
	}
	s.word(start, end)
}

// code reads the text of a code element. Only numbers are words: the pages of ports have the
// same commands, each with another number.
func (s *scanner) code(at, end int) {
	for start := at; at < end; {
		n := s.numberAt(at, start, end)
		s.word(at, at+n)
		at += max(n, 1)
	}
}

// numberAt returns the length of the number at a position in a text, or 0. A number is not part
// of a longer word. The text is from start to end.
func (s *scanner) numberAt(at, start, end int) int {
	n := digits(s.page[at:end])
	if at > start && isWord(s.page[at-1]) || at+n < end && isWord(s.page[at+n]) {
		return 0
	}
	return n
}

// separator returns the length of the separator at the start of s, or 0.
func separator(s string) int {
	for _, sep := range separators {
		if strings.HasPrefix(s, sep) {
			return len(sep)
		}
	}
	return 0
}

// digits returns the number of ASCII digits at the start of s.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '-' || c == '_' || c >= 0x80
}

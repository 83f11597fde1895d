package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// boundary is a place in a line that may separate the name and the numbers, such as ": "
// in "SSH: 22". start and end are the offsets of this sign or space.
type boundary struct {
	start, end int
	kind       boundaryKind
}

// boundaryKind says what is between the name and the numbers.
type boundaryKind int

const (
	bySign    boundaryKind = iota // a colon, a dash between spaces, an arrow
	byBracket                     // an opening bracket
	byWord                        // a space before a number or a word such as "port"
)

// maxBoundaries is the maximum number of boundaries in a line that nameFirst tries.
const maxBoundaries = 12

// signs are the signs that may be between a name and its numbers. If s begins with
// several of them, signAt uses the one that comes first in this list.
var signs = []string{
	" - ", " – ", " — ", " -> ", " => ", " → ", " ➜ ", ": ", "：", ":\t", " = ", " :: ", "?::", "::",
	" | ", "\t", ", ", "->", "=>", "→", ":",
}

// startsSign contains the first bytes of signs.
var startsSign = func() (starts [256]bool) {
	for _, sign := range signs {
		starts[sign[0]] = true
	}
	return starts
}()

// boundaries returns the boundaries in s[start:], but not those inside brackets. In "Web
// (a: b) - 8000" they are the bracket and " - ". After the last digit there can be none.
func boundaries(s string, start int) []boundary {
	var found []boundary
	depth := 0
	last := strings.LastIndexFunc(s, unicode.IsNumber)
	for i := start; i < last && len(found) < maxBoundaries; {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch c := s[i:]; {
		case strings.HasPrefix(c, "(") || strings.HasPrefix(c, "（"):
			if depth == 0 && i > start {
				found = append(found, boundary{i, i + size, byBracket})
			}
			depth++
		case strings.HasPrefix(c, ")") || strings.HasPrefix(c, "）"):
			depth = max(depth-1, 0)
		case depth > 0 || i == start:
		default:
			if n := signAt(c); n > 0 && !betweenNumbers(s, i, i+n) {
				found = append(found, boundary{i, i + n, bySign})
				size = n
			} else if c[0] == ' ' && startsNumbers(c[1:]) {
				found = append(found, boundary{i, i + 1, byWord})
			} else if n := verbAt(c); n > 0 {
				found = append(found, boundary{i, i + n, byWord})
			}
		}
		i += size
	}
	return found
}

// betweenNumbers reports whether the sign s[from:to] is between two numbers, such as the
// dash in "1024 - 49151". Such a sign belongs to a range or a list, and does not end a
// name.
func betweenNumbers(s string, from, to int) bool {
	before, after := strings.TrimRight(s[:from], " "), strings.TrimLeft(s[to:], " ")
	digits := len(before) - len(strings.TrimRightFunc(before, unicode.IsDigit))
	whole := digits > 0 && (digits == len(before) || before[len(before)-digits-1] == ' ')
	return whole && strings.ContainsAny(s[from:to], "-–—,") && after != "" && isDigit(after[0])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// signAt returns the length of the sign at the start of s, such as 2 for ": 22". It
// returns 0 if s does not begin with one of signs. s is not empty.
func signAt(s string) int {
	if !startsSign[s[0]] {
		return 0
	}
	for _, sign := range signs {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// verbAt handles scripts without spaces between words, such as Chinese. If s begins with
// a verb and then a port, as in 监听8080, it returns the length of the verb in bytes. If
// not, it returns 0.
func verbAt(s string) int {
	if s[0] < utf8.RuneSelf {
		return 0
	}
	for _, verb := range lexicon.Items(lexicon.ListensPart) {
		if rest, ok := strings.CutPrefix(s, verb); ok {
			if _, ok := numbers.ReadPhrase(rest); ok {
				return len(verb)
			}
		}
	}
	return 0
}

// startsNumbers reports whether s starts with a number, a word for ports, or a transport.
func startsNumbers(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	w := s[:end]
	return w != "" && (isDigit(w[0]) || numbers.HasPortWord(w) || numbers.TransportsIn(w).Stated())
}

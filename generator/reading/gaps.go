package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/numbers"
)

// gap is where the name of a line may end and its numbers begin.
type gap struct {
	start, end int
	kind       gapKind
}

type gapKind int

const (
	gapSign    gapKind = iota // a colon, a dash between blanks, an arrow
	gapBracket                // an opening bracket
	gapWord                   // a blank before a word such as port, or a number
)

// maxGaps bounds how many gaps of a line are tried.
const maxGaps = 12

var gapSigns = []string{" - ", " – ", " — ", " -> ", " => ", " → ", " ➜ ", ": ", "：", ":\t", " = ", " :: ", "?::", "::", " | ", "\t", ", ", "->", "=>", "→", ":"}

func gaps(s string, start int) []gap {
	var found []gap
	depth := 0
	for i := start; i < len(s) && len(found) < maxGaps; {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch c := s[i:]; {
		case strings.HasPrefix(c, "(") || strings.HasPrefix(c, "（"):
			if depth == 0 && i > start {
				found = append(found, gap{i, i + size, gapBracket})
			}
			depth++
		case strings.HasPrefix(c, ")") || strings.HasPrefix(c, "）"):
			depth = max(depth-1, 0)
		case depth > 0 || i == start:
		default:
			if n := gapAt(c); n > 0 && !betweenNumbers(s, i, i+n) {
				found = append(found, gap{i, i + n, gapSign})
				size = n
			} else if c[0] == ' ' && wordGap(c[1:]) {
				found = append(found, gap{i, i + 1, gapWord})
			}
		}
		i += size
	}
	return found
}

// betweenNumbers reports whether a sign from one byte to another stands between
// numbers, as the dash of "1024 - 49151" does: it parts no name from them.
func betweenNumbers(s string, from, to int) bool {
	before, after := strings.TrimRight(s[:from], " "), strings.TrimLeft(s[to:], " ")
	digits := len(before) - len(strings.TrimRightFunc(before, unicode.IsDigit))
	whole := digits > 0 && (digits == len(before) || before[len(before)-digits-1] == ' ')
	return whole && strings.ContainsAny(s[from:to], "-–—,") && after != "" && isDigit(after[0])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// gapAt returns the length of the sign at the start of s that may part a name
// from its numbers; 0 where there is none.
func gapAt(s string) int {
	for _, sign := range gapSigns {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// wordGap tells whether a number, the word port or a transport begins here.
func wordGap(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	w := s[:end]
	return w != "" && (w[0] >= '0' && w[0] <= '9' || numbers.HasPortWord(w) || numbers.TransportsIn(w).Stated())
}

package naming

import (
	"strings"
	"unicode"
)

// noNames are signs of programs, settings and sentences. No protocol has one in
// its name.
const noNames = ":;=%<>{}$|\"?!\\"

// isProtocolName reports whether a word may be the name of a protocol, which then
// has a page: it has two letters, a letter and a digit, or one letter of another
// script, and none of noNames.
func isProtocolName(word string) bool {
	letters, others := 0, 0
	for _, r := range word {
		switch {
		case strings.ContainsRune(noNames, r):
			return false
		case unicode.IsLetter(r) && r > unicode.MaxLatin1:
			letters += 2
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r) || r == '+' || r == '#':
			others++
		}
	}
	return letters > 1 || letters == 1 && others > 0
}

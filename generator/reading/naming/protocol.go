package naming

import (
	"strings"
	"unicode"
)

// noNames are signs of programs, settings and sentences. The name of a protocol has none
// of them.
const noNames = ":;=%<>{}$|\"?!\\"

// isProtocolName reports whether a word may be the name of a protocol, which then gets a
// page. The word needs two letters, or one letter and a digit, "+" or "#", or one letter
// of another script than Latin. It must not contain a sign of noNames.
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

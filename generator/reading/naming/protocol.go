package naming

import (
	"strings"
	"unicode"
)

// noNames contains characters that occur in commands, settings and sentences, but not in
// the names of protocols.
const noNames = ":;=%<>{}$|\"?!\\"

// isProtocolName reports whether a word may be the name of a protocol. It must contain
// two letters, one letter of a non-Latin script, or one letter together with a digit, "+"
// or "#". It must not contain a character of noNames.
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

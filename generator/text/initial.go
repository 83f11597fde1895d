package text

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The results of Initial for names that do not begin with a Latin letter.
const (
	InitialDigit = "0-9"
	InitialOther = "other"
)

// Initial returns the heading under which an index lists a name: Initial("Émile") returns "e",
// and Initial(".3com") returns InitialDigit. Signs before the first letter or digit do not
// count. It returns InitialOther for a name in another script, and for a name without letters
// and digits.
func Initial(name string) string {
	for _, r := range norm.NFD.String(name) {
		switch {
		case 'a' <= r && r <= 'z':
			return string(r)
		case 'A' <= r && r <= 'Z':
			return string(r + 'a' - 'A')
		case '0' <= r && r <= '9':
			return InitialDigit
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return InitialOther
		}
	}
	return InitialOther
}

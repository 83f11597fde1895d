package text

import (
	"strings"
	"unicode"
)

// maxAbbreviation bounds the length of an abbreviation before a slash.
const maxAbbreviation = 7

// IsSlashed reports whether a name that holds a slash is one name, such as
// TCP/IP, S/MIME and HTTP/3, rather than the path of a note: abbreviations stand
// before its slashes.
func IsSlashed(name string) bool {
	parts := strings.Split(name, "/")
	last := len(parts) - 1
	for _, part := range parts[:last] {
		if !isAbbreviation(part) {
			return false
		}
	}
	return last > 0 && strings.TrimSpace(parts[last]) != "" && !strings.HasSuffix(strings.ToLower(parts[last]), ".md")
}

// isAbbreviation reports whether a part of a name is short and made of digits and
// letters, mostly capitals.
func isAbbreviation(part string) bool {
	capitals, letters, digits := 0, 0, 0
	for _, r := range part {
		switch {
		case unicode.IsUpper(r):
			capitals++
			letters++
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		default:
			return false
		}
	}
	return letters+digits > 0 && letters+digits <= maxAbbreviation && 2*capitals >= letters
}

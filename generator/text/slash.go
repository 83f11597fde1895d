package text

import (
	"strings"
	"unicode"
)

// maxAbbreviation is the maximum length of an abbreviation before a slash.
const maxAbbreviation = 7

// IsSlashed reports whether text with a slash is one name (TCP/IP, S/MIME, HTTP/3) and
// not the path of a note (network/FTP). In a name, each part before a slash is an
// abbreviation (see isAbbreviation).
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

// isAbbreviation reports whether text is an abbreviation, such as "TCP": it has at most
// maxAbbreviation characters, only letters and digits, and at least half of its letters
// are capitals.
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

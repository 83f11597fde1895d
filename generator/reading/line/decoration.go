package line

import (
	"strings"
	"unicode"
)

// Decoration returns the length in bytes of the signs before the first word of a line:
// the box of a task, emoji, or bullets. It returns 4 for "[ ] SSH".
func Decoration(s string) int {
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		if strings.HasPrefix(s, box) {
			return len(box)
		}
	}
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("([（\"'`“:#", r) {
			return i
		}
	}
	return len(s)
}

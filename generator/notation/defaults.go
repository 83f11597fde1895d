package notation

import (
	"strings"

	"portolan/generator/lexicon"
)

// maxDefaultWords is how many words the longest way to say "default" has.
const maxDefaultWords = 3

// LeadingDefault returns how many words at the start say that a number is the
// default: one for "default port", two for "por defecto"; 0 for none.
func LeadingDefault(words []string) int {
	for n := min(maxDefaultWords, len(words)); n > 0; n-- {
		if IsDefault(strings.Join(words[:n], " ")) {
			return n
		}
	}
	return 0
}

// IsDefault reports whether a label says nothing but that a number is the
// default.
func IsDefault(label string) bool { return lexicon.Is(lexicon.Phrase(label), lexicon.Default) }

// withoutDefault drops the words that say that a number is the default.
func withoutDefault(words []string) []string {
	var kept []string
	for i := 0; i < len(words); {
		n := LeadingDefault(words[i:])
		if n == 0 {
			kept = append(kept, words[i])
		}
		i += max(n, 1)
	}
	return kept
}

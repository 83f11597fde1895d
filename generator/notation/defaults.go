package notation

import (
	"strings"

	"portolan/generator/lexicon"
)

// maxDefaultWords is the number of words in the longest phrase with the role
// lexicon.Default.
const maxDefaultWords = 3

// LeadingDefault returns how many words at the start of the slice mean "default": 1 for
// "default port", 2 for "por defecto", 0 for "port 22".
func LeadingDefault(words []string) int {
	for n := min(maxDefaultWords, len(words)); n > 0; n-- {
		if IsDefault(strings.Join(words[:n], " ")) {
			return n
		}
	}
	return 0
}

// IsDefault reports whether a label means "default" and nothing else.
func IsDefault(label string) bool { return lexicon.Is(lexicon.Phrase(label), lexicon.Default) }

// withoutDefault returns a copy of words in which "default" and its translations are
// removed: for "default" and "port" it returns "port".
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

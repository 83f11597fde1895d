package naming

import (
	"strings"
	"unicode"

	"portolan/generator/lexicon"
)

// maxUnspaced is how many Han and Hiragana characters a name may have. Longer texts are
// sentences.
const maxUnspaced = 10

// isUnspacedRune reports whether a rune is Chinese, Japanese or Korean. Names in these
// scripts may have no spaces between their words.
func isUnspacedRune(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isUnspacedSentence reports whether words in such a script are part of a sentence: they
// begin with a particle, contain a verb, or are long.
func isUnspacedSentence(name string) bool {
	if part, ok := lexicon.Within(lexicon.Particle, name); ok && strings.HasPrefix(name, part) {
		return true
	}
	if _, ok := lexicon.Within(lexicon.VerbPart, name); ok {
		return true
	}
	n := 0
	for _, r := range name {
		if unicode.In(r, unicode.Han, unicode.Hiragana) {
			n++
		}
	}
	return n > maxUnspaced
}

package naming

import (
	"strings"
	"unicode"

	"portolan/generator/lexicon"
)

// maxUnspaced is the maximum number of Han and Hiragana characters in a name. A longer
// text is a sentence.
const maxUnspaced = 10

// isUnspacedRune reports whether a rune belongs to a Chinese, Japanese or Korean script.
// Text in these scripts may contain no spaces between words.
func isUnspacedRune(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isUnspacedSentence reports whether a text in Chinese, Japanese or Korean is part of a
// sentence and not a name. Such a text begins with a particle, contains a verb, or has
// more than maxUnspaced Han and Hiragana characters.
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

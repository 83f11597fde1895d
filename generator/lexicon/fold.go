package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text in the form in which the lexicon holds its words: lower
// case, without accents, full-width letters narrow.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Words cuts a text into its folded words: runs of letters and digits.
func Words(s string) []string {
	return strings.FieldsFunc(Fold(s), NotWord)
}

// NotWord reports whether a character separates words.
func NotWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// Phrase returns the folded words of a text with single blanks between them,
// which is how the lexicon holds phrases.
func Phrase(s string) string { return strings.Join(Words(s), " ") }

package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text in the form in which the lexicon holds its words: lower
// case, without accents, full-width letters narrow. Letters with a stroke and
// the Turkish ı are those without, and ß is ss.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	s = strings.ToLower(strings.Map(withoutAccent, norm.NFKD.String(s)))
	return strings.ReplaceAll(s, "ß", "ss")
}

// withoutAccent drops accents, and those that Unicode does not take off a
// letter.
func withoutAccent(r rune) rune {
	switch r {
	case 'ı':
		return 'i'
	case 'ł', 'Ł':
		return 'l'
	case 'đ', 'Đ':
		return 'd'
	case 'ø', 'Ø':
		return 'o'
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Words cuts a text into its folded words: runs of letters and digits, and of
// the vowel signs of Indic scripts.
func Words(s string) []string {
	return strings.FieldsFunc(Fold(s), NotWord)
}

// NotWord reports whether a character separates words.
func NotWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mc, r)
}

// Phrase returns the folded words of a text with single blanks between them,
// which is how the lexicon holds phrases.
func Phrase(s string) string { return strings.Join(Words(s), " ") }

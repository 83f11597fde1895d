package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text in the form in which the lexicon holds its words: lower
// case, without accents, full-width letters narrow. Letters with a stroke and
// the Turkish ı are those without, ς is σ, and ß is ss.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	s = strings.Map(plain, norm.NFKD.String(s))
	return strings.ReplaceAll(s, "ß", "ss")
}

// plain returns a letter in lower case and without what Unicode does not count
// as an accent. It drops accents.
func plain(r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	switch r = unicode.ToLower(r); {
	case r == 'ı':
		return 'i'
	case r == 'ł':
		return 'l'
	case r == 'đ':
		return 'd'
	case r == 'ø':
		return 'o'
	case r == 'ς': // the sigma at the end of a word
		return 'σ'
	case unicode.Is(unicode.Mn, r):
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
	return cut(Fold(s))
}

func cut(folded string) []string { return strings.FieldsFunc(folded, NotWord) }

// NotWord reports whether a character separates words.
func NotWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mc, r)
}

// Phrase returns the folded words of a text with single blanks between them,
// which is how the lexicon holds phrases.
func Phrase(s string) string { return strings.Join(Words(s), " ") }

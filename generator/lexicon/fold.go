package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text in the form of the words in the lexicon: in lower case, without
// accents, and with narrow instead of full-width letters. For "Número" it returns
// "numero". Fold also replaces ł, đ, ø and ı by l, d, o and i, ς by σ, and ß by ss.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	s = strings.Map(plain, norm.NFKD.String(s))
	return strings.ReplaceAll(s, "ß", "ss")
}

// plain returns the lower case of a letter. Fold passes plain to strings.Map. plain also
// replaces letters such as ł, which Unicode does not decompose into a letter and an
// accent. For a combining accent it returns -1: strings.Map then drops the accent.
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
	case r == 'ς':
		// In Greek, σ is written as ς at the end of a word.
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

// Words returns the folded words of a text: "port", "22" and "tcp" for "Port: 22/TCP". A
// word consists of letters, digits and the vowel signs of Indic scripts.
func Words(s string) []string {
	return cut(Fold(s))
}

// cut splits a folded text into words.
func cut(folded string) []string { return strings.FieldsFunc(folded, NotWord) }

// NotWord reports whether a character separates words.
func NotWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mc, r)
}

// Phrase returns the folded words of a text with single spaces between them: "host name"
// for "Host-name:". Phrases in the lexicon have the same form.
func Phrase(s string) string { return strings.Join(Words(s), " ") }

package numbers

import (
	"unicode"
	"unicode/utf8"
)

// isUnspaced reports whether a rune is of a script without spaces.
func isUnspaced(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

// firstRune returns the first rune of a string.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

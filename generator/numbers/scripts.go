package numbers

import (
	"unicode"
	"unicode/utf8"
)

// isUnspaced reports whether a rune is Chinese, Japanese or Korean. The grammar treats
// these scripts as written without spaces.
func isUnspaced(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

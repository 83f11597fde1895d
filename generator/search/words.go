package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words splits a text into folded words: words("Crème Brûlée") returns ["creme",
// "brulee"]. The function words in engine/words.js does the same.
func words(s string) []string { return strings.FieldsFunc(fold(s), isSeparator) }

// fold converts a text to lower case and removes accents, so that texts can be compared:
// fold("Crème") returns "creme".
func fold(s string) string {
	s = strings.ToLower(s)
	if !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) {
		return s
	}
	s = strings.ToLower(norm.NFKD.String(s))
	return folded.Replace(strings.Map(func(r rune) rune {
		if 0x300 <= r && r <= 0x36f {
			return -1
		}
		return r
	}, s))
}

// folded replaces letters that NFKD does not decompose. It also replaces ς by σ. For "Σ"
// at the end of a word, toLowerCase in JavaScript returns "ς", but strings.ToLower
// returns "σ".
var folded = strings.NewReplacer("ß", "ss", "ς", "σ")

// isSeparator reports whether a character separates words. These are control characters,
// punctuation and symbols. BETWEEN in engine/words.js has the same ranges.
func isSeparator(r rune) bool {
	if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
		return false
	}
	for _, g := range separators {
		if g[0] <= r && r <= g[1] {
			return true
		}
	}
	return false
}

var separators = [][2]rune{
	{0, '/'}, {':', '@'}, {'[', '`'}, {'{', 0xa9}, {0xab, 0xb4}, {0xb6, 0xb9}, {0xbb, 0xbf}, {0xd7, 0xd7}, {0xf7, 0xf7},
	{0x2000, 0x206f}, {0x20a0, 0x20cf}, {0x2190, 0x2bff}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030},
	{0xff01, 0xff0f}, {0xff1a, 0xff20}, {0xff3b, 0xff40}, {0xff5b, 0xff65},
}

// Package notation is how people write about ports, in the languages they do
// it in: number cells, transport cells, the heads of columns, the words that
// say that ports are spoken of or that something else is. It takes strings and
// returns values with offsets into those strings.
//
// It knows neither Markdown nor what a table means, and imports diag and
// registry.
package notation

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold brings a word to the form in which the tables of this package hold it:
// lower case, without accents, full-width letters narrow.
func fold(s string) string {
	if isLowerASCII(s) {
		return s
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s)))
}

func isLowerASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// words cuts a text into its folded words: runs of letters and digits.
func words(s string) []string {
	return strings.FieldsFunc(fold(s), notWord)
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// set makes a set of words, folded.
func set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for _, word := range strings.Fields(list) {
			m[fold(word)] = true
		}
	}
	return m
}

// hasAny tells whether one of the words is in the set.
func hasAny(words []string, set map[string]bool) bool {
	for _, w := range words {
		if set[w] {
			return true
		}
	}
	return false
}

// IsBlank tells whether a cell is one of the ways to leave it empty.
func IsBlank(cell string) bool {
	cell = strings.TrimSpace(cell)
	if len(cell) > 1 && (strings.Trim(cell, "_-–—? ") == "" || strings.Trim(cell, "xX") == "") {
		return true
	}
	switch strings.ToLower(cell) {
	case "", "-", "–", "—", "/", "\\", "n/a", "na", "none", "_", "?", "tbd":
		return true
	}
	return false
}

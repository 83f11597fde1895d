// Package notation is how people write about ports, in the languages they do
// it in: number cells, transport cells, the heads of columns, the words that
// say that ports are spoken of or that something else is. It takes strings and
// returns values with offsets into those strings.
//
// The words themselves are in package lexicon. This package knows neither
// Markdown nor what a table means, and imports diag, lexicon and registry.
package notation

import (
	"strings"

	"portolan/generator/lexicon"
)

// IsBlank tells whether a cell is one of the ways to leave it empty.
func IsBlank(cell string) bool {
	cell = strings.TrimSpace(cell)
	if len(cell) > 1 && (strings.Trim(cell, "_-–—? ") == "" || strings.Trim(cell, "xX") == "") {
		return true
	}
	return cell == "" || lexicon.Is(lexicon.Fold(cell), lexicon.Blank)
}

package main

import (
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxHelpWidth is the maximum length of a line in a help text, in code points.
const maxHelpWidth = 90

// helpWidth returns the width of the help texts: COLUMNS, or maxHelpWidth if COLUMNS is
// not set or larger. Kong also breaks its part of the help at the width of the terminal.
func helpWidth() int {
	columns, err := strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil || columns <= 0 {
		return maxHelpWidth
	}
	return min(columns, maxHelpWidth)
}

// wrapped breaks a paragraph into lines of at most width code points. It does not break
// `code` between backticks.
func wrapped(paragraph string, width int) []string {
	var lines []string
	line := ""
	for _, word := range unbreakable(paragraph) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// unbreakable splits a paragraph into words. Code between backticks is one word, even if
// it contains spaces.
func unbreakable(paragraph string) []string {
	var words []string
	open := false
	for _, field := range strings.Fields(paragraph) {
		if open {
			words[len(words)-1] += " " + field
		} else {
			words = append(words, field)
		}
		open = open != (strings.Count(field, "`")%2 == 1)
	}
	return words
}

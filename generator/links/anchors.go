package links

import (
	"strconv"
	"strings"
	"unicode"

	"portolan/generator/text"
)

// githubAnchors returns the anchors of the headings on GitHub. An anchor is the text of
// the heading in lower case, with a hyphen for each blank. It keeps letters, digits,
// hyphens and underscores; all other characters are removed. If an earlier heading has
// the same anchor, a number is added: "modes", "modes-1".
func githubAnchors(headings []text.Heading) []string {
	anchors := make([]string, len(headings))
	taken := map[string]bool{}
	times := map[string]int{}
	for i, h := range headings {
		name := githubAnchor(text.Plain(h.Spans))
		anchor := name
		for taken[anchor] {
			times[name]++
			anchor = name + "-" + strconv.Itoa(times[name])
		}
		taken[anchor] = true
		anchors[i] = anchor
	}
	return anchors
}

// githubAnchor returns the anchor of one heading, without a number.
func githubAnchor(words string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.Is(unicode.Pc, r):
			return unicode.ToLower(r)
		}
		return -1
	}, words)
}

package links

import (
	"strconv"
	"strings"
	"unicode"

	"portolan/generator/text"
)

// githubAnchors returns the anchors that GitHub gives to the headings: "whats-new" for
// "What's new". It makes the text lower case, replaces each blank with a hyphen, and
// removes all characters except letters, digits, hyphens and underscores. If an earlier
// heading has the same anchor, it adds a number: "modes", "modes-1".
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

// githubAnchor returns the anchor for the text of one heading. It does not add a number.
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

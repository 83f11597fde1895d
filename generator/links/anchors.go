package links

import (
	"strconv"
	"strings"
	"unicode"

	"portolan/generator/text"
)

// githubAnchors returns the anchors that GitHub gives headings: letters, digits,
// hyphens and underscores in lower case, each blank a hyphen, all else dropped,
// and a number after the second of one name, from 1.
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

package sections

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
)

// nameInTitle returns the name in a title, without words for ports: "Grafana" for
// "Grafana ports". It returns "" if the title contains no name, as in "Ports you meet
// every day".
func nameInTitle(title string) string {
	title = cleanTitle(title)
	switch {
	case notation.IsGeneric(title), numbers.ReadTransports(title).Plain():
		return ""
	case !numbers.HasPortWord(title):
		return title
	}
	name := naming.InLabel(title)
	first, _ := utf8.DecodeRuneInString(name)
	isLong := len(strings.Fields(name)) > 2 || len(strings.Fields(title)) > 4
	if isLong || !unicode.IsUpper(first) || notation.IsGeneric(name) {
		return ""
	}
	return name
}

// cleanTitle removes section numbers, signs, brackets and transports from a title: "2.
// Grafana (charts)" becomes "Grafana".
func cleanTitle(title string) string {
	title = title[line.Decoration(title):]
	title = title[lines.Ordinal(title):]
	if open := strings.IndexAny(title, "(（"); open > 0 {
		title = title[:open]
	}
	return notation.TrimTransports(strings.TrimRight(strings.TrimSpace(title), ":： "))
}

// namesOneThing reports whether a title is a name, such as "Home Assistant". It returns
// false for a title such as "Login and access", which is the topic of a section.
func namesOneThing(title string) bool {
	fields := strings.Fields(title)
	if utf8.RuneCountInString(title) < 2 || len(fields) > maxSubject {
		return false
	}
	if strings.ContainsAny(title, ":?!") || strings.HasPrefix(title, "/") {
		return false
	}
	for i, w := range fields {
		w = lexicon.Fold(w)
		if i > 0 && w != over && lexicon.Is(w, lexicon.Joiner, lexicon.Preposition, lexicon.Article) {
			return false
		}
		if len(fields) > 1 && lexicon.Is(w, lexicon.Generic) && !lexicon.Is(w, lexicon.Article) {
			return false
		}
	}
	return true
}

// maxSubject is the maximum number of words in a title that namesOneThing accepts.
const maxSubject = 3

// over is a preposition that occurs in names of services: "Syslog over TLS".
const over = "over"

package search

import "strings"

// nameStart is a way to write the beginning of a name with words of the name before it. mark is the
// character for it. engine/columns.js has the same ways.
type nameStart struct {
	mark string
	of   func(words []string) string
}

// nameStarts contains the ways that IANA's service names are often made from the name of the service:
// for "Remote Job Entry", these are remote-job-entry, remotejobentry, rje, remote-job, remotejob and remote.
var nameStarts = []nameStart{
	{"=", func(words []string) string { return strings.Join(words, "-") }},
	{"_", func(words []string) string { return strings.Join(words, "") }},
	{"%", initials},
	{"@", func(words []string) string { return strings.Join(words[:min(2, len(words))], "-") }},
	{"$", func(words []string) string { return strings.Join(words[:min(2, len(words))], "") }},
	{"^", func(words []string) string { return words[0] }},
}

// unshortened is the mark of a name that begins with a mark, but is not shortened.
const unshortened = "~"

func initials(words []string) string {
	var first strings.Builder
	for _, word := range words {
		for _, r := range word {
			first.WriteRune(r)
			break
		}
	}
	return first.String()
}

// shorten replaces the beginnings of names by marks: ["Real Secure", "realsecure-x"] becomes
// ["Real Secure", "_-x"].
func shorten(names []string) []string {
	short := make([]string, len(names))
	for i, name := range names {
		short[i] = name
		if strings.ContainsAny(name[:1], "=_%@$^~") {
			short[i] = unshortened + name
		}
		if i == 0 {
			continue
		}
		before, length := words(names[i-1]), 1
		for _, s := range nameStarts {
			if len(before) == 0 {
				break
			}
			if head := s.of(before); len(head) > length && strings.HasPrefix(name, head) {
				short[i], length = s.mark+name[len(head):], len(head)
			}
		}
	}
	return short
}

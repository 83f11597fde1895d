package diff

import "regexp"

// mention matches text that GitHub turns into a link: @name, which also sends that person a
// message, #12 and GH-12. A backslash before @ does not prevent it. The first two alternatives
// match an escaped & and a character reference, in which # has another meaning.
var mention = regexp.MustCompile(`\\&|&#[0-9]+;|(@|#|[Gg][Hh]-)([0-9A-Za-z])`)

// withoutMentions separates the parts of mentions in Markdown with an empty comment, which no
// page shows. People read these tables in pull requests, and a registry is not their author.
func withoutMentions(markdown string) string {
	return mention.ReplaceAllStringFunc(markdown, func(found string) string {
		parts := mention.FindStringSubmatch(found)
		if parts[1] == "" {
			return found
		}
		return parts[1] + "<!-- -->" + parts[2]
	})
}

package frontmatter

import (
	"cmp"
	"strings"

	"portolan/generator/markdown"
	"portolan/generator/text"
)

// wikiLink splits a value such as "[[FTP|file transfer]]" into its target and its label.
// The label is empty for "[[FTP]]". ok is false if value is not a wiki-link.
func wikiLink(value string) (target, label string, ok bool) {
	inside, ok := strings.CutPrefix(value, "[[")
	if !ok || !strings.HasSuffix(inside, "]]") {
		return "", "", false
	}
	target, label, _ = strings.Cut(strings.TrimSuffix(inside, "]]"), "|")
	return strings.TrimSpace(strings.TrimSuffix(target, `\`)), strings.TrimSpace(label), true
}

// names returns the names in a field with a list. A name may be a wiki-link: its label
// counts, or the last part of its target.
func (f values) names(field markdown.Field) []string {
	var names []string
	for _, item := range f.list(field) {
		if target, label, ok := wikiLink(item); ok {
			item = cmp.Or(label, text.LastSegment(target))
		}
		names = append(names, strings.Join(strings.Fields(item), " "))
	}
	return names
}

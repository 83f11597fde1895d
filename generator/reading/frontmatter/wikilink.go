package frontmatter

import (
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
	return strings.TrimSpace(target), strings.TrimSpace(label), true
}

// links returns the links to notes in a field with a list. Each item of the list is a
// wiki-link, or the name or the path of a note.
func (f values) links(field markdown.Field) []text.WikiLink {
	var links []text.WikiLink
	for _, item := range f.list(field) {
		target, label, ok := wikiLink(item)
		if !ok {
			target = item
		}
		link := text.WikiLink{Target: target, At: field.Offset, Pos: field.Offset}
		if label != "" {
			link.Label = []text.Span{text.Text{Text: label, Pos: field.Offset}}
		}
		links = append(links, link)
	}
	return links
}

package frontmatter

import (
	"cmp"
	"fmt"
	"strings"

	"portolan/generator/diag"
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

// maxNav is how many links the header of every page can have.
const maxNav = 20

// navLinks returns the links in a field with a list. Each item of the list is a wiki-link,
// or the name or the path of a note, a protocol or a port.
func (f values) navLinks(field markdown.Field) []text.WikiLink {
	var links []text.WikiLink
	for _, item := range f.list(field) {
		target, label, ok := wikiLink(item)
		if !ok {
			target = item
		}
		switch {
		case strings.ContainsAny(target, "[]"):
			// YAML reads [[FTP]] without quotes as a list in a list.
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not a link to a note", item),
				`write a path, or a wiki-link in quotes: "[[FTP]]"`)
			continue
		case len(links) == maxNav:
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("nav has more than %d links; the others are not used", maxNav),
				"link to one note that lists the others")
			return links
		}
		link := text.WikiLink{At: field.Offset, Pos: field.Offset}
		link.Target, link.Fragment, _ = strings.Cut(target, "#")
		if label != "" {
			link.Label = []text.Span{text.Text{Text: label, Pos: field.Offset}}
		}
		links = append(links, link)
	}
	return links
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

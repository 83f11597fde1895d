package frontmatter

import (
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// maxNav is how many links the header of every page can have.
const maxNav = 20

// navLinks returns the links in a field with a list. Each item of the list is a wiki-link, a
// Markdown link, an address, or the name or the path of a note, a protocol or a port.
func (f values) navLinks(field markdown.Field) []text.Span {
	var links []text.Span
	for _, item := range f.list(field) {
		link, ok := f.navLink(field, item)
		switch {
		case !ok:
			// YAML reads [[FTP]] without quotes as a list in a list.
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("%q is not a link", item),
				`write a path, or a link in quotes: "[[FTP]]" or "[Wiki](https://wiki.example)"`)
			continue
		case len(links) == maxNav:
			f.warn(diag.FrontMatterValue, field, fmt.Sprintf("nav has more than %d links; the others are not used", maxNav),
				"link to one note that lists the others")
			return links
		}
		links = append(links, link)
	}
	return links
}

// navLink returns the link in one item of the setting "nav".
func (f values) navLink(field markdown.Field, item string) (text.Span, bool) {
	if strings.Contains(item, "](") {
		spans, _ := f.markdown(field, item)
		if len(spans) != 1 {
			return nil, false
		}
		link, ok := spans[0].(text.Link)
		return link, ok && !text.IsBlank(link.Spans)
	}
	if strings.Contains(item, "://") && registry.AllowedScheme(item) {
		words := text.Text{Text: registry.ReferenceTitle(item), Pos: field.Offset}
		return text.Link{Href: item, Spans: []text.Span{words}, Pos: field.Offset}, true
	}
	return link(field, item)
}

// link returns a value of a field as a wiki-link. The value is a wiki-link, or only its
// target.
func link(field markdown.Field, value string) (text.WikiLink, bool) {
	target, label, ok := wikiLink(value)
	if !ok {
		target = value
	}
	if strings.ContainsAny(target, "[]") {
		return text.WikiLink{}, false
	}
	l := text.WikiLink{At: field.Offset, Pos: field.Offset}
	l.Target, l.Fragment, _ = strings.Cut(target, "#")
	if label != "" {
		l.Label = []text.Span{text.Text{Text: label, Pos: field.Offset}}
	}
	return l, true
}

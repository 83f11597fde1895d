package site

import (
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// dataLink returns a link to a JSON file, with the path of the file as its text. It
// returns an empty link if the pages stand alone.
func (s *site) dataLink(root, file string) Link {
	if s.common.Alone {
		return Link{}
	}
	return Link{URL: root + urls.Escape(file), Text: file}
}

// referenceLinks returns links to references. The text of a link is the title of the
// reference. The parameter subject is the name of the service or protocol. If the title
// is equal to subject, the text is the RFC or the host in the address instead:
// "en.wikipedia.org".
func referenceLinks(refs []registry.Reference, subject string) []Link {
	links := make([]Link, len(refs))
	for i, r := range refs {
		links[i] = Link{URL: r.URL, Text: r.Title}
		if r.Title == subject && r.URL != "" {
			links[i].Text = registry.ReferenceTitle(r.URL)
		}
	}
	return links
}

// numbers returns a port such as "22", or a range with an en dash such as "6000–6063".
func numbers(start, end port.Number) string {
	return strings.Replace(port.Numbers(start, end), "-", "–", 1)
}

// Link is a link and its text. Without a URL, the page shows only the text.
type Link struct{ URL, Text string }

// pageOf returns the address of the page that shows a port or range. It is the page of
// the port or range. If the port or range has no page, it is the page of the band that
// contains it.
func (s *site) pageOf(first, last port.Number) string {
	switch {
	case !s.hasPage(first, last):
		return s.pages.Band(first.Band())
	case first == last:
		return s.pages.Port(first)
	}
	return s.pages.Range(first, last)
}

// hasPage reports whether the port or range has its own page.
func (s *site) hasPage(first, last port.Number) bool {
	if first == last {
		return s.reg.Port(first) != nil
	}
	return s.reg.Range(first, last) != nil
}

package site

import (
	"strings"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// dataLink returns a link to the JSON file of a page.
func dataLink(root, file string) Link { return Link{URL: root + urls.Escape(file), Text: file} }

func (s *site) noteLinks(root string, notes []*registry.Note) []Link {
	links := make([]Link, len(notes))
	for i, n := range notes {
		links[i] = Link{URL: root + urls.Escape(s.pages.Note(n)), Text: n.Title}
	}
	return links
}

// Mentions are links to the notes that mention a port, protocol or note. If there are
// many, the page folds the last ones.
type Mentions struct {
	Shown, Folded []Link
	Rest          string // the number of folded links
}

// maxMentions is how many links a page shows before the folded ones.
const maxMentions = 4

func (s *site) mentions(root string, notes []*registry.Note) Mentions {
	links := s.noteLinks(root, notes)
	folded := len(links) - maxMentions
	if folded < 2 { // "and 1 more" would not be shorter than the link
		return Mentions{Shown: links}
	}
	return Mentions{Shown: links[:maxMentions], Folded: links[maxMentions:], Rest: counts.Number(folded)}
}

// referenceLinks returns links to references. If the title of a reference equals the
// subject of the page, its text comes from the address instead: "en.wikipedia.org".
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

// numbers returns a port, or a range with an en dash: "22", "6000–6063".
func numbers(start, end port.Number) string {
	return strings.Replace(port.Numbers(start, end), "-", "–", 1)
}

// Link is a link and its text. Without a URL, the page shows only the text.
type Link struct{ URL, Text string }

// pageOf returns the page that shows a number or range: its own page or, without one,
// the page of the band around it.
func (s *site) pageOf(first, last port.Number) string {
	switch {
	case !s.hasPage(first, last):
		return s.pages.Band(first.Band())
	case first == last:
		return s.pages.Port(first)
	}
	return s.pages.Range(first, last)
}

// hasPage reports whether a number or range has a page of its own.
func (s *site) hasPage(first, last port.Number) bool {
	if first == last {
		return s.reg.Port(first) != nil
	}
	return s.reg.Range(first, last) != nil
}

package site

import (
	"strings"

	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// dataLink leads to the JSON file beside a page.
func dataLink(root, file string) Link { return Link{URL: root + urls.Escape(file), Text: file} }

func (s *site) noteLinks(root string, notes []*registry.Note) []Link {
	links := make([]Link, len(notes))
	for i, n := range notes {
		links[i] = Link{URL: root + urls.Escape(s.pages.Note(n)), Text: n.Title}
	}
	return links
}

// Mentions are links to the notes that mention something. The last are folded
// where they are many.
type Mentions struct {
	Shown, Folded []Link
	Rest          string // how many are folded
}

// maxMentions is how many notes that mention something are shown at once.
const maxMentions = 4

func (s *site) mentions(root string, notes []*registry.Note) Mentions {
	links := s.noteLinks(root, notes)
	folded := len(links) - maxMentions
	if folded < 2 { // a line that says "and 1 more" is no shorter
		return Mentions{Shown: links}
	}
	return Mentions{Shown: links[:maxMentions], Folded: links[maxMentions:], Rest: counts.Number(folded)}
}

// referenceLinks lists references. One that is called by the name of what it
// is about is shown by its place instead: "en.wikipedia.org".
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

// numbers writes a port, or a range with an en dash.
func numbers(start, end port.Number) string {
	return strings.Replace(port.Numbers(start, end), "-", "–", 1)
}

// Link is a link with its words.
type Link struct{ URL, Text string }

// pageOf is the page on which a number or range is answered now: its own, else
// that of the numbers around it.
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

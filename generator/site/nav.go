package site

import (
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// NavLink is a link to a note in the header of every page, after the fixed links.
type NavLink struct {
	Label string
	URL   string // relative to the root
	note  *registry.Note
}

// navLinks returns the links in the setting "nav" of the home note. It leaves out broken
// links: they are reported with the other links of the note.
func navLinks(reg *registry.Registry, pages urls.Scheme) []NavLink {
	home := reg.Home()
	if home == nil {
		return nil
	}
	var links []NavLink
	for _, written := range home.Nav {
		t := reg.ResolveWiki(home, written)
		address := urls.Target(pages, t)
		if address == "" {
			continue
		}
		label := text.Plain(written.Label)
		switch {
		case label != "":
		case t.Note != nil:
			label = t.Note.Title
		default:
			label = written.Shown()
		}
		links = append(links, NavLink{Label: label, URL: urls.Escape(address), note: t.Note})
	}
	return links
}

// section returns the header link of the section of a note: the link to the note, or the
// link to the index.md of a folder that contains the note. It returns nil for a note
// without a section.
func (s *site) section(n *registry.Note) *NavLink {
	for i, link := range s.common.Nav {
		if link.note == nil {
			continue
		}
		folder, isIndex := strings.CutSuffix(link.note.Path(), "index.md")
		if link.note == n || isIndex && folder != "" && strings.HasPrefix(n.Path(), folder) {
			return &s.common.Nav[i]
		}
	}
	return nil
}

// inSection marks the header link of the section of a note as current.
func (s *site) inSection(p *Page, n *registry.Note) {
	if link := s.section(n); link != nil {
		p.Section = link.URL
		if link.note == n {
			p.Current = "page"
		}
	}
}

// crumb returns the link above a note: to the start of its section, else to the list of
// notes.
func (s *site) crumb(root string, n *registry.Note) Link {
	if link := s.section(n); link != nil && link.note != n {
		return Link{URL: root + link.URL, Text: link.Label}
	}
	return Link{URL: root + urls.Notes, Text: "Notes"}
}

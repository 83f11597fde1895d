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

// inSection marks the header link of the section of a note as current. This is the link
// to the note, or the link to the index.md of a folder that contains the note.
func (s *site) inSection(p *Page, n *registry.Note) {
	for _, link := range s.common.Nav {
		if link.note == nil {
			continue
		}
		folder, isIndex := strings.CutSuffix(link.note.Path(), "index.md")
		switch {
		case link.note == n:
			p.Section, p.Current = link.URL, "page"
			return
		case isIndex && strings.HasPrefix(n.Path(), folder) && folder != "":
			p.Section = link.URL
			return
		}
	}
}

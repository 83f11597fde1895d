package site

import (
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// NavLink is a link in the header of every page, after the fixed links. note is nil for a
// link to a protocol, a port or another site.
type NavLink struct {
	Label string
	// URL is relative to the root of the site, or an address of another site.
	URL  string
	note *registry.Note
	away bool
}

// At returns the address of the link on a page. root is the path from the page to the root
// of the site.
func (l NavLink) At(root string) string {
	if l.away {
		return l.URL
	}
	return root + l.URL
}

// navLinks returns the links in the setting "nav" of the home note. It leaves out
// broken links: the program reports them as diagnostics of the home note.
func navLinks(reg *registry.Registry, pages urls.Scheme) []NavLink {
	home := reg.Home()
	if home == nil {
		return nil
	}
	var links []NavLink
	for _, written := range home.Nav {
		link, ok := navLink(reg, pages, home, written)
		if ok && !slices.ContainsFunc(links, func(l NavLink) bool { return l.URL == link.URL }) {
			links = append(links, link)
		}
	}
	return links
}

// navLink returns one link of the header. ok is false if it leads nowhere.
func navLink(reg *registry.Registry, pages urls.Scheme, home *registry.Note, written text.Span) (link NavLink, ok bool) {
	var t registry.Target
	switch l := written.(type) {
	case text.WikiLink:
		t, link.Label = reg.ResolveWiki(home, l), text.Plain(l.Label)
		if link.Label == "" && t.Note == nil {
			link.Label = l.Shown()
		}
	case text.Link:
		var within bool
		link.Label = text.Plain(l.Spans)
		if t, within = reg.ResolveHref(home, l.Href); !within {
			link.URL, link.away = l.Href, true
			return link, registry.AllowedScheme(l.Href)
		}
	}
	if link.Label == "" && t.Note != nil {
		link.Label = t.Note.Title
	}
	link.URL, link.note = urls.Escape(urls.Target(pages, t)), t.Note
	return link, link.URL != "" && t.File == nil
}

// section returns the header link to highlight on the page of a note. It is a link to
// this note, or to the index.md of a folder that contains the note. section returns nil
// if the header has no such link.
func (s *site) section(n *registry.Note) (section NavLink, ok bool) {
	longest := 0
	for _, link := range s.common.Nav {
		if link.note == nil {
			continue
		}
		if link.note == n {
			return link, true
		}
		folder, isIndex := strings.CutSuffix(link.note.Path(), "index.md")
		if isIndex && len(folder) > longest && strings.HasPrefix(n.Path(), folder) {
			section, ok, longest = link, true, len(folder)
		}
	}
	return section, ok
}

// inSection sets p.Section so that the header highlights the link section(n). If this
// link leads to n itself, inSection also sets p.Current to "page".
func (s *site) inSection(p *Page, n *registry.Note) {
	if link, ok := s.section(n); ok {
		p.Section = link.URL
		if link.note == n {
			p.Current = "page"
		}
	}
}

// crumb returns the link above the title of a note. It is the header link section(n).
// If that is nil or leads to n itself, crumb returns a link to the list of all notes.
func (s *site) crumb(root string, n *registry.Note) Link {
	if link, ok := s.section(n); ok && link.note != n {
		return Link{URL: root + link.URL, Text: link.Label}
	}
	return Link{URL: root + urls.Notes, Text: "Notes"}
}

package site

import (
	"html/template"
	"strings"

	"portolan/generator/urls"
)

// Page is what the layout shows around every page.
type Page struct {
	Site        Site
	Root        string // leads from the page to the root of the site
	Title       string // of the browser's tab
	Description string
	Canonical   string // the address of the page, if the site's is known
	Section     string // the part of the site that the page is in
	Current     string // "page" for the list that opens the section, else "true"
	Fetches     bool   // the page asks its own site for data
	Find        Find
	Feed        string // the address of the feed, for pages that offer it
	Alternate   string // the address of the JSON file of the page, if it has one

	pieces *pieces
}

// page returns what the layout shows around the page at a path. Section is its first folder.
func (s *site) page(path string) Page {
	root := urls.Root(path)
	section, _, nested := strings.Cut(path, "/")
	if !nested {
		section = strings.TrimSuffix(path, ".html")
	}
	p := Page{Site: s.common, pieces: s.pieces, Root: root, Section: section, Current: "true"}
	if strings.HasSuffix(path, "/index.html") {
		p.Current = "page"
	}
	if s.baseURL != "" {
		p.Canonical = s.baseURL + strings.TrimSuffix(urls.Escape(path), "index.html")
	}
	if n := s.reg.Home(); path == urls.Home && n != nil {
		p.Alternate = dataLink(root, urls.API+urls.NoteData(n)).URL
	}
	p.Find = Find{Root: root, Hint: "Find a port or service"}
	return p
}

// titled sets the title of the tab: the page's own, then the site's.
func (p *Page) titled(title string) { p.Title = title + " · " + p.Site.Title }

// bigFind is the search box of the pages that are about searching.
func (p *Page) bigFind() Find {
	return Find{Root: p.Root, Hint: "443, ftp, udp 53, secure shell", Big: true}
}

// Head returns the links and scripts of the page.
func (p Page) Head() (template.HTML, error) {
	return p.pieces.make("head", place{Root: p.Root, Feed: p.Feed})
}

// Top returns what stands above the page's own part.
func (p Page) Top() (template.HTML, error) {
	return p.pieces.make("top", place{Root: p.Root, Section: p.Section, Current: p.Current, Find: p.Find})
}

// Bottom returns what stands below it.
func (p Page) Bottom() (template.HTML, error) { return p.pieces.make("bottom", place{Root: p.Root}) }

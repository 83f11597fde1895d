package site

import (
	"html/template"
	"strings"

	"portolan/generator/urls"
)

// Page contains the values of a page that the template layout.html needs.
type Page struct {
	Site        Site
	Root        string // relative path from the page to the root of the site: "../"
	Title       string // title of the browser tab
	Description string
	Canonical   string // full address of the page; empty without a base URL
	Section     string // which header link to highlight: "ports"
	Current     string // aria-current of that link: "page" if it links to this page, else "true"
	Fetches     bool   // the scripts of the page fetch data from the site
	Find        Find
	Feed        string // address of the feed, on pages that link to it
	Alternate   string // address of the JSON file of the page, or empty

	pieces *pieces
}

// page returns the layout values for the page at a path. Section is the first folder of
// the path: "ports" for "ports/22.html". If the path has no folder, Section is the file
// name: "conflicts" for "conflicts.html".
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

// setTitle sets the title of the browser tab: setTitle("Port 22") sets "Port 22 · My
// ports" if the title of the site is "My ports".
func (p *Page) setTitle(title string) { p.Title = title + " · " + p.Site.Title }

// bigFind returns the large search box of the home page, the search page and the page
// for unknown addresses.
func (p *Page) bigFind() Find {
	return Find{Root: p.Root, Hint: "443, ftp, udp 53, secure shell", Big: true}
}

// Head returns the links and scripts in the head of the page.
func (p Page) Head() (template.HTML, error) {
	return p.pieces.make("head", place{Root: p.Root, Feed: p.Feed})
}

// Top returns the header of the page.
func (p Page) Top() (template.HTML, error) {
	return p.pieces.make("top", place{Root: p.Root, Section: p.Section, Current: p.Current, Find: p.Find})
}

// Bottom returns the footer of the page.
func (p Page) Bottom() (template.HTML, error) { return p.pieces.make("bottom", place{Root: p.Root}) }

package site

import (
	"html/template"
	"strings"

	"portolan/generator/urls"
)

// Page contains the values of a page that the template layout.html needs.
type Page struct {
	Site Site
	// Root is the relative path from the page to the root of the site, such as "../".
	Root string
	// Title is the title of the browser tab. Name is the title without the title of the site.
	Title, Name string
	Description string
	// Canonical is the full address of the page. It is empty if the site has no base
	// URL.
	Canonical string
	// Section is the header link to highlight, such as "ports". Current is the value of
	// its attribute aria-current: "page" if the link leads to this page, else "true".
	Section string
	Current string
	// Fetches is true if the scripts of the page fetch data from the site.
	Fetches bool
	// Sealed is true if the policy of the page says that its scripts connect to nothing.
	Sealed bool
	Find   Find
	// Inline is the style and the script in the page for unknown addresses. It is nil on
	// all other pages: they load files.
	Inline *Inline
	// Feed is the address of the feed. It is empty on pages that do not link to the
	// feed.
	Feed string
	// Alternate is the address of the JSON file of the page. It is empty if the page
	// has no JSON file.
	Alternate string
	// Preview is the full address of a picture that other programs show for links to the page.
	// It is empty if the site has no base URL.
	Preview string
	// Term is what the page explains. It is nil on pages that do not explain one name.
	Term *Term

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
		p.Canonical = urls.Canonical(s.baseURL, path)
	}
	if n := s.reg.Home(); path == urls.Home && n != nil {
		p.Alternate = s.dataLink(root, urls.API+urls.NoteData(n)).URL
	}
	p.Find = Find{Root: root, Hint: "Find a port or service"}
	return p
}

// setTitle sets the title of the browser tab: setTitle("Port 22") sets "Port 22 · My
// ports" if the title of the site is "My ports".
func (p *Page) setTitle(title string) { p.Name, p.Title = title, title+" · "+p.Site.Title }

// bigFind returns the large search box of the home page, the search page and the page
// for unknown addresses. It takes the place of the box in the header.
func (p *Page) bigFind() Find {
	p.Find = Find{}
	return Find{Root: p.Root, Hint: "443, ftp, udp 53, secure shell", Big: true}
}

// Assets returns the addresses of the files that the page for unknown addresses looks for.
func (p Page) Assets() Assets { return p.pieces.assets }

// Home returns the address of the home page.
func (p Page) Home() string { return p.Root + urls.Home }

// Head returns the links and scripts in the head of the page.
func (p Page) Head() (template.HTML, error) {
	return p.pieces.make("head", place{Root: p.Root, Feed: p.Feed, Whole: p.Inline != nil})
}

// Top returns the header of the page.
func (p Page) Top() (template.HTML, error) {
	return p.pieces.make("top", place{Root: p.Root, Section: p.Section, Current: p.Current, Find: p.Find})
}

// Bottom returns the footer of the page.
func (p Page) Bottom() (template.HTML, error) { return p.pieces.make("bottom", place{Root: p.Root}) }

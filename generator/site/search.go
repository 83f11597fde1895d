package site

import (
	"slices"
	"strings"
)

// SearchPage is the page of search results, and the page for unknown addresses.
type SearchPage struct {
	Page
	BigFind Find
	// Files are the files that the search loads. Programs that copy a site, such as wget, find
	// them by these links.
	Files []Link
}

func (s *site) search(p Page) SearchPage {
	p.setTitle("Search")
	p.Description = "Find ports, services, protocols and notes by number, name or words."
	big := p.bigFind()
	view := SearchPage{Page: p, BigFind: big}
	if s.index != nil {
		for _, file := range []string{s.assets.Engine, s.assets.Index, s.index(), s.assets.Output} {
			if link := (Link{URL: p.Root + file, Text: file}); !slices.Contains(view.Files, link) {
				view.Files = append(view.Files, link)
			}
		}
	}
	return view
}

// notFound returns the page for unknown addresses. Servers send this page for any path,
// so relative links would not work. All links begin with the path of the base URL:
// /ports/ for https://example.org/ports/. If the base URL is not known, or the site has
// moved, the script in the page corrects them.
func (s *site) notFound(p Page) SearchPage {
	p.setTitle("Page not found")
	p.Description = "This address has no page."
	p.Canonical = ""
	p.Root = "/"
	if _, path, ok := strings.Cut(s.baseURL, "://"); ok {
		p.Root = path[strings.IndexByte(path, '/'):]
	}
	big := p.bigFind()
	p.Inline = s.notFoundParts
	return SearchPage{Page: p, BigFind: big}
}

package site

import "strings"

// SearchPage is the page of search results, and the page for unknown addresses.
type SearchPage struct {
	Page
	BigFind Find
}

func (s *site) search(p Page) SearchPage {
	p.setTitle("Search")
	big := p.bigFind()
	return SearchPage{Page: p, BigFind: big}
}

// notFound returns the page for unknown addresses. Servers send this page for any path,
// so relative links would not work. All links begin with the path of the base URL:
// /ports/ for https://example.org/ports/. If the base URL is not known, or the site has
// moved, the script in the page corrects them.
func (s *site) notFound(p Page) SearchPage {
	p.setTitle("Page not found")
	p.Canonical = ""
	p.Root = "/"
	if _, path, ok := strings.Cut(s.baseURL, "://"); ok {
		p.Root = path[strings.IndexByte(path, '/'):]
	}
	big := p.bigFind()
	p.Inline = s.notFoundParts
	return SearchPage{Page: p, BigFind: big}
}

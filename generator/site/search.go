package site

import "strings"

// SearchPage is the page of search results, and the one for addresses that do
// not exist.
type SearchPage struct {
	Page
	BigFind Find
}

func (s *site) search(p Page) SearchPage {
	p.titled("Search")
	return SearchPage{Page: p, BigFind: p.bigFind()}
}

// notFound is served at any depth, so that its links begin at the path under
// which the site lies.
func (s *site) notFound(p Page) SearchPage {
	p.titled("Not found")
	p.Canonical = ""
	p.Root = "/"
	if _, path, ok := strings.Cut(s.baseURL, "://"); ok {
		p.Root = path[strings.IndexByte(path, '/'):]
	}
	p.Find.Root = p.Root
	return SearchPage{Page: p, BigFind: p.bigFind()}
}

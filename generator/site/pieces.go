package site

import (
	"html/template"
	"io"
	"strings"
	"sync"
)

// pieces caches the parts of the layout that many pages share, such as the header. Each
// part is a template, which is executed once for each different place.
type pieces struct {
	set    *template.Template
	site   Site
	assets Assets
	made   sync.Map // from piece to template.HTML
}

// piece is the key of a part of the layout in the cache. Its template gets only the
// place and the site.
type piece struct {
	name string
	place
}

// place contains all values of a page on which the shared parts of its layout depend.
type place struct {
	Root, Section, Current, Feed string
	Find                         Find
}

// make returns a part of the layout for a place.
func (p *pieces) make(name string, at place) (template.HTML, error) {
	key := piece{name, at}
	if made, ok := p.made.Load(key); ok {
		return made.(template.HTML), nil
	}
	var b strings.Builder
	err := p.set.ExecuteTemplate(&b, name, struct {
		Site   Site
		Assets Assets
		place
	}{p.site, p.assets, at})
	made := template.HTML(b.String()) // #nosec: made by html/template
	if err == nil {
		p.made.Store(key, made)
	}
	return made, err
}

// pageTemplate is the template set of one kind of page, with the layout and the shared
// parts. Each kind has its own set, so that pages cannot redefine each other's templates.
type pageTemplate struct{ set *template.Template }

// write writes a page: the layout with the template of the page inside.
func (t pageTemplate) write(w io.Writer, view any) error {
	return t.set.ExecuteTemplate(w, "layout", view)
}

package site

import (
	"html/template"
	"io"
	"strings"
	"sync"
)

// pieces are the parts of the layout that many pages share: each is a template, and is
// executed once for every place that it is shown at.
type pieces struct {
	set    *template.Template
	site   Site
	assets Assets
	made   sync.Map // piece to template.HTML
}

// piece is a part of the layout at a place. It is both the key under which the part is
// kept and, with the site, all that its template sees.
type piece struct {
	name string
	place
}

// place is where a page stands, and what its layout depends on.
type place struct {
	Root, Section, Current, Feed string
	Find                         Find
}

// make returns a part of the layout at a place.
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

// pageTemplate is the layout, the shared parts and one kind of page, parsed
// into a set of their own, so that pages cannot redefine each other.
type pageTemplate struct{ set *template.Template }

// write writes a page: the layout, with the page's own template within it.
func (t pageTemplate) write(w io.Writer, view any) error {
	return t.set.ExecuteTemplate(w, "layout", view)
}

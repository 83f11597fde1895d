package site

import (
	"html/template"
	"io"
	"strings"
	"sync"
)

// pieces caches the parts of the layout that many pages share, such as the header. Each
// part is a template. The HTML of a part depends only on a value of the type place. So
// each part is executed once for each such value.
type pieces struct {
	set    *template.Template
	site   Site
	assets Assets
	// footer returns the text of the setting "footer". It can be nil.
	footer func(root string) template.HTML
	// made is the cache. A key is a piece, and a value is a template.HTML.
	made sync.Map
}

// piece is the key of the cache. It consists of the name of a template and the values
// that the template uses.
type piece struct {
	name string
	place
}

// place contains the values of a page that the shared parts of the layout use.
type place struct {
	Root, Section, Current, Feed string
	Find                         Find
	// Whole is true if the page contains its style and its script.
	Whole bool
}

// Part contains the values of the shared parts of the layout: "head", "top" and "bottom".
type Part struct {
	Site   Site
	Assets Assets
	// Footer is the text of the setting "footer". Only "bottom" has it.
	Footer template.HTML
	place
}

// make returns a part of the layout as HTML. It executes the template with the given
// name, or takes the result from the cache.
func (p *pieces) make(name string, at place) (template.HTML, error) {
	key := piece{name, at}
	if made, ok := p.made.Load(key); ok {
		return made.(template.HTML), nil
	}
	var b strings.Builder
	part := Part{Site: p.site, Assets: p.assets, place: at}
	if p.footer != nil && name == "bottom" {
		part.Footer = p.footer(at.Root)
	}
	err := p.set.ExecuteTemplate(&b, name, part)
	made := template.HTML(b.String()) // #nosec: made by html/template
	if err == nil {
		p.made.Store(key, made)
	}
	return made, err
}

// pageTemplate is the template set of one kind of page. It includes the layout and the
// shared parts. Each kind has its own set, because different pages define templates with
// the same name.
type pageTemplate struct{ set *template.Template }

// write writes a page. The template "layout" includes the template of the page.
func (t pageTemplate) write(w io.Writer, view any) error {
	return t.set.ExecuteTemplate(w, "layout", view)
}

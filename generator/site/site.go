// Package site turns a registry into pages. It lists them as lazy files, one
// per port, range, protocol and note, and per part of the number space, beside
// the lists, the home page, the pages of sources and their conflicts, those
// that explain diagnostics and the JSON index and show how to use it and how to
// show the site in others, and the one for addresses that do not exist; also, as
// a page and a feed, what changed since an earlier registry. Every page is
// complete without JavaScript and works from disk and under any path.
//
// It imports diag (for the rules), bundle, output, port, registry, text and
// urls, and knows no Markdown. What changed, and what the JSON index holds, it
// is told as plain values.
package site

import (
	"bytes"
	"io/fs"

	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options say how a site is made. Templates, Static and Version are required.
type Options struct {
	Templates fs.FS
	Static    fs.FS
	// Pictures are the addresses of the pictures that notes show.
	Pictures map[*registry.File]string
	// Hashed names assets by their content.
	Hashed bool
	// Pages is where the pages are.
	Pages urls.Scheme
	// BaseURL is where the site will be, with a slash at its end; empty when
	// that is not known.
	BaseURL string
	// Version is the version of the program.
	Version string
	// Changes tells what changed since an earlier registry; nil without one.
	Changes func() (Changes, error)
	// GeneratedAt is the time of the build in RFC 3339, or empty.
	GeneratedAt string
	// Manual explains the JSON index. It is asked for when its page is.
	Manual func() (Manual, error)
}

// Files lists the pages and assets of a site, sorted by path.
func Files(reg *registry.Registry, opts Options) ([]output.File, error) {
	tmpl, layout, err := loadTemplates(opts.Templates)
	if err != nil {
		return nil, err
	}
	assets, files, err := loadAssets(opts.Static, opts.Hashed)
	if err != nil {
		return nil, err
	}
	hosting, err := loadHosting(opts.Static)
	if err != nil {
		return nil, err
	}
	s := &site{
		reg: reg, pages: opts.Pages, templates: tmpl, pictures: opts.Pictures, baseURL: opts.BaseURL, manual: opts.Manual,
		hosting: hosting, common: commonParts(reg, opts.Version), changed: opts.Changes, notePages: notePages(reg, opts.Pages),
	}
	if s.changed != nil {
		s.common.Changes = true
		s.fed = feedTime(reg, opts)
		files = append(files, s.changeFiles()...)
	}
	files = append(files, s.pageFiles()...)
	if s.baseURL != "" {
		s.common.OpenSearch = urls.OpenSearch
		files = append(files, s.openSearch())
	}
	s.pieces = &pieces{set: layout, site: s.common, assets: assets}
	output.Sort(files)
	return files, nil
}

// site is what all pages are made of.
type site struct {
	reg       *registry.Registry
	pages     urls.Scheme
	templates map[string]pageTemplate
	pieces    *pieces
	pictures  map[*registry.File]string
	notePages map[*registry.Note]string // the addresses of notes, escaped
	baseURL   string
	hosting   hosting
	common    Site
	changed   func() (Changes, error)
	fed       string // the time that the feed states; empty without a feed
	manual    func() (Manual, error)
}

// notePages returns the addresses of all notes, escaped: each stands in many
// pages.
func notePages(reg *registry.Registry, scheme urls.Scheme) map[*registry.Note]string {
	pages := map[*registry.Note]string{}
	for _, n := range reg.Notes() {
		pages[n] = urls.Escape(scheme.Note(n))
	}
	return pages
}

func (s *site) pageFiles() []output.File {
	files := []output.File{
		s.file("home", urls.Home, func(p Page) any { return s.home(p) }),
		s.file("ports", urls.Ports, func(p Page) any { return s.portList(p) }),
		s.file("protocols", urls.Protocols, func(p Page) any { return s.protocolList(p) }),
		s.file("notes", urls.Notes, func(p Page) any { return s.noteList(p) }),
		s.file("search", urls.Search, func(p Page) any { return s.search(p) }),
		s.file("diagnostics", urls.Diagnostics, func(p Page) any { return s.diagnostics(p) }),
		s.file("conflicts", urls.Conflicts, func(p Page) any { return s.conflicts(p) }),
		s.file("sources", urls.Sources, func(p Page) any { return s.sources(p) }),
		s.file("embed", urls.Embed, func(p Page) any { return s.embed(p) }),
		s.file("use", urls.Use, func(p Page) any { return s.use(p) }),
		s.apiReference(),
		s.file("404", urls.NotFound, func(p Page) any { return s.notFound(p) }),
	}
	for _, number := range s.reg.Ports() {
		files = append(files, s.file("port", s.pages.Port(number.Number), func(p Page) any { return s.port(p, number) }))
	}
	for _, r := range s.reg.Ranges() {
		files = append(files, s.file("port", s.pages.Range(r.Start, r.End), func(p Page) any { return s.portRange(p, r) }))
	}
	for _, b := range port.Bands() {
		files = append(files, s.file("block", s.pages.Band(b), func(p Page) any { return s.band(p, b) }))
	}
	for _, proto := range s.reg.Protocols() {
		files = append(files, s.file("protocol", s.pages.Protocol(proto), func(p Page) any { return s.protocol(p, proto) }))
	}
	for _, n := range s.reg.Notes() {
		if !n.Home && n.Protocol == nil {
			files = append(files, s.file("note", s.pages.Note(n), func(p Page) any { return s.note(p, n) }))
		}
	}
	return files
}

// file returns the lazy file of a page: view makes its values, the template of
// that name its HTML.
func (s *site) file(template, path string, view func(Page) any) output.File {
	return output.File{Path: path, Render: func(b *bytes.Buffer) error { return s.templates[template].write(b, view(s.page(path))) }}
}

// apiReference is the page of the JSON index, of whose files it takes examples.
func (s *site) apiReference() output.File {
	return output.File{Path: urls.APIReference, Render: func(b *bytes.Buffer) error {
		manual, err := s.manual()
		if err != nil {
			return err
		}
		return s.templates["api"].write(b, s.api(s.page(urls.APIReference), manual))
	}}
}

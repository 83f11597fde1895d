package site

import (
	"bytes"
	"slices"

	"portolan/generator/output"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Files returns the pages and assets of a site, sorted by path. A page is rendered when
// its Render function is called.
func Files(reg *registry.Registry, opts Options) ([]output.File, error) {
	look := opts.Look
	if look == nil {
		var err error
		if look, err = NewLook(opts.Templates, opts.Static, opts.Own, opts.Engine, opts.Hashed); err != nil {
			return nil, err
		}
	}
	picture, err := chartFile(reg, look.chart, opts.Hashed)
	if err != nil {
		return nil, err
	}
	assets, files := look.assets, append(slices.Clone(look.files), picture)
	assets.Chart = picture.Path
	s := &site{
		reg: reg, pages: opts.Pages, templates: look.templates, pictures: opts.Pictures, baseURL: opts.BaseURL, manual: opts.Manual, index: opts.Index,
		servers: opts.Servers, common: commonParts(reg, opts.Pages, opts.Version), loadChanges: opts.Changes,
		notePages: notePages(reg, opts.Pages), assets: assets, notFoundParts: look.inline, mixed: isMixed(reg),
	}
	s.common.Alone, s.common.Logo = opts.Alone, logo(reg, opts.Pictures)
	if s.loadChanges != nil {
		s.common.Changes = true
		if !opts.Alone {
			s.feedUpdated = feedTime(reg, opts)
		}
		files = append(files, s.changeFiles()...)
	}
	files = append(files, s.pageFiles()...)
	if s.baseURL != "" && !opts.Alone {
		previews, pictures, err := previewFiles(opts.Static, opts.Hashed)
		if err != nil {
			return nil, err
		}
		s.previews, files = previews, append(files, pictures...)
		s.common.OpenSearch = urls.OpenSearch
		files = append(files, s.openSearch())
		listed, err := sitemaps(s.baseURL, files, opts.GeneratedAt, maxSitemap)
		if err != nil {
			return nil, err
		}
		files = append(files, listed...)
	}
	s.pieces = &pieces{set: look.layout, site: s.common, assets: assets, footer: s.footer}
	output.Sort(files)
	return files, nil
}

func (s *site) pageFiles() []output.File {
	protocols := s.indexProtocols()
	files := []output.File{
		s.file("home", urls.Home, func(p Page) any { return s.home(p) }),
		s.file("ports", urls.Ports, func(p Page) any { return s.portList(p) }),
		s.file("protocols", urls.Protocols, func(p Page) any { return s.protocolList(p, protocols) }),
		s.file("notes", urls.Notes, func(p Page) any { return s.noteList(p) }),
		s.file("map", urls.Map, func(p Page) any { return s.chartPage(p) }),
		s.file("free", urls.Free, func(p Page) any { return s.freePage(p) }),
		s.file("explain", urls.Explain, func(p Page) any { return s.explain(p) }),
		s.file("sheet", urls.Sheet, func(p Page) any { return s.sheet(p) }),
		s.file("search", urls.Search, func(p Page) any { return s.search(p) }),
		s.file("diagnostics", urls.Diagnostics, func(p Page) any { return s.diagnostics(p) }),
		s.file("conflicts", urls.Conflicts, func(p Page) any { return s.conflicts(p) }),
		s.file("sources", urls.Sources, func(p Page) any { return s.sources(p) }),
	}
	if !s.common.Alone {
		files = append(files,
			s.file("embed", urls.Embed, func(p Page) any { return s.embed(p) }),
			s.file("quiz", urls.Quiz, func(p Page) any { return s.quiz(p) }),
			s.file("use", urls.Use, func(p Page) any { return s.use(p) }),
			s.apiReference(),
			s.file("404", urls.NotFound, func(p Page) any { return s.notFound(p) }),
		)
	}
	for _, number := range s.reg.Ports() {
		files = append(files, s.file("port", s.pages.Port(number.Number), func(p Page) any { return s.port(p, number) }))
	}
	for _, r := range s.reg.Ranges() {
		files = append(files, s.file("port", s.pages.Range(r.Start, r.End), func(p Page) any { return s.portRange(p, r) }))
	}
	for _, b := range port.Bands() {
		files = append(files, s.file("band", s.pages.Band(b), func(p Page) any { return s.band(p, b) }))
	}
	for i, l := range protocols.letters {
		files = append(files, s.file("protocols", l.path(), func(p Page) any { return s.letterList(p, protocols, i) }))
	}
	for _, proto := range s.reg.Protocols() {
		if proto.OwnPage() {
			files = append(files, s.file("protocol", s.pages.Protocol(proto), func(p Page) any { return s.protocol(p, proto) }))
		}
	}
	if topics := s.reg.Topics(); len(topics) > 0 {
		files = append(files, s.file("topics", urls.Topics, func(p Page) any { return s.topicList(p) }))
		for _, t := range topics {
			files = append(files, s.file("topic", s.pages.Topic(t), func(p Page) any { return s.topic(p, t) }))
		}
	}
	if tags := s.reg.Tags(); len(tags) > 0 {
		files = append(files, s.file("tags", urls.Tags, func(p Page) any { return s.tagList(p) }))
		for _, t := range tags {
			files = append(files, s.file("tag", urls.Tag(t.ID), func(p Page) any { return s.tag(p, t) }))
		}
	}
	for _, n := range s.reg.Notes() {
		if n.OwnPage() {
			files = append(files, s.file("note", s.pages.Note(n), func(p Page) any { return s.note(p, n) }))
		}
	}
	return files
}

// file returns the page at a path. When the page is rendered, the function view returns
// the values of the page, and the template with the given name turns these values into
// HTML.
func (s *site) file(template, path string, view func(Page) any) output.File {
	return output.File{Path: path, Render: func(b *bytes.Buffer) error {
		return s.templates[template].write(b, view(s.previewed(template, path)))
	}}
}

// apiReference returns the page api.html. It does not use the method file, because
// s.manual can return an error.
func (s *site) apiReference() output.File {
	return output.File{Path: urls.APIReference, Render: func(b *bytes.Buffer) error {
		manual, err := s.manual()
		if err != nil {
			return err
		}
		return s.templates["api"].write(b, s.api(s.previewed("api", urls.APIReference), manual))
	}}
}

package jsonapi

import (
	"bytes"
	"strings"
	"sync"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options are the settings of the files.
type Options struct {
	// Generator names the program and its version: "portolan 0.1.0".
	Generator string
	// GeneratedAt is the time of the build in RFC 3339, or empty.
	GeneratedAt string
	// BaseURL is the address of the site, or empty.
	BaseURL string
	// Pages returns the addresses of the pages.
	Pages urls.Scheme
	// Changes returns what changed since an earlier registry. It is called when
	// changes.json is rendered. If it is nil, there is no changes.json.
	Changes func() (ChangesFile, error)
}

// writer makes the files. It contains the data that all files share.
type writer struct {
	convert   converter
	envelope  Envelope
	fragments func() (*fragments, error)
	searched  func() (searched, error)
	changes   bool // the site has a changes.json
}

func newWriter(reg *registry.Registry, opts Options) *writer {
	w := &writer{convert: converter{reg, opts.Pages}, envelope: envelope(reg, opts), changes: opts.Changes != nil}
	w.fragments = sync.OnceValues(func() (*fragments, error) { return newFragments(reg, opts.Pages, w.envelope) })
	w.searched = sync.OnceValues(func() (searched, error) { return encodeSearch(w.convert) })
	return w
}

// all returns registry.json.
func (w *writer) all() output.File {
	return w.file(urls.Registry, func(r *fragments) document { return r.all() })
}

func envelope(reg *registry.Registry, opts Options) Envelope {
	e := Envelope{
		SchemaVersion: SchemaVersion, Generator: opts.Generator, GeneratedAt: orNull(opts.GeneratedAt),
		Site: Site{Title: reg.Site().Title, BaseURL: orNull(opts.BaseURL)}, Sources: []Source{},
	}
	for _, s := range reg.Sources() {
		e.Sources = append(e.Sources, convertSource(s))
	}
	return e
}

// file returns the file with this path. It calls build when the file is rendered.
func (w *writer) file(path string, build func(*fragments) document) output.File {
	root := urls.Root(relative(path))
	return output.File{Path: path, Render: func(b *bytes.Buffer) error {
		r, err := w.fragments()
		if err != nil {
			return err
		}
		d := build(r)
		d.write(b, r.openings[root])
		return d.err
	}}
}

// revised returns the envelope of a file with this data. Its revision is a hash of the
// data.
func (w *writer) revised(data any) (Envelope, error) {
	var enc encoder
	e := w.envelope
	e.Revision = revise(enc.line(data))
	return e, enc.err
}

// relative returns a path relative to the folder of the API:
// relative("api/v1/registry.json") returns "registry.json".
func relative(path string) string { return strings.TrimPrefix(path, urls.API) }

package jsonapi

import (
	"bytes"
	"strings"
	"sync"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Options say what the files tell of their making.
type Options struct {
	// Generator names the program and its version: "portolan 0.1.0".
	Generator string
	// GeneratedAt is the time of the build in RFC 3339, or empty.
	GeneratedAt string
	// BaseURL is where the site will be, or empty.
	BaseURL string
	// Pages is where the pages are.
	Pages urls.Scheme
	// Changes tells what changed since an earlier registry; nil without one. It
	// is asked when the file is rendered.
	Changes func() (ChangesFile, error)
}

// writer is what all files are made of.
type writer struct {
	convert  converter
	envelope Envelope
	records  func() (*fragments, error)
	searched func() (searched, error)
	changes  bool // there is a file of them
}

func newWriter(reg *registry.Registry, opts Options) *writer {
	w := &writer{convert: converter{reg, opts.Pages}, envelope: envelope(reg, opts), changes: opts.Changes != nil}
	w.records = sync.OnceValues(func() (*fragments, error) { return newFragments(reg, opts.Pages, w.envelope) })
	w.searched = sync.OnceValues(func() (searched, error) { return encodeSearch(w.convert) })
	return w
}

// all returns the file that holds everything.
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

// file returns the file at a path that holds facts.
func (w *writer) file(path string, hold func(*fragments) document) output.File {
	root := urls.Root(relative(path))
	return output.File{Path: path, Render: func(b *bytes.Buffer) error {
		r, err := w.records()
		if err != nil {
			return err
		}
		d := hold(r)
		d.write(b, r.openings[root])
		return d.err
	}}
}

// revised returns the envelope of a file with the revision of its data.
func (w *writer) revised(data any) (Envelope, error) {
	var enc encoder
	e := w.envelope
	e.Revision = revise(enc.line(data))
	return e, enc.err
}

// relative makes an address relative to the folder of the API.
func relative(path string) string { return strings.TrimPrefix(path, urls.API) }

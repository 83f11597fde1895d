package jsonapi

import (
	"bytes"
	"sync"

	"portolan/generator/output"
	"portolan/generator/port"
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

// Files lists the files of the JSON index of a registry. The records that they
// share are encoded when the first of them is rendered.
func Files(reg *registry.Registry, opts Options) []output.File {
	w := newWriter(reg, opts)
	files := []output.File{
		w.index(reg), w.sources(), w.search(reg),
		w.all(),
	}
	for _, p := range reg.Ports() {
		files = append(files, w.file(urls.API+urls.Data(urls.Folders{}.Port(p.Number)), func(r *records) document { return r.port(p) }))
	}
	for _, p := range reg.Ranges() {
		files = append(files, w.file(urls.API+urls.Data(urls.Folders{}.Range(p.Start, p.End)), func(r *records) document { return r.portRange(p) }))
	}
	for _, p := range port.Bands() {
		files = append(files, w.file(urls.API+urls.Data(urls.Folders{}.Band(p)), func(r *records) document { return r.block(p) }))
	}
	for _, p := range reg.Protocols() {
		if own := ownFile(reg, p); own != "" {
			files = append(files, w.file(urls.API+own, func(r *records) document { return r.protocol(p) }))
		}
	}
	for _, n := range reg.Notes() {
		if n.Protocol == nil {
			files = append(files, w.file(urls.API+urls.NoteData(n), func(r *records) document { return r.note(n) }))
		}
	}
	if opts.Changes != nil {
		files = append(files, changesFile(opts.Changes))
	}
	return append(files, descriptions()...)
}

// writer is what all files are made of.
type writer struct {
	convert  converter
	envelope Envelope
	records  func() (*records, error)
	searched func() (searched, error)
	changes  bool // there is a file of them
}

func newWriter(reg *registry.Registry, opts Options) *writer {
	w := &writer{convert: converter{reg, opts.Pages}, envelope: envelope(reg, opts), changes: opts.Changes != nil}
	w.records = sync.OnceValues(func() (*records, error) { return newRecords(reg, opts.Pages, w.envelope) })
	w.searched = sync.OnceValues(func() (searched, error) { return encodeSearch(w.convert) })
	return w
}

// all returns the file that holds everything.
func (w *writer) all() output.File {
	return w.file(urls.Registry, func(r *records) document { return r.all() })
}

func envelope(reg *registry.Registry, opts Options) Envelope {
	e := Envelope{
		SchemaVersion: SchemaVersion, Generator: opts.Generator, GeneratedAt: known(opts.GeneratedAt),
		Site: Site{Title: reg.Site().Title, BaseURL: known(opts.BaseURL)}, Sources: []Source{},
	}
	for _, s := range reg.Sources() {
		e.Sources = append(e.Sources, convertSource(s))
	}
	return e
}

// file returns the file at a path that holds facts.
func (w *writer) file(path string, hold func(*records) document) output.File {
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

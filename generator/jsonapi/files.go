package jsonapi

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed" // for the schema
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"

	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Schema is the JSON Schema (2020-12) of all files.
//
//go:embed registry.schema.json
var Schema []byte

// schemaPath is where the schema lies, relative to the API's folder.
const schemaPath = "schema/registry.schema.json"

// wholePath is the file that holds all, relative to the API's folder.
const wholePath = "registry.json"

// Options say what the files tell of their making.
type Options struct {
	// Generator names the program and its version: "portolan 0.1.0".
	Generator string
	// GeneratedAt is the time of the build in RFC 3339, or empty.
	GeneratedAt string
	// BaseURL is where the site will be, or empty.
	BaseURL string
}

// Whole returns the content of the file that holds all of a registry.
func Whole(reg *registry.Registry, opts Options) (Document, error) {
	w := newWriter(reg, opts)
	return w.document(wholePath, w.whole())
}

// Files lists the JSON files of a registry.
func Files(reg *registry.Registry, opts Options) []output.File {
	w := newWriter(reg, opts)
	files := []output.File{
		output.Static(urls.API+schemaPath, Schema),
		w.file(wholePath, w.whole),
	}
	for _, p := range reg.Ports() {
		files = append(files, w.file(urls.Data(urls.Port(p.Number)), func() Data {
			return w.around(reg.Covering(p.Number), nil)
		}))
	}
	for _, r := range reg.Ranges() {
		files = append(files, w.file(urls.Data(urls.Range(r.Start, r.End)), func() Data {
			return w.around(r.Assignments, nil)
		}))
	}
	for _, p := range reg.Protocols() {
		files = append(files, w.file(urls.Data(urls.Protocol(p)), func() Data {
			return w.around(p.Assignments, p)
		}))
	}
	return files
}

type writer struct {
	reg     *registry.Registry
	opts    Options
	sources []Source
}

func newWriter(reg *registry.Registry, opts Options) writer {
	w := writer{reg: reg, opts: opts, sources: []Source{}}
	for _, s := range reg.Sources() {
		w.sources = append(w.sources, convertSource(s))
	}
	return w
}

func (w writer) whole() Data {
	return w.data(w.reg.Assignments(), w.reg.Ports(), w.reg.Ranges(), w.reg.Protocols())
}

// around is what concerns some assignments: their ports and ranges, and the
// protocols that run there, or only the one that is asked for.
func (w writer) around(assignments []*registry.Assignment, only *registry.Protocol) Data {
	var ports []*registry.Port
	var ranges []*registry.Range
	var protocols []*registry.Protocol
	if only != nil {
		protocols = append(protocols, only)
	}
	seen := map[any]bool{}
	for _, a := range assignments {
		if a.Single() {
			if p := w.reg.Port(a.Port); !seen[p] {
				seen[p] = true
				ports = append(ports, p)
			}
		} else if r := w.reg.Range(a.Port, a.End); !seen[r] {
			seen[r] = true
			ranges = append(ranges, r)
		}
		for _, p := range a.Protocols {
			if only == nil && !seen[p] {
				seen[p] = true
				protocols = append(protocols, p)
			}
		}
	}
	slices.SortFunc(protocols, func(a, b *registry.Protocol) int { return cmp.Compare(a.ID, b.ID) })
	return w.data(assignments, ports, ranges, protocols)
}

func (w writer) data(assignments []*registry.Assignment, ports []*registry.Port, ranges []*registry.Range, protocols []*registry.Protocol) Data {
	d := Data{Assignments: []Assignment{}, Ports: []Port{}, Ranges: []Range{}, Protocols: []Protocol{}}
	for _, a := range assignments {
		d.Assignments = append(d.Assignments, convert(a))
	}
	for _, p := range ports {
		d.Ports = append(d.Ports, convertPort(p))
	}
	for _, r := range ranges {
		d.Ranges = append(d.Ranges, convertRange(r))
	}
	for _, p := range protocols {
		d.Protocols = append(d.Protocols, convertProtocol(p))
	}
	return d
}

// file returns the lazy file at a path relative to the API's folder.
func (w writer) file(path string, data func() Data) output.File {
	return output.File{Path: urls.API + path, Render: func(b *bytes.Buffer) error {
		doc, err := w.document(path, data())
		if err != nil {
			return err
		}
		return encode(b, doc)
	}}
}

func (w writer) document(path string, data Data) (Document, error) {
	revision, err := revise(data)
	return Document{
		Schema: urls.Root(path) + schemaPath, SchemaVersion: SchemaVersion, Revision: revision,
		Generator: w.opts.Generator, GeneratedAt: known(w.opts.GeneratedAt),
		Site:    Site{Title: w.reg.Site().Title, BaseURL: known(w.opts.BaseURL)},
		Sources: w.sources, Total: len(data.Assignments), Data: data,
	}, err
}

// revise hashes data without its origins.
func revise(data Data) (string, error) {
	origins := make([]*Origin, len(data.Assignments))
	for i := range data.Assignments {
		origins[i], data.Assignments[i].Origin = data.Assignments[i].Origin, nil
	}
	hash := sha256.New()
	err := encode(hash, data)
	for i := range data.Assignments {
		data.Assignments[i].Origin = origins[i]
	}
	return "sha256-" + hex.EncodeToString(hash.Sum(nil)), err
}

// encode writes JSON as UTF-8 on one line with a line end, nothing escaped
// that JSON does not ask for.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

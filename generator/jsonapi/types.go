// Package jsonapi writes the registry as JSON files that other sites build on: all
// of it in api/v1/registry.json, and beside it, in the same shape, what each page
// of a port, range, protocol or note shows; and what changed since an earlier
// registry. api/v1/index.json names all files, and Read takes back what was
// written. The types here are the one place where the shape is written; JSON
// Schema, TypeScript, OpenAPI and the page that explains it follow from them.
package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// SchemaVersion is the version of the shape of the files. Within 1.x it only
// grows.
const SchemaVersion = "1.1.0"

// Envelope opens every file.
type Envelope struct {
	Schema        string  `json:"$schema" about:"Address of the schema, relative to the file."`
	SchemaVersion string  `json:"schema_version" pattern:"^1\\.\\d+\\.\\d+$" about:"Version of the shape. Within 1 keys are only added: pass over those you do not know."`
	Generator     string  `json:"generator" about:"The program that wrote the file, and its version."`
	GeneratedAt   *string `json:"generated_at" format:"date-time" about:"When, if the build was told; else null, so that the same notes give the same bytes."`
	Site          Site    `json:"site"`
	// Sources are all who speak on the site, so that none of its files has to
	// be read with another.
	Sources  []Source `json:"sources" about:"Who speaks on this site."`
	Revision string   `json:"revision" pattern:"^sha256-[0-9a-f]{64}$" about:"Hash of data without the origins: it changes when a fact does, not when a line moves."`
}

// Site says what a file is a part of.
type Site struct {
	_       struct{} `about:"The site that a file is a part of."`
	Title   string   `json:"title"`
	BaseURL *string  `json:"base_url" format:"uri" about:"Address of the site with a slash at its end, if the build was told."`
}

// Source is somebody who states assignments.
type Source struct {
	_         struct{}      `about:"Somebody who states assignments."`
	ID        string        `json:"id"`
	Kind      registry.Kind `json:"kind"`
	Label     string        `json:"label" about:"What it is called in passing: IANA."`
	Title     string        `json:"title"`
	Licence   *string       `json:"licence"`
	Retrieved *string       `json:"retrieved" about:"State of the source: a date, as its notes write it."`
	URL       *string       `json:"url"`
}

// Assignment is the statement of one source about one port or range. Its keys
// stand in the order in which registry.json packs best.
type Assignment struct {
	_               struct{}          `about:"The statement of one source that something normally runs on one port, or on one range."`
	Service         *string           `json:"service" about:"Registered service name (RFC 6335 section 5.1)."`
	ID              string            `json:"id" about:"{protocol or name}.{port or port-end}.{transports or unstated}, then @source for every source but notes. Where one source says two things under one id, a hash of what it says, and in which note, stands before the @. It does not depend on the order of rows."`
	Transports      []Transport       `json:"transports" about:"Empty where the source states none: nothing is guessed."`
	TransportStated bool              `json:"transport_stated" about:"False where the source states no transport."`
	Class           port.Class        `json:"class"`
	Until           *string           `json:"until" about:"Until when it was, as the source writes it."`
	State           registry.State    `json:"state"`
	Aliases         []string          `json:"aliases" about:"Other names that the source gives it."`
	Since           *string           `json:"since" about:"When the number was assigned, as the source writes it."`
	Protocols       []string          `json:"protocols" about:"Ids of the protocols that run there, in the order they are named."`
	Port            port.Number       `json:"port"`
	End             port.Number       `json:"end" about:"Last number of a range; the same as port for a single one."`
	Name            *string           `json:"name" about:"What the source calls it."`
	Description     *string           `json:"description" about:"What else the source says, as plain text."`
	Related         []string          `json:"related" about:"Ids of the assignments that stand in the same cell: 67 beside 68."`
	References      []Reference       `json:"references"`
	Extra           map[string]string `json:"extra" about:"Columns of the note that have no meaning of their own, by their heads."`
	Shared          bool              `json:"shared" about:"The source says that others use the number, too."`
	Status          registry.Status   `json:"status"`
	Origin          Origin            `json:"origin"`
}

// Transport is a transport protocol that has ports.
type Transport string

// Reference is where to read more.
type Reference struct {
	_     struct{} `about:"Where to read more."`
	Title string   `json:"title"`
	URL   *string  `json:"url"`
}

// Origin is where an assignment was written. It is the last key of an
// assignment: what stands before it is what a revision is made of.
type Origin struct {
	_      struct{} `about:"Where it was written. It is no part of revision."`
	Source string   `json:"source" about:"Id of the source."`
	Path   string   `json:"path" about:"Path of the note, relative to the content folder."`
	Line   int      `json:"line" min:"1" about:"Counts from 1. The page of the note has an anchor for it: #_l12."`
	Column int      `json:"column" min:"1" about:"Counts from 1, in Unicode code points."`
}

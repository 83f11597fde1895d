// Package jsonapi writes the registry as JSON files that other sites build on:
// all of it in api/v1/registry.json, and beside it, in the same shape, what
// each page of a port, range, protocol or note shows; and what changed since an
// earlier registry. api/v1/index.json names all files, and Read takes back what
// was written. The types here are the one place where the shape is written;
// JSON Schema, TypeScript, OpenAPI and the page that explains it follow from
// them. It imports diff (for what changed), output, port, registry, schema, text
// and urls.
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

// RegistryFile is a file that holds facts.
type RegistryFile struct {
	_ struct{} `about:"What the notes say of ports: all of it, or what one page shows. Every key is always there; a scalar that is not known is null, a list without entries is []. Addresses called page are relative to the root of the site, those called uri to the folder of index.json."`
	Envelope
	Total int  `json:"total" min:"0" about:"Number of assignments that the file is about. Where data.assignments has fewer, it has the first of them, and registry.json has all: a file holds at most 1,000 services, and of one service at most 100 assignments."`
	Data  Data `json:"data"`
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

// Data is the registry, or the part of it that concerns one page.
type Data struct {
	_           struct{}     `about:"Lists of records. registry.json has all that its first lists name; a file beside a page has what the page shows, and [] for what it does not."`
	Services    []Service    `json:"services" about:"What runs there, has run there, or is reserved: statements that agree, joined. In the file of a port or range in the order of its page, the headline first; else by port and end; in that of a protocol that more run than the file has room for, those of notes first."`
	Assignments []Assignment `json:"assignments" about:"By port, end, and rank of source: notes first, then common use, then registries. In the file of a port those of the number itself come first, then those of ranges around it."`
	Ports       []Port       `json:"ports" about:"The numbers that these assignments name singly."`
	Ranges      []Range      `json:"ranges" about:"The ranges that these assignments name."`
	Protocols   []Protocol   `json:"protocols" about:"What runs there; in the file of a protocol itself, too, though no assignment may name it."`
	Blocks      []Block      `json:"blocks" about:"The part of the number space that the page is about or lies in; in registry.json all parts."`
	Notes       []Note       `json:"notes" about:"The notes in which this is written, the one about the protocol, and those in mentions; in registry.json all notes."`
	Conflicts   []Conflict   `json:"conflicts" about:"Where sources disagree about these ports."`
	Mentions    []string     `json:"mentions" about:"Paths of the notes that link to what the file is about. Empty in registry.json."`
	Near        []Near       `json:"near" about:"Ports to look at next. Empty but in the files of ports and ranges."`
	Free        []Span       `json:"free" about:"Numbers that no source assigns or reserves. Empty but in the files of blocks."`
	Prose       []Prose      `json:"prose" about:"The words of the note, or of the note about the protocol. Empty but in their files."`
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

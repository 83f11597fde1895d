// Package jsonapi writes the registry as JSON files for other programs.
//
// api/v1/registry.json contains the whole registry. Each page of a port, range, protocol
// or note has a JSON file with the same data as the page. These files have the format of
// registry.json. changes.json lists what changed since an earlier registry.
// api/v1/index.json names all files. The function Read reads a registry.json.
//
// The types of this package define the format. JSON Schema, TypeScript, OpenAPI and the
// page that explains the files are made from these types.
package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// SchemaVersion is the version of the format of the files. Versions 1.x only add keys.
const SchemaVersion = "1.3.0"

// Envelope contains the keys that come first in every data file.
type Envelope struct {
	Schema        string  `json:"$schema" about:"Address of the schema, relative to the file."`
	SchemaVersion string  `json:"schema_version" pattern:"^1\\.\\d+\\.\\d+$" about:"Version of the format. Version 1 only adds keys: ignore keys that you do not know."`
	Generator     string  `json:"generator" about:"The program that wrote the file, and its version."`
	GeneratedAt   *string `json:"generated_at" format:"date-time" about:"Time of the build. Null if SOURCE_DATE_EPOCH was not set, so that the same notes give the same bytes."`
	Site          Site    `json:"site"`
	// Sources are all sources of the site. Every file lists them, so that a program need
	// not load a second file for them.
	Sources  []Source `json:"sources" about:"All sources of this site."`
	Revision string   `json:"revision" pattern:"^sha256-[0-9a-f]{64}$" about:"Hash of data without the origins. It changes if a fact changes, but not if a line moves."`
}

// Site is the site that a file belongs to.
type Site struct {
	_       struct{} `about:"The site that the file belongs to."`
	Title   string   `json:"title"`
	BaseURL *string  `json:"base_url" format:"uri" about:"Address of the site, with a slash at the end. Null if the build does not know it."`
}

// Source is where assignments come from: the user's notes, common use, or a registry.
type Source struct {
	_         struct{}      `about:"Where assignments come from: the user's notes, common use, or a registry such as IANA."`
	ID        string        `json:"id"`
	Kind      registry.Kind `json:"kind"`
	Label     string        `json:"label" about:"Its short name, such as IANA."`
	Title     string        `json:"title"`
	Licence   *string       `json:"licence"`
	Retrieved *string       `json:"retrieved" about:"Date of the data of the source, as its notes write it."`
	URL       *string       `json:"url"`
}

// Assignment is a statement of one source about one port or range. Its keys are in the
// order that makes registry.json smallest after gzip.
type Assignment struct {
	_               struct{}    `about:"What one source says in one place about one port or one range."`
	Service         *string     `json:"service" about:"Registered service name (RFC 6335 section 5.1)."`
	ID              string      `json:"id" about:"{protocol or name}.{port or port-end}.{transports or unstated}, then @source for every source except notes. If two assignments of one source would get the same id, a hash of the facts and the note comes before the @. The order of rows in notes does not matter."`
	Transports      []Transport `json:"transports" about:"Transports that the source lists. Empty if it lists no transport: nothing is guessed."`
	TransportStated bool        `json:"transport_stated" about:"False if the source lists no transport."`
	Class           port.Class  `json:"class"`
	Until           *string     `json:"until" about:"When the assignment ended, as the source writes it."`
	Traits
	State       registry.State    `json:"state"`
	Aliases     []string          `json:"aliases" about:"Other names that the source gives."`
	Since       *string           `json:"since" about:"When the assignment began, as the source writes it."`
	Protocols   []string          `json:"protocols" about:"Ids of the protocols that run there, in the order of the note."`
	Port        port.Number       `json:"port"`
	End         port.Number       `json:"end" about:"Last number of a range. Equal to port for a single number."`
	Name        *string           `json:"name" about:"The name that the source gives."`
	Description *string           `json:"description" about:"The description that the source gives, as plain text."`
	Related     []string          `json:"related" about:"Ids of the other assignments from the same table cell. For example, a cell with 67, 68 gives two assignments."`
	References  []Reference       `json:"references"`
	Extra       map[string]string `json:"extra" about:"Columns that have no meaning for the program, such as Owner. The keys are the column headers, the values the cells."`
	Shared      bool              `json:"shared" about:"True if the source says that others use the number, too."`
	Status      registry.Status   `json:"status"`
	Origin      Origin            `json:"origin"`
}

// Traits are facts that do not depend on the number. A service has the values of its first
// assignment that says something, and a protocol those of the note about it.
type Traits struct {
	Encryption     *registry.Encryption `json:"encryption" about:"Whether the traffic is encrypted. Null if no source says so."`
	Exposure       *registry.Exposure   `json:"exposure" about:"Who should normally be able to reach it. Null if no source says so."`
	ExposureReason *string              `json:"exposure_reason" about:"A sentence that explains the exposure."`
	Topics         []string             `json:"topics" about:"Ids of its topics, such as mail. For a service, these are the topics of all its assignments."`
}

// Transport is the id of a transport protocol: "tcp", "udp", "sctp" or "dccp".
type Transport string

// Reference is a document with more information.
type Reference struct {
	_     struct{} `about:"A document with more information."`
	Title string   `json:"title"`
	URL   *string  `json:"url"`
}

// Origin says where an assignment is in the notes. It must be the last key of an
// assignment: a revision is a hash of the keys before it.
type Origin struct {
	_      struct{} `about:"The place of the assignment in the notes. It does not affect revision."`
	Source string   `json:"source" about:"Id of the source."`
	Path   string   `json:"path" about:"Path of the note, relative to the content folder."`
	Line   int      `json:"line" min:"1" about:"Line in the note, from 1. The page of the note has an anchor for it: line 12 has #_l12."`
	Column int      `json:"column" min:"1" about:"Column in the line, from 1, in Unicode code points."`
}

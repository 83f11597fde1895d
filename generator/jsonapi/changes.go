package jsonapi

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the schema
	"encoding/hex"
	"slices"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// ChangesSchema is the JSON Schema (2020-12) of ChangesDocument. It refers to
// Schema, which lies beside it.
//
//go:embed changes.schema.json
var ChangesSchema []byte

// changesSchemaPath is where the schema lies, relative to the API's folder.
const changesSchemaPath = "schema/changes.schema.json"

// ChangesDocument says what differs between two registries.
type ChangesDocument struct {
	Schema        string `json:"$schema"` // address of the schema, relative to the file
	SchemaVersion string `json:"schema_version"`
	// Revision is a hash of Data without the origins.
	Revision    string  `json:"revision"`
	Generator   string  `json:"generator"`
	GeneratedAt *string `json:"generated_at"` // RFC 3339, or null
	Site        Site    `json:"site"`
	From        State   `json:"from"`
	To          State   `json:"to"`
	Totals      Totals  `json:"totals"`
	Data        Changes `json:"data"`
}

// State is one of two registries that are compared.
type State struct {
	Revision    string   `json:"revision"`
	GeneratedAt *string  `json:"generated_at"`
	Total       int      `json:"total"` // number of assignments
	Sources     []Source `json:"sources"`
}

// Totals count the changes of each kind.
type Totals struct {
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Changed int `json:"changed"`
}

// Changes are what one registry says and the other does not, each list by
// port, end and id.
type Changes struct {
	Added   []Assignment `json:"added"`
	Removed []Assignment `json:"removed"`
	Changed []Change     `json:"changed"`
}

// Change is a statement about one port or range that one source has altered.
// Its id alters with its name or transports.
type Change struct {
	Fields []Field    `json:"fields"` // the keys whose values differ, in the order of Fields
	Old    Assignment `json:"old"`
	New    Assignment `json:"new"`
}

// Field is a key of Assignment whose value is a fact.
type Field string

// The facts of an assignment. All else follows from them, or tells where and
// beside what they were written.
const (
	FieldTransports  Field = "transports"
	FieldName        Field = "name"
	FieldService     Field = "service"
	FieldProtocols   Field = "protocols"
	FieldDescription Field = "description"
	FieldStatus      Field = "status"
	FieldReferences  Field = "references"
	FieldExtra       Field = "extra"
)

// None tells whether the registries say the same.
func (t Totals) None() bool { return t == Totals{} }

// NewChanges returns the document of the changes between two registries. It
// tells of its making what the later one does.
func NewChanges(from, to Document, changes Changes) (ChangesDocument, error) {
	revision, err := reviseChanges(changes)
	return ChangesDocument{
		Schema: changesSchemaPath, SchemaVersion: SchemaVersion, Revision: revision,
		Generator: to.Generator, GeneratedAt: to.GeneratedAt, Site: to.Site,
		From: state(from), To: state(to),
		Totals: Totals{Added: len(changes.Added), Removed: len(changes.Removed), Changed: len(changes.Changed)},
		Data:   changes,
	}, err
}

func state(d Document) State {
	return State{Revision: d.Revision, GeneratedAt: d.GeneratedAt, Total: d.Total, Sources: d.Sources}
}

// reviseChanges hashes changes without the origins.
func reviseChanges(c Changes) (string, error) {
	c.Added, c.Removed, c.Changed = unplaced(c.Added), unplaced(c.Removed), slices.Clone(c.Changed)
	for i := range c.Changed {
		c.Changed[i].Old.Origin, c.Changed[i].New.Origin = nil, nil
	}
	hash := sha256.New()
	err := encode(hash, c)
	return "sha256-" + hex.EncodeToString(hash.Sum(nil)), err
}

func unplaced(assignments []Assignment) []Assignment {
	out := slices.Clone(assignments)
	for i := range out {
		out[i].Origin = nil
	}
	return out
}

// ChangesFiles lists the file of changes and its schema. The changes are asked
// for when the file is rendered.
func ChangesFiles(changes func() (ChangesDocument, error)) []output.File {
	return []output.File{
		output.Static(urls.API+changesSchemaPath, ChangesSchema),
		{Path: urls.Changed, Render: func(b *bytes.Buffer) error {
			doc, err := changes()
			if err != nil {
				return err
			}
			return encode(b, doc)
		}},
	}
}

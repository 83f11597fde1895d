package jsonapi

import (
	"bytes"
	"slices"

	"portolan/generator/output"
	"portolan/generator/urls"
)

// ChangesFile says what differs between two registries.
type ChangesFile struct {
	_ struct{} `about:"Which assignments one registry has, lacks or states otherwise than an earlier one."`
	Envelope
	From   State   `json:"from" about:"The earlier registry."`
	To     State   `json:"to" about:"The later registry."`
	Totals Totals  `json:"totals"`
	Data   Changes `json:"data"`
}

// State is one of two registries that are compared.
type State struct {
	_           struct{} `about:"One of two registries that are compared."`
	Revision    string   `json:"revision" pattern:"^sha256-[0-9a-f]{64}$"`
	GeneratedAt *string  `json:"generated_at" format:"date-time"`
	Total       int      `json:"total" min:"0" about:"Number of assignments."`
	Sources     []Source `json:"sources"`
}

// Totals count the changes of each kind.
type Totals struct {
	_       struct{} `about:"Lengths of the lists of data."`
	Added   int      `json:"added" min:"0"`
	Removed int      `json:"removed" min:"0"`
	Changed int      `json:"changed" min:"0"`
}

// Changes are what one registry says and the other does not, each list by
// port, end and id.
type Changes struct {
	_       struct{}     `about:"What one registry says and the other does not, each list by port, end and id."`
	Added   []Assignment `json:"added" about:"What only the later registry says."`
	Removed []Assignment `json:"removed" about:"What only the earlier registry says."`
	Changed []Change     `json:"changed" about:"What one source says otherwise of the same port or range."`
}

// Change is a statement about one port or range that one source has altered.
// Its id alters with its name or transports.
type Change struct {
	_      struct{}   `about:"A statement about one port or range that one source has altered. Its id alters with its name or transports."`
	Fields []Field    `json:"fields" about:"The keys whose values differ."`
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
	FieldState       Field = "state"
	FieldSince       Field = "since"
	FieldUntil       Field = "until"
	FieldAliases     Field = "aliases"
	FieldShared      Field = "shared"
)

// Fields are all facts, in the order in which a change lists them.
var Fields = []Field{
	FieldTransports, FieldName, FieldService, FieldProtocols, FieldDescription, FieldStatus, FieldReferences, FieldExtra,
	FieldState, FieldSince, FieldUntil, FieldAliases, FieldShared,
}

// None tells whether the registries say the same.
func (t Totals) None() bool { return t == Totals{} }

// NewChanges returns the file of the changes between two registries. It tells
// of its making what the later one does.
func NewChanges(from, to RegistryFile, changes Changes) (ChangesFile, error) {
	e := to.Envelope
	var err error
	e.Schema = urls.ChangesSchema
	e.Revision, err = reviseChanges(changes)
	return ChangesFile{
		Envelope: e, From: state(from), To: state(to),
		Totals: Totals{Added: len(changes.Added), Removed: len(changes.Removed), Changed: len(changes.Changed)},
		Data:   changes,
	}, err
}

func state(f RegistryFile) State {
	return State{Revision: f.Revision, GeneratedAt: f.GeneratedAt, Total: f.Total, Sources: f.Sources}
}

// reviseChanges hashes changes without the origins.
func reviseChanges(c Changes) (string, error) {
	c.Added, c.Removed, c.Changed = unplaced(c.Added), unplaced(c.Removed), slices.Clone(c.Changed)
	for i := range c.Changed {
		c.Changed[i].Old.Origin, c.Changed[i].New.Origin = Origin{}, Origin{}
	}
	var enc encoder
	return revise(enc.line(c)), enc.err
}

func unplaced(assignments []Assignment) []Assignment {
	out := slices.Clone(assignments)
	for i := range out {
		out[i].Origin = Origin{}
	}
	return out
}

func changesFile(changes func() (ChangesFile, error)) output.File {
	return output.File{Path: urls.ChangesData, Render: func(b *bytes.Buffer) error {
		file, err := changes()
		if err != nil {
			return err
		}
		return encode(b, file)
	}}
}

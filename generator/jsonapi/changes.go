package jsonapi

import (
	"bytes"
	"io"
	"slices"

	"portolan/generator/diff"
	"portolan/generator/encode"
	"portolan/generator/output"
	"portolan/generator/registry"
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
	_      struct{}     `about:"A statement about one port or range that one source has altered. Its id alters with its name or transports."`
	Fields []diff.Field `json:"fields" about:"The keys whose values differ."`
	Old    Assignment   `json:"old"`
	New    Assignment   `json:"new"`
}

// NewChanges returns the file of the changes between two registries. Its
// envelope is that of the later one.
func NewChanges(from, to Edition, changes diff.Changes) (ChangesFile, error) {
	data := convertChanges(changes)
	e := to.Envelope
	var err error
	e.Schema = urls.ChangesSchema
	e.Revision, err = reviseChanges(data)
	return ChangesFile{
		Envelope: e, From: state(from), To: state(to),
		Totals: Totals{Added: len(data.Added), Removed: len(data.Removed), Changed: len(data.Changed)},
		Data:   data,
	}, err
}

// WriteChanges writes changes.json indented, for people.
func WriteChanges(w io.Writer, file ChangesFile) error {
	return encode.Indented(w, file)
}

func convertChanges(c diff.Changes) Changes {
	out := Changes{Added: convertAll(c.Added), Removed: convertAll(c.Removed), Changed: []Change{}}
	for _, change := range c.Changed {
		out.Changed = append(out.Changed, Change{Fields: change.Fields, Old: convert(change.Old), New: convert(change.New)})
	}
	return out
}

func convertAll(statements []registry.Statement) []Assignment {
	out := make([]Assignment, len(statements))
	for i, s := range statements {
		out[i] = convert(s)
	}
	return out
}

func state(e Edition) State {
	return State{
		Revision: e.Revision, GeneratedAt: e.GeneratedAt, Total: len(e.Snapshot.Statements), Sources: e.Sources,
	}
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
		return writeLine(b, file)
	}}
}

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

// ChangesFile is changes.json: the differences between two registries.
type ChangesFile struct {
	_ struct{} `about:"The assignments that were added, removed or changed since an earlier registry."`
	Envelope
	From   State   `json:"from" about:"The earlier registry."`
	To     State   `json:"to" about:"The later registry."`
	Totals Totals  `json:"totals"`
	Data   Changes `json:"data"`
}

// State describes one of the two registries that are compared.
type State struct {
	_           struct{} `about:"One of the two registries that are compared."`
	Revision    string   `json:"revision" pattern:"^sha256-[0-9a-f]{64}$"`
	GeneratedAt *string  `json:"generated_at" format:"date-time"`
	Total       int      `json:"total" min:"0" about:"Number of assignments."`
	Sources     []Source `json:"sources"`
}

// Totals counts the changes of each kind.
type Totals struct {
	_       struct{} `about:"Lengths of the lists in data."`
	Added   int      `json:"added" min:"0"`
	Removed int      `json:"removed" min:"0"`
	Changed int      `json:"changed" min:"0"`
}

// Changes lists the differences. Each list is sorted by port, end and id.
type Changes struct {
	_       struct{}     `about:"The differences between the two registries. Each list is sorted by port, end and id."`
	Added   []Assignment `json:"added" about:"Assignments that only the later registry has."`
	Removed []Assignment `json:"removed" about:"Assignments that only the earlier registry has."`
	Changed []Change     `json:"changed" about:"Assignments of one source to the same port or range that differ between the registries."`
}

// Change is a statement that differs between the two registries. Its source and its port
// or range are the same. Its id differs if its name or its transports differ.
type Change struct {
	_      struct{}     `about:"An assignment that its source has changed. Its id changes if its name or its transports change."`
	Fields []diff.Field `json:"fields" about:"The keys whose values differ."`
	Old    Assignment   `json:"old"`
	New    Assignment   `json:"new"`
}

// NewChanges returns the changes file for two registries. Its envelope is the envelope of
// the later registry, but with the schema and the revision of the changes file.
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

// WriteChanges writes changes.json with indentation, for people to read.
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

// reviseChanges returns the revision of changes: a hash of their JSON. All origins are
// made empty first, so that the revision stays the same if a line moves.
func reviseChanges(c Changes) (string, error) {
	c.Added, c.Removed, c.Changed = withoutOrigins(c.Added), withoutOrigins(c.Removed), slices.Clone(c.Changed)
	for i := range c.Changed {
		c.Changed[i].Old.Origin, c.Changed[i].New.Origin = Origin{}, Origin{}
	}
	var enc encoder
	return revise(enc.line(c)), enc.err
}

// withoutOrigins returns a copy of assignments. In the copy, all origins are empty.
func withoutOrigins(assignments []Assignment) []Assignment {
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

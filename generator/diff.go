package generator

import (
	"cmp"
	"fmt"
	"io"

	"portolan/generator/diag"
	"portolan/generator/diff"
	"portolan/generator/jsonapi"
)

// State is a registry to compare with another one. It comes from the file registry.json
// or from notes.
type State struct {
	// Name is the name of the registry for error messages, as the user wrote it.
	Name string
	// Content is the content of registry.json. Read uses it if Layers is empty.
	Content []byte
	// Layers and Parts are the notes. Layers is empty if the registry comes from
	// registry.json.
	Layers []Layer
	Parts  []Part
	// Loader loads the notes. It can be nil. If two states share a loader, it reads a note
	// that is in both states only once.
	Loader *Loader
}

// Read returns the registry. version is the version of the program. If notes have errors,
// Read returns their diagnostics and an error. Without this error, Diff would report
// facts as removed that Read could not read.
func (s State) Read(version string) (jsonapi.Edition, *diag.List, error) {
	if len(s.Layers) == 0 {
		edition, err := jsonapi.Read(s.Name, s.Content)
		return edition, &diag.List{}, err
	}
	reg, diags, err := cmp.Or(s.Loader, &Loader{}).Load(s.Layers, s.Parts...)
	if err != nil {
		return jsonapi.Edition{}, &diag.List{}, err
	}
	if n := diags.Count(diag.Error); n > 0 {
		return jsonapi.Edition{}, diags, fmt.Errorf("%s: some notes have errors, so nothing was compared", s.Name)
	}
	edition, err := jsonapi.NewEdition(reg, Options{Version: version}.json(reg))
	return edition, diags, err
}

// DiffFormat is an output format of Diff.
type DiffFormat string

// The output formats of Diff.
const (
	// DiffText is plain text that people read in a terminal.
	DiffText DiffFormat = "text"
	// DiffJSON is the content of api/v1/changes.json with indentation.
	DiffJSON DiffFormat = "json"
	// DiffMarkdown is a list of Markdown tables, for example for a changelog.
	DiffMarkdown DiffFormat = "markdown"
)

// Diff writes the differences between two registries. same is true if there are no
// differences.
func Diff(w io.Writer, format DiffFormat, earlier, later jsonapi.Edition) (same bool, err error) {
	changes := diff.Compare(earlier.Snapshot, later.Snapshot)
	switch format {
	case DiffJSON:
		var file jsonapi.ChangesFile
		if file, err = jsonapi.NewChanges(earlier, later, changes); err == nil {
			err = jsonapi.WriteChanges(w, file)
		}
	case DiffMarkdown:
		err = diff.WriteMarkdown(w, changes)
	default:
		err = diff.WriteText(w, changes)
	}
	return changes.None(), err
}

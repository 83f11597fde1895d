package generator

import (
	"cmp"
	"fmt"
	"io"

	"portolan/generator/diag"
	"portolan/generator/diff"
	"portolan/generator/jsonapi"
	"portolan/generator/vault"
)

// State is a registry to be compared with another: a registry.json, or notes.
type State struct {
	// Name is what the user calls it.
	Name string
	// Content is that of a registry.json.
	Content []byte
	// Layers and Parts are the notes, where it is made of such.
	Layers []Layer
	Parts  []Part
	// Reader reads the notes, or is nil. States that share one parse the notes
	// that both have once.
	Reader *vault.Reader
}

// Read returns the registry. Version is that of the program. Notes with errors
// are in the list, and are an error too: what cannot be read would count as
// removed.
func (s State) Read(version string) (jsonapi.Edition, *diag.List, error) {
	if len(s.Layers) == 0 {
		edition, err := jsonapi.Read(s.Name, s.Content)
		return edition, &diag.List{}, err
	}
	reg, diags, err := LoadWith(cmp.Or(s.Reader, &vault.Reader{}), s.Layers, s.Parts...)
	if err != nil {
		return jsonapi.Edition{}, &diag.List{}, err
	}
	if n := diags.Count(diag.Error); n > 0 {
		return jsonapi.Edition{}, diags, fmt.Errorf("%s: some notes have errors, so nothing was compared", s.Name)
	}
	edition, err := jsonapi.NewEdition(reg, Options{Version: version}.json(reg))
	return edition, diags, err
}

// DiffFormat is how Diff writes what differs.
type DiffFormat string

// The formats of differences.
const (
	DiffText     DiffFormat = "text"     // for people, in a terminal
	DiffJSON     DiffFormat = "json"     // api/v1/changes.json, indented
	DiffMarkdown DiffFormat = "markdown" // tables, for changelogs
)

// Diff writes what differs between two registries, and reports whether they say
// the same.
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

package generator

import (
	"cmp"
	"fmt"

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
func (s State) Read(version string) (jsonapi.RegistryFile, *diag.List, error) {
	if len(s.Layers) == 0 {
		doc, err := jsonapi.Read(s.Name, s.Content)
		return doc, &diag.List{}, err
	}
	reg, diags, err := LoadWith(cmp.Or(s.Reader, &vault.Reader{}), s.Layers, s.Parts...)
	if err != nil {
		return jsonapi.RegistryFile{}, &diag.List{}, err
	}
	if n := diags.Count(diag.Error); n > 0 {
		return jsonapi.RegistryFile{}, diags, fmt.Errorf("%s: some notes have errors, so nothing was compared", s.Name)
	}
	doc, err := jsonapi.Whole(reg, Options{Version: version}.json(reg))
	return doc, diags, err
}

// Diff compares two registries.
func Diff(earlier, later jsonapi.RegistryFile) (jsonapi.ChangesFile, error) {
	return jsonapi.NewChanges(earlier, later, diff.Compare(earlier, later))
}

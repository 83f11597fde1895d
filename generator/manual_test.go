package generator

import (
	"slices"
	"testing"

	"portolan/generator/jsonapi"
	"portolan/generator/site"
)

// The page of the JSON index is told of every type, with its keys, and of files
// that exist.
func TestManualTellsAll(t *testing.T) {
	for _, changes := range []bool{false, true} {
		opts := siteOptions(contents["seed"])
		if changes {
			opts = since(t, contents["seed"], contents["seed"])
		}
		reg, files := siteFiles(t, opts)
		m, err := explain(reg, files, changes)
		if err != nil || m.Version != jsonapi.SchemaVersion {
			t.Fatalf("version %q (%v)", m.Version, err)
		}
		rendered := map[string]bool{}
		for _, f := range files {
			rendered[f.Path] = true
		}
		for _, f := range slices.Concat(m.Files, m.Templates) {
			if f.URI == "" || f.About == "" || f.Instance != "" && !rendered["api/v1/"+f.Instance] {
				t.Errorf("a file is told of as %+v", f)
			}
			if f.URI == "changes.json" && (f.Instance != "") != changes {
				t.Errorf("with changes %t the file of them is %+v", changes, f)
			}
		}
		checkManualTypes(t, m)
	}
}

func checkManualTypes(t *testing.T, m site.Manual) {
	t.Helper()
	examples := 0
	for i, want := range jsonapi.Types() {
		got := m.Types[i]
		if got.Name != want.Name || got.About != want.About || got.Min != want.Min || got.Max != want.Max ||
			!slices.Equal(got.Words, want.Enum) {
			t.Errorf("%s is told of as %+v", want.Name, got)
		}
		var keys []site.ManualKey
		for _, f := range want.Fields {
			v := f.Value
			keys = append(keys, site.ManualKey{
				Key: f.Key, About: f.About, Type: v.Type, Basic: v.Basic(), List: v.List, Map: v.Map, Nullable: v.Nullable,
			})
		}
		if !slices.Equal(got.Keys, keys) {
			t.Errorf("%s has the keys %+v, want %+v", want.Name, got.Keys, keys)
		}
		if (got.Example == "") != (got.From == "") {
			t.Errorf("%s has the example %q from %q", got.Name, got.Example, got.From)
		}
		if got.Example != "" {
			examples++
		}
	}
	if examples < 10 {
		t.Errorf("only %d types have examples", examples)
	}
}

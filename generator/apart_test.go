package generator

import (
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/urls"
)

func TestNotesHaveAddressesOfTheirOwn(t *testing.T) {
	notes := fstest.MapFS{}
	for _, name := range []string{"A b.md", "a-b.md", "a/b.md", "a-b-2.md", "INDEX.md", "x/Ä.md", "x/ä.md"} {
		notes[name] = &fstest.MapFile{Data: []byte("x")}
	}
	reg, diags, err := Load([]Layer{{FS: notes, Name: "n"}})
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, n := range reg.Notes() {
		if other, twice := pages[urls.Folders{}.Note(n)]; twice {
			t.Errorf("%s is the page of %s and of %s", urls.Folders{}.Note(n), other, n.Path())
		}
		pages[urls.Folders{}.Note(n)] = n.Path()
	}
	for page, path := range map[string]string{
		"notes/a-b.html": "A b.md", "notes/a-b-2.html": "a-b-2.md",
		"notes/a-b-3.html": "a-b.md", "notes/a-b-4.html": "a/b.md",
		"notes/index-2.html": "INDEX.md", "notes/x-ä.html": "x/Ä.md", "notes/x-ä-2.html": "x/ä.md",
	} {
		if pages[page] != path {
			t.Errorf("%s is the page of %q, want %q", page, pages[page], path)
		}
	}
	if warnings, errs := diags.Count(diag.Warning), diags.Count(diag.Error); warnings != 4 || errs != 0 {
		t.Errorf("%d warnings and %d errors: %v", warnings, errs, diags.Sorted())
	}
}

package generator

import (
	"maps"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/urls"
)

func TestNotesHaveAddressesOfTheirOwn(t *testing.T) {
	want := map[string]string{
		"A b.md": "notes/a-b.html", "a-b-2.md": "notes/a-b-2.html",
		"a-b.md": "notes/a-b-3.html", "a/b.md": "notes/a-b-4.html",
		"INDEX.md": "notes/index-2.html", "x/Ä.md": "notes/x-ä.html", "x/ä.md": "notes/x-ä-2.html",
	}
	notes := map[string]string{}
	for path := range want {
		notes[path] = "x"
	}
	reg, diags := loadNotes(t, notes)
	got := map[string]string{}
	for _, n := range reg.Notes() {
		got[n.Path()] = urls.Folders{}.Note(n)
	}
	if !maps.Equal(got, want) {
		t.Errorf("the pages are %q, want %q", got, want)
	}
	if warnings, errs := diags.Count(diag.Warning), diags.Count(diag.Error); warnings != 4 || errs != 0 {
		t.Errorf("%d warnings and %d errors: %v", warnings, errs, diags.Sorted())
	}
}

// [[NET/DNS]] is a link to the note NET/DNS.md, so the name of the service is DNS. No note
// has the path S/MIME.md, so [[S/MIME]] is a link to the name S/MIME.
func TestPathsInCapitalsArePaths(t *testing.T) {
	reg, diags := loadNotes(t, map[string]string{
		"NET/DNS.md": "about names",
		"a.md":       "|Port|Protocol|\n|---|---|\n|53|[[NET/DNS]]|\n|993|[[S/MIME]]|\n",
	})
	names := ""
	for _, a := range reg.Assignments() {
		names += a.Name + ";"
	}
	if names != "DNS;S/MIME;" || len(diags.Sorted()) != 0 {
		t.Errorf("the names are %q, reported is %v", names, diags.Sorted())
	}
}

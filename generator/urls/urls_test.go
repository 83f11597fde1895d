package urls

import (
	"testing"

	"portolan/generator/diag"
	"portolan/generator/registry"
)

// What nobody has is shown on the page of the numbers around it.
func TestAssignmentsWithoutAPage(t *testing.T) {
	var b registry.Builder
	source, _ := b.Source(registry.NotesSource)
	n := &registry.Note{Title: "n", Source: source, Text: diag.NewSource("n.md", "n.md", []byte("xxxxxxxx"))}
	b.AddNote(n)
	for i, d := range []registry.Draft{
		{Port: 24, End: 24, State: registry.Reserved}, {Port: 2000, End: 2009, State: registry.Unassigned},
		{Port: 25, End: 25, Name: "mail"}, {Port: 25, End: 25, State: registry.Reserved}, {Port: 26, End: 27, State: registry.Retired},
	} {
		d.Note, d.Offset = n, i
		b.Add(d)
	}
	var diags diag.List
	var got []string
	for _, a := range b.Build(&diags).Assignments() {
		got = append(got, Assignment(a))
	}
	want := []string{"ranges/system.html", "ports/25.html", "ports/25.html", "ranges/26-27.html", "ranges/user-2000.html"}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("the pages are %q, want %q", got, want)
		}
	}
}

package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// sourced builds a registry of two notes. The source of the first note is the user, the
// source of the second note is a registry.
func sourced(t *testing.T, notes, registered []Draft) *Registry {
	t.Helper()
	var b Builder
	for i, drafts := range [][]Draft{notes, registered} {
		source, _ := b.Source([]Source{NotesSource, {ID: "iana", Kind: KindRegistry}}[i])
		path := fmt.Sprintf("n%d.md", i)
		n := &Note{Title: "n", Source: source, Text: diag.NewText(path, path, []byte(strings.Repeat("x", 1000)))}
		b.AddNote(n)
		for at, d := range drafts {
			d.Note, d.Offset = n, at
			b.Add(d)
		}
	}
	var diags diag.List
	reg := b.Build(&diags)
	for _, d := range diags.Faults() {
		t.Errorf("unexpected: %s", d.Message)
	}
	return reg
}

func inState(start, end port.Number, state State, name string) Draft {
	d := Draft{Port: start, End: end, State: state, Name: name}
	if name != "" {
		d.Mentions = []Mention{{Short: name}}
	}
	return d
}

// A number is free if no source assigns it, reserves it or lists it as retired. The field
// By of a FreeRange contains the sources that list its numbers as unassigned.
func TestFree(t *testing.T) {
	reg := sourced(t,
		[]Draft{inState(10, 10, Assigned, "a"), inState(12, 13, Unassigned, "")},
		[]Draft{inState(0, 5, Unassigned, ""), inState(3, 3, Reserved, ""), inState(4, 4, Retired, "old"), inState(13, 20, Unassigned, "")},
	)
	var got []string
	for _, f := range reg.Free(port.Number(0).Band()) {
		var by []string
		for _, s := range f.By {
			by = append(by, s.ID)
		}
		got = append(got, fmt.Sprintf("%d-%d %s", f.First, f.Last, strings.Join(by, ",")))
	}
	want := "0-2 iana; 5-5 iana; 6-9 ; 11-11 ; 12-12 notes; 13-13 notes,iana; 14-20 iana; 21-1023 "
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("free ranges\n%s\nwant\n%s", s, want)
	}
}

// A reserved or unassigned number has no page, but ServicesAt returns its service. Port 8
// has a page, because the user's note assigns it. There is a conflict on port 8, because
// the registry reserves it.
func TestUnassignedNumbers(t *testing.T) {
	reg := sourced(t,
		[]Draft{inState(6, 6, Unassigned, ""), inState(7, 7, Retired, "gone"), inState(8, 8, Assigned, "ours"), inState(9, 9, Unassigned, "")},
		[]Draft{
			inState(1, 1, Reserved, ""), inState(2, 3, Unassigned, ""), inState(5, 5, Retired, ""),
			inState(6, 6, Assigned, "theirs"), inState(7, 7, Assigned, "new"), inState(8, 8, Reserved, ""), inState(8, 8, Retired, "older"),
		},
	)
	var pages []string
	for _, p := range reg.Ports() {
		pages = append(pages, fmt.Sprintf("%d %s %s", p.Number, p.Assignments[0].Heading(), p.Services[0].Name))
	}
	if got, want := strings.Join(pages, "; "), "5 No longer assigned No longer assigned; 6 theirs theirs; 7 new new; 8 ours ours"; got != want || len(reg.Ranges()) > 0 {
		t.Errorf("the ports are %s, want %s; ranges %v", got, want, reg.Ranges())
	}
	for n, want := range map[port.Number]string{1: "reserved.1 false", 2: "unassigned.2-3 false", 3: "unassigned.2-3 false", 5: "no-longer-assigned.5 true", 9: "unassigned.9 false"} {
		services := reg.ServicesAt(n)
		if len(services) != 1 || len(reg.Overlapping(n, n)) != 1 {
			t.Fatalf("%d has %d services and %d assignments", n, len(services), len(reg.Overlapping(n, n)))
		}
		if got := fmt.Sprint(services[0].ID, " ", services[0].Main().HasPage()); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
	for _, a := range reg.Overlapping(8, 8) {
		if !a.HasPage() {
			t.Errorf("%s has no page, want the page of 8", a.ID)
		}
	}
	if c := reg.Conflicts(); len(c) != 1 || c[0].Port != 8 || c[0].Kind != KeptBack {
		t.Errorf("%d conflicts, want only one, about the reserved number 8", len(c))
	}
}

// The three statements on port 7 have the same name, but different states or dates.
// Therefore none of them is a duplicate.
func TestStatesAreNotDuplicates(t *testing.T) {
	until := inState(7, 7, Retired, "a")
	until.Until = "2001"
	reg := build(t, inState(7, 7, Retired, "a"), until, inState(7, 7, Assigned, "a"))
	ids := map[string]bool{}
	for _, a := range reg.Assignments() {
		ids[a.ID] = true
	}
	if len(ids) != 3 {
		t.Errorf("3 statements have the ids %v", ids)
	}
}

// Named finds a statement by one of its aliases, such as "www", in upper or lower case.
func TestAliasesAreFound(t *testing.T) {
	d := drafted(80, 80, "http")
	d.Aliases = []string{"www", "HTTP"}
	reg := build(t, d, drafted(81, 81, "other"))
	if _, found := reg.Named("WWW"); len(found) != 1 || found[0].Port != 80 {
		t.Errorf("Named(WWW) = %v, want port 80", found)
	}
}

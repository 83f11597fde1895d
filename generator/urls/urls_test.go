package urls

import (
	"fmt"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// built makes a registry of one note, and of another that links to the protocol
// "linked".
func built(drafts ...registry.Draft) *registry.Registry {
	var b registry.Builder
	source, _ := b.Source(registry.NotesSource)
	n := &registry.Note{Title: "n", Source: source, Text: diag.NewSource("n.md", "n.md", make([]byte, 5000))}
	about := &registry.Note{Title: "Noted", About: "noted", Source: source, Text: diag.NewSource("noted.md", "noted.md", nil)}
	b.AddNote(n)
	b.AddNote(about)
	for i, d := range drafts {
		d.Note, d.Offset = n, i
		b.Add(d)
	}
	return b.Build(&diag.List{})
}

func on(start, end port.Number, name string) registry.Draft {
	return registry.Draft{Port: start, End: end, Name: name, Transports: port.TCP, Mentions: []registry.Mention{{Short: name}}}
}

func TestProtocolData(t *testing.T) {
	twice := on(20, 20, "once")
	twice.Transports = port.UDP
	reserved := on(30, 30, "kept")
	reserved.State = registry.Reserved
	drafts := []registry.Draft{
		on(20, 20, "once"), twice, on(21, 21, "noted"), on(22, 29, "ranged"), on(23, 23, "two"), on(24, 24, "two"), reserved,
	}
	for i := range MaxServices + 1 {
		drafts = append(drafts, on(40, 40, fmt.Sprint("many", i)))
	}
	reg := built(drafts...)
	for name, want := range map[string]string{
		"once": "ports/20.json", "ranged": "ranges/22-29.json", "two": "protocols/two.json", "noted": "protocols/noted.json",
		"kept": "protocols/kept.json", "many7": "protocols/many7.json", "tcp": "protocols/tcp.json",
	} {
		protocols, _ := reg.Named(name)
		if got := ProtocolData(reg, protocols[0]); got != want {
			t.Errorf("the record of %s is in %s, want %s", name, got, want)
		}
	}
}

func TestServicePage(t *testing.T) {
	reserved, free := on(20, 20, ""), registry.Draft{Port: 3005, End: 3009, State: registry.Unassigned}
	reserved.State, reserved.Mentions, reserved.Transports = registry.Reserved, nil, port.UDP
	reg := built(on(20, 20, "a"), reserved, on(30, 39, "b"), free)
	pages := map[string]string{}
	for _, s := range reg.Services() {
		pages[fmt.Sprintf("%d %s", s.Port, s.State)] = Service(s)
	}
	want := map[string]string{
		"20 assigned": "ports/20.html", "20 reserved": "ports/20.html", "30 assigned": "ranges/30-39.html", "3005 unassigned": "ranges/user-3000.html",
	}
	if fmt.Sprint(pages) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", pages, want)
	}
}

// No file may have a name that Windows keeps for a device.
func TestNotesAndPicturesOfDevices(t *testing.T) {
	for stem, plain := range map[string]string{"aux": "notes/aux.html", "NUL": "notes/nul.html"} {
		n := &registry.Note{Text: diag.NewSource(stem+".md", stem+".md", nil)}
		if got := Note(n); got == plain || got != Note(n) {
			t.Errorf("the page of %s.md is %s", stem, got)
		}
	}
}

func TestNotesSetApart(t *testing.T) {
	n := &registry.Note{Text: diag.NewSource("a/B.md", "a/B.md", nil), Apart: 2}
	if page, data := Note(n), NoteData(n); page != "notes/a-b-2.html" || data != "notes/a-b-2.json" {
		t.Errorf("the page is %s, its data %s", page, data)
	}
}

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

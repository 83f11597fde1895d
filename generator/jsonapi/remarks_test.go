package jsonapi

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// addRemark adds a remark with a value in each field.
func addRemark(b *registry.Builder) {
	source, _ := b.Source(registry.Source{ID: "systems", Kind: registry.KindSystem, Title: "Systems"})
	n := &registry.Note{Title: "s", Source: source, Text: diag.NewText("s.md", "s.md", bytes.Repeat([]byte("\n"), 9))}
	b.AddNote(n)
	b.Add(registry.Draft{
		Note: n, Offset: 3, Length: 1, Port: 20, End: 30, Transports: port.TCP | port.UDP, Name: "Linux",
		Description: []text.Span{text.Text{Text: "drops <it>"}}, References: []registry.Reference{{Title: "R"}},
		Extra: []registry.Field{{Name: "Rack", Value: "4"}, {Name: "Checked", Value: "2026-11-30"}},
	})
}

// The file of a port, range, block or note has the remarks on its numbers. registry.json
// has all.
func TestRemarksOfFiles(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "30-40/tcp [X]", "5000 [Y]")
	n.Say(t, "systems", "0-1023 Linux: a", "22/tcp SELinux: b", "40-50 Windows: c", "5000 macOS: d")
	reg := n.Registry()
	for uri, want := range map[string]string{
		"registry.json":         "0 a, 22 b, 40 c, 5000 d",
		"ports/22.json":         "22 b, 0 a",
		"ports/5000.json":       "5000 d",
		"ranges/30-40.json":     "40 c, 0 a",
		"ranges/system.json":    "22 b, 40 c, 0 a",
		"ranges/user-5000.json": "5000 d",
		"ranges/dynamic.json":   "",
		"notes/systems.json":    "0 a, 22 b, 40 c, 5000 d",
		"notes/mine.json":       "",
		"protocols/tcp.json":    "",
	} {
		file := facts(t, reg, uri)
		var got []string
		for _, r := range file.Data.Remarks {
			got = append(got, fmt.Sprint(r.Port, " ", r.Text))
			if !slices.ContainsFunc(file.Data.Notes, func(n Note) bool { return n.Path == r.Origin.Path }) {
				t.Errorf("%s does not list the note %s", uri, r.Origin.Path)
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s has the remarks %q, want %q", uri, s, want)
		}
	}
	for _, s := range sourcesData(converter{reg, urls.Folders{}}).Sources {
		if want := map[string]int{"systems": 4}[s.ID]; s.Remarks != want || (want > 0) != (s.Assignments == 0) {
			t.Errorf("%s: %d remarks, %d assignments", s.ID, s.Remarks, s.Assignments)
		}
	}
}

// The file of a page has a limited number of remarks, registry.json has all.
func TestManyRemarks(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]")
	for i := range maxListed + 1 {
		n.Say(t, "systems", fmt.Sprintf("22 S%d: x", i))
	}
	reg := n.Registry()
	for uri, want := range map[string]int{
		"ports/22.json": maxListed, "ranges/system.json": maxListed, "notes/systems.json": maxListed,
		"registry.json": maxListed + 1,
	} {
		if got := len(facts(t, reg, uri).Data.Remarks); got != want {
			t.Errorf("%s has %d remarks, want %d", uri, got, want)
		}
	}
}

// Read reports a remark that is not valid.
func TestReadChecksRemarks(t *testing.T) {
	whole := rendered(t, small(t), Options{})["registry.json"]
	for _, change := range [][2]string{
		{`"system":"SELinux","port":22,"end":22`, `"system":"SELinux","port":22,"end":21`},
		{`"extra":{},"origin":{"source":"systems"`, `"extra":{},"origin":{"source":"gone"`},
		{`"SELinux","port":22,"end":22,"transports":["tcp"]`, `"SELinux","port":22,"end":22,"transports":["x"]`},
	} {
		changed := strings.Replace(whole, change[0], change[1], 1)
		if changed == whole {
			t.Fatalf("the file does not contain %s", change[0])
		}
		if _, err := Read("r.json", []byte(changed)); err == nil || !strings.Contains(err.Error(), "data.remarks[") {
			t.Errorf("%s: %v", change[1], err)
		}
	}
}

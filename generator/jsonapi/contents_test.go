package jsonapi

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// idsOf returns the ids of the assignments in a file, separated by spaces.
func idsOf(file RegistryFile) string {
	var all []string
	for _, a := range file.Data.Assignments {
		all = append(all, a.ID)
	}
	return strings.Join(all, " ")
}

// A data file contains the assignments that its page shows, and all objects that these
// assignments refer to. Assignments of a note are in the order of the note. In the other
// files, the narrowest range comes first.
func TestContentsOfFiles(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "20/tcp [A]", "10-90/tcp [Wide]", "15-25/tcp [Narrow]", "20/udp [B]", "21/tcp [A]")
	n.Say(t, "common", "19/tcp [C]")
	n.About("mine-a", "A")
	reg := n.Registry()
	for uri, want := range map[string]string{
		"ports/20.json":     "a.20.tcp b.20.udp narrow.15-25.tcp wide.10-90.tcp",
		"ranges/15-25.json": "narrow.15-25.tcp",
		"protocols/a.json":  "a.20.tcp a.21.tcp", "protocols/udp.json": "b.20.udp",
		"notes/mine.json":    "a.20.tcp wide.10-90.tcp narrow.15-25.tcp b.20.udp a.21.tcp",
		"notes/common.json":  "c.19.tcp@common",
		"ranges/system.json": "wide.10-90.tcp narrow.15-25.tcp c.19.tcp@common a.20.tcp b.20.udp a.21.tcp",
	} {
		file := facts(t, reg, uri)
		if got := idsOf(file); got != want || file.Total != len(strings.Fields(want)) {
			t.Errorf("%s has %d: %s, want %s", uri, file.Total, got, want)
		}
	}
	var near []string
	for _, other := range facts(t, reg, "ports/20.json").Data.Near {
		near = append(near, fmt.Sprintf("%s %d", other.Relation, other.Port))
	}
	if want := []string{"neighbour 19", "neighbour 21", "sibling 21"}; !slices.Equal(near, want) {
		t.Errorf("near are %q, want %q", near, want)
	}
	part := facts(t, reg, "ports/20.json").Data
	if len(part.Services) != 4 || len(part.Ports) != 1 || len(part.Ranges) != 2 || len(part.Protocols) != 4 ||
		len(part.Blocks) != 1 ||
		part.Blocks[0].ID != "system" {
		t.Errorf("it also has %d services, %d ports, %d ranges, %d protocols and the blocks %v",
			len(part.Services), len(part.Ports), len(part.Ranges), len(part.Protocols), part.Blocks)
	}
	if notes := facts(t, reg, "protocols/a.json").Data.Notes; len(notes) != 2 || notes[0].Path != "mine-a.md" ||
		notes[1].Path != "mine.md" {
		t.Errorf("the notes in the file of a protocol are %v", notes)
	}
	if all := facts(t, reg, "registry.json").Data; len(all.Services) != 6 || len(all.Blocks) != 51 ||
		len(all.Notes) != 3 ||
		len(all.Near) != 0 {
		t.Errorf("registry.json has %d services, %d blocks, %d notes", len(all.Services), len(all.Blocks), len(all.Notes))
	}
}

// Only registry.json and the file of the port or range contain a conflict.
func TestConflictsAreInTheFileOfTheirNumbers(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "3000/tcp Shop", "3001/tcp [Same]", "4000-4009/tcp Screen")
	n.Say(t, "iana", "3000/tcp [hbci]", "3001/tcp [same]", "4000-4009/tcp [Terabase]")
	reg := n.Registry()
	for uri, want := range map[string]int{"ports/3000.json": 1, "ports/3001.json": 0, "ranges/4000-4009.json": 1,
		"ranges/user-3000.json": 0, "registry.json": 2} {
		if got := len(facts(t, reg, uri).Data.Conflicts); got != want {
			t.Errorf("%s has %d conflicts, want %d", uri, got, want)
		}
	}
}

func TestFreeNumbersOfABlock(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "1024-1030/tcp A", "1999/tcp B")
	n.Say(t, "iana", "1032-1040 !unassigned", "1041 !reserved")
	var got []string
	for _, run := range facts(t, n.Registry(), "ranges/user-1024.json").Data.Free {
		got = append(got, fmt.Sprint(run.Port, "-", run.End, run.Sources))
	}
	if want := []string{"1031-1031 []", "1032-1040 [iana]", "1042-1998 []"}; !slices.Equal(got, want) {
		t.Errorf("free are %q, want %q", got, want)
	}
}

// A data file contains at most 1000 services, and at most 100 assignments of each service.
// The key total counts all assignments, including those that the file does not contain.
func TestFilesAreBounded(t *testing.T) {
	var n fixture.Notes
	for i := range 150 {
		n.Add(
			"mine",
			registry.Draft{Port: 70, Transports: port.UDP, Name: "One", Description: fixture.Words(fmt.Sprint("d", i))},
		)
	}
	for i := range 1005 {
		n.Say(t, "iana", fmt.Sprintf("70/tcp S%d", i), fmt.Sprintf("%d/tcp [P]", 1000+i))
	}
	n.Say(t, "mine", "5000/tcp [P]")
	reg := n.Registry()
	for uri, want := range map[string]struct{ services, assignments, total int }{
		"ports/70.json":      {1000, 1099, 1155},
		"protocols/p.json":   {1000, 1000, 1006},
		"notes/iana.json":    {1000, 1000, 2010},
		"notes/mine.json":    {2, 101, 151},
		"registry.json":      {2012, 2161, 2161},
		"ranges/system.json": {1030, 1179, 1179},
	} {
		file := facts(t, reg, uri)
		if len(file.Data.Services) != want.services || len(file.Data.Assignments) != want.assignments ||
			file.Total != want.total {
			t.Errorf("%s has %d services and %d of %d assignments, want %+v",
				uri, len(file.Data.Services), len(file.Data.Assignments), file.Total, want)
		}
	}
	record := facts(t, reg, "ports/70.json").Data
	if p := record.Ports[0]; len(p.Services) != 100 || p.MoreServices != 906 || len(p.Assignments) != 100 ||
		p.MoreAssignments != 1055 {
		t.Errorf("the port lists %d services and %d more, %d assignments and %d more",
			len(p.Services), p.MoreServices, len(p.Assignments), p.MoreAssignments)
	}
	if s := record.Services[0]; s.Name != "One" || len(s.Assignments) != 100 || s.MoreAssignments != 50 {
		t.Errorf("the service %s lists %d assignments and %d more", s.Name, len(s.Assignments), s.MoreAssignments)
	}
	if first := facts(t, reg, "protocols/p.json").Data.Services[0]; first.Port != 5000 {
		t.Errorf("the first service of the protocol is on %d, want 5000, which a note lists", first.Port)
	}
}

// The file of a note contains the text of the note. The file of a port contains no text.
func TestProseIsOfItsNote(t *testing.T) {
	reg := small(t)
	if got := facts(t, reg, "home.json").Data.Prose; len(got) != 1 || got[0].Text != "Welcome." {
		t.Errorf("the text of the home note is %v", got)
	}
	if got := facts(t, reg, "ports/22.json").Data.Prose; len(got) != 0 {
		t.Errorf("the file of a port has the text %v", got)
	}
}

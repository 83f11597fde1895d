package registry

import "testing"

// The user's notes stand before what a program printed, the program's own notes and registries, in this order.
func TestStanding(t *testing.T) {
	for name, c := range map[string]struct {
		source           Source
		bundled, printed bool
		want             standing
	}{
		"own notes":          {NotesSource, false, false, ownNotes},
		"own common use":     {commonTest, false, false, ownCommon},
		"own scan":           {NotesSource, false, true, ownPrinted},
		"bundled notes":      {BundledSource, true, false, bundledNotes},
		"bundled common use": {commonTest, true, false, bundledCommon},
		"own registry":       {ianaTest, false, false, registries},
		"bundled registry":   {ianaTest, true, false, registries},
	} {
		var w notes
		w.add(Note{Title: "n", Bundled: c.bundled}, c.source, Draft{Port: 1, Name: "One", Printed: c.printed})
		if got := w.build(t).Assignments()[0].standing(); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

// A scan that finds what a list of the user says repeats the list.
func TestPrintedRepeatsNotes(t *testing.T) {
	for name, c := range map[string]struct {
		source  Source
		bundled bool
		want    int
	}{
		"own notes":     {NotesSource, false, 2},
		"bundled notes": {BundledSource, true, 0},
		"a registry":    {ianaTest, false, 0},
	} {
		printed := own(1, 0, "One")
		printed.Printed = true
		var w notes
		w.add(Note{Title: "scan"}, NotesSource, printed)
		w.add(Note{Title: "list", Bundled: c.bundled}, c.source, own(1, 0, "One"))
		reg := w.build(t)
		claims := map[*Service][]claim{}
		if got := len(reg.repeating(claims)); got != c.want {
			t.Errorf("%s: %d notes repeat each other, want %d", name, got, c.want)
		}
	}
}

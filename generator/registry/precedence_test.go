package registry

import "testing"

// The precedence of a statement depends on three facts: the kind of its source, whether
// its note is bundled, and whether the statement is output of a program.
func TestPrecedence(t *testing.T) {
	for name, c := range map[string]struct {
		source           Source
		bundled, printed bool
		want             precedence
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
		if got := w.build(t).Assignments()[0].precedence(); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

// If a scan and another note of the user contain the same service, the result of
// repeating contains the scan and the other note. Bundled notes and registries do not
// count.
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

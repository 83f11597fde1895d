package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// The headline of a crowded port names three services and counts the others, where these are
// more than one.
func TestCrowdsAreNamedUpToThree(t *testing.T) {
	for n, want := range map[int]string{2: "a and b", 3: "a, b and c", 4: "a, b, c and d", 5: "a, b, c and 2 more"} {
		var drafts []Draft
		for i := range n {
			drafts = append(drafts, Draft{Port: 1, Name: string(rune('a' + i))})
		}
		var w notes
		w.add(Note{Title: "n"}, commonTest, drafts...)
		if got := SomeNames(w.build(t).ServicesAt(1)); got != want {
			t.Errorf("%d services: %q, want %q", n, got, want)
		}
	}
}

// What a program printed, and the user's own notes, say what runs; only what others say is known.
func TestWhatIsKnown(t *testing.T) {
	printed, common := own(1, port.TCP, "One"), own(1, port.TCP, "One")
	printed.Printed = true
	for name, c := range map[string]struct {
		source Source
		draft  Draft
		want   bool
	}{
		"own notes":  {NotesSource, own(1, port.TCP, "One"), false},
		"printed":    {NotesSource, printed, false},
		"common use": {commonTest, common, true},
		"a registry": {ianaTest, common, true},
	} {
		var w notes
		w.add(Note{Title: "n"}, c.source, c.draft)
		if got := w.build(t).Services()[0].isKnown(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// At most twelve services on other numbers stand next to one.
func TestSiblingsAreBounded(t *testing.T) {
	var drafts []Draft
	for n := range 20 {
		drafts = append(drafts, namedAt(port.Number(n+1), port.TCP, "ssh", "SSH"))
	}
	var w notes
	w.add(Note{Title: "n"}, NotesSource, drafts...)
	reg := w.build(t)
	if got := len(SiblingsOf(1, 1, reg.ServicesAt(1))); got != 12 {
		t.Errorf("%d siblings", got)
	}
}

// One of two twins stands in a table where pairs repeat, so nobody wrote it twice by mistake.
func TestTwinsOfPairsAreNoDuplicates(t *testing.T) {
	for name, repeats := range map[string][2]bool{"neither": {}, "the first": {true, false}, "the second": {false, true}} {
		one, other := own(1, port.TCP, "One"), own(1, port.TCP, "One")
		one.Repeats, other.Repeats = repeats[0], repeats[1]
		var w notes
		w.add(Note{Title: "n"}, NotesSource, one, other)
		var diags diag.List
		w.b.Build(&diags)
		said := strings.Contains(fmt.Sprint(codes(&diags)), diag.Duplicate.Code)
		if want := name == "neither"; said != want {
			t.Errorf("%s: reported %v", name, said)
		}
	}
}

func codes(l *diag.List) []string {
	var all []string
	for _, d := range l.Sorted() {
		all = append(all, d.Rule.Code)
	}
	return all
}

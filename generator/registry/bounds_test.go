package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// SomeNames writes up to four names. For five services, SomeNames writes three names and
// counts the other services: "a, b, c and 2 more".
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

// The method isKnown returns true for a service in a registry or in a note on common use.
// It returns false for a service that is only in other notes of the user.
func TestIsKnown(t *testing.T) {
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

// Twenty ports use SSH, but SiblingsOf returns at most 12 siblings.
func TestSiblingsAreBounded(t *testing.T) {
	var drafts []Draft
	for n := range 20 {
		drafts = append(drafts, namedAt(port.Number(n+1), port.TCP, "ssh", "SSH"))
	}
	var w notes
	w.add(Note{Title: "n"}, NotesSource, drafts...)
	reg := w.build(t)
	if got := len(SiblingsOf(1, 1, reg.ServicesAt(1))); got != 12 {
		t.Errorf("%d siblings, want 12", got)
	}
}

// Two equal drafts in one note are reported as duplicates, unless the field Repeats of
// one draft is set.
func TestRepeatsAreNotDuplicates(t *testing.T) {
	for name, repeats := range map[string][2]bool{"neither": {}, "the first": {true, false}, "the second": {false, true}} {
		one, other := own(1, port.TCP, "One"), own(1, port.TCP, "One")
		one.Repeats, other.Repeats = repeats[0], repeats[1]
		var w notes
		w.add(Note{Title: "n"}, NotesSource, one, other)
		var diags diag.List
		w.b.Build(&diags)
		reported := strings.Contains(fmt.Sprint(codes(&diags)), diag.Duplicate.Code)
		if want := name == "neither"; reported != want {
			t.Errorf("%s: reported %v, want %v", name, reported, want)
		}
	}
}

// checkReported fails the test if a line of got does not match the same line of want. The
// argument got is the second result of disputes. A line of want has a position, a code,
// and words that the message must contain in this order: "a.md:5 port-collision 7300
// Mail".
func checkReported(t *testing.T, got, want string) {
	t.Helper()
	lines, wanted := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(lines) != len(wanted) {
		t.Errorf("reported\n%s\nwant\n%s", got, want)
		return
	}
	for i, line := range lines {
		fields := strings.Fields(wanted[i])
		message, ok := strings.CutPrefix(line, fields[0]+" "+fields[1]+" ")
		for _, field := range fields[2:] {
			_, after, found := strings.Cut(message, field)
			message, ok = after, ok && found
		}
		if !ok {
			t.Errorf("reported %s, want %s", line, wanted[i])
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

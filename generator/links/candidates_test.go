package links

import (
	"fmt"
	"slices"
	"testing"

	"portolan/generator/diag"
)

// Notes with the same name may all link to it. Twice the notes need about twice the
// allocations.
func TestWorkGrowsWithTheNotes(t *testing.T) {
	for _, words := range []string{"[[same]]", "[[SAME]]", "[[title]]", "[x](same.md)", "[x](/other/same.md)"} {
		allocations := func(notes int) float64 {
			var files []string
			for i := range notes {
				files = append(files, fmt.Sprintf("d%d/same.md\nnames: title\n\n%s", i, words))
			}
			f := open(t, files...)
			return testing.AllocsPerRun(1, func() {
				f.noteCandidates, f.fileCandidates = cache[*Note]{}, cache[*File]{}
				for _, n := range f.notes {
					f.Follow(n, &diag.List{})
				}
			})
		}
		if once, twice := allocations(200), allocations(400); twice > 2.2*once {
			t.Errorf("%s: %.0f allocations, and %.0f for twice the notes", words, once, twice)
		}
	}
}

// A warning lists the ten nearest notes, and the number of all.
func TestManyCandidates(t *testing.T) {
	var files []string
	for i := range 30 {
		files = append(files, fmt.Sprintf("one:d%02d/same.md", i), fmt.Sprintf("two:d%02d/same.md", i))
	}
	f := open(t, append(files, "two:d07/from.md", "two:longer/same.md")...)
	l, ok := f.pickNote(f.note("d07/from.md"), byEnd, "same", "")
	want := []string{
		"d07/same.md", "d00/same.md", "d01/same.md", "d02/same.md", "d03/same.md",
		"d04/same.md", "d05/same.md", "d06/same.md", "d08/same.md", "d09/same.md",
	}
	if !ok || l.Note.root() != "two/" || !slices.Equal(l.others.first, want) || l.others.total != 31 {
		t.Errorf("the target is %s, of %d: %q", l.Note.Text.Name, l.others.total, l.others.first)
	}
}

package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/text"
)

// claims returns the statements in which the user assigns a number to the service, sorted
// by note and position. A claim is in one of the user's own notes, has a name, and its
// number is in use. Output of programs, bundled notes, notes on common use and rows of
// firewall rules are not claims.
func (s *Service) claims() []*Assignment {
	var own []*Assignment
	for _, a := range s.Statements {
		if a.isOwn() && a.Heading() != Unnamed && len(a.under(lexicon.Rule)) == 0 {
			own = append(own, a)
		}
	}
	slices.SortStableFunc(own, comparePlaces)
	return own
}

// isOwn reports whether the statement is in one of the user's own notes and its number is
// in use. Output of programs and notes on common use do not count as own notes.
func (a *Assignment) isOwn() bool { return a.precedence() == ownNotes && a.State.InUse() }

// comparePlaces compares two statements by the name of their note, then by their position
// in the note.
func comparePlaces(a, b *Assignment) int {
	return cmp.Or(
		cmp.Compare(a.Origin.Note.Text.Name, b.Origin.Note.Text.Name),
		cmp.Compare(a.Origin.Offset, b.Origin.Offset),
	)
}

// Owner returns the cells of the columns for owners, such as "Owner" or "Team", joined
// with commas. It returns "" if there are no such columns or if they are empty.
func (a *Assignment) Owner() string {
	var cells []string
	for _, f := range a.Extra {
		if f.Value != "" && lexicon.Is(lexicon.Phrase(f.Name), lexicon.Owner) {
			cells = append(cells, f.Value)
		}
	}
	return strings.Join(cells, ", ")
}

// under returns the names in the columns that have the given role, such as lexicon.Owner.
// A cell may contain several names, separated by commas, semicolons or &: "Web; Ops"
// gives "web" and "ops". The names are folded (text.Fold). Empty cells, "-" and "TBD"
// give no names.
func (a *Assignment) under(role lexicon.Role) []string {
	var names []string
	for _, f := range a.Extra {
		if !lexicon.Is(lexicon.Phrase(f.Name), role) {
			continue
		}
		for name := range strings.FieldsFuncSeq(f.Value, func(r rune) bool { return strings.ContainsRune(",;&", r) }) {
			name = text.Fold(name)
			if bare := strings.Trim(name, "-–—? "); bare != "" && !lexicon.Is(bare, lexicon.Blank) {
				names = append(names, name)
			}
		}
	}
	return names
}

// differ reports whether both lists have entries, but no entry in common. It returns
// false if one of the lists is empty.
func differ(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}

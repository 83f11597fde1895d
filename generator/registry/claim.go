package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/text"
)

// claims returns the statements by which the user assigns a number to the service, sorted
// by place. They are in the user's own notes, name the service and are in use. Printed
// statements, bundled notes, common use and firewall rules do not assign numbers.
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

// isOwn reports whether the statement is in one of the user's own notes and is about
// something in use.
func (a *Assignment) isOwn() bool { return a.precedence() == ownNotes && a.State.InUse() }

// comparePlaces orders statements by the name of their note and their position in it.
func comparePlaces(a, b *Assignment) int {
	return cmp.Or(
		cmp.Compare(a.Origin.Note.Text.Name, b.Origin.Note.Text.Name),
		cmp.Compare(a.Origin.Offset, b.Origin.Offset),
	)
}

// Owner returns the owner that the statement gives for its number, as written. It returns
// "" if the statement gives none.
func (a *Assignment) Owner() string {
	var cells []string
	for _, f := range a.Extra {
		if f.Value != "" && lexicon.Is(lexicon.Phrase(f.Name), lexicon.Owner) {
			cells = append(cells, f.Value)
		}
	}
	return strings.Join(cells, ", ")
}

// under returns the folded names in the columns with a role, such as lexicon.Owner. A cell
// may contain several names, separated by commas, semicolons or &. Blank cells and cells
// such as "-" and "TBD" give no names.
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

// differ reports whether two lists both have entries but no entry in common.
func differ(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}

package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/text"
)

// claims are the statements by which the user's own notes give a service its
// numbers, by place: they name it, and it is in use. What a program printed, what
// comes with the program, what is in common use and the rules of a firewall give
// no numbers away.
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

// isOwn reports whether the user wrote the statement: in a note of his own, of
// something that is in use.
func (a *Assignment) isOwn() bool { return a.standing() == ownNotes && a.State.InUse() }

// comparePlaces orders statements by where they are written.
func comparePlaces(a, b *Assignment) int {
	return cmp.Or(
		cmp.Compare(a.Origin.Note.Text.Name, b.Origin.Note.Text.Name),
		cmp.Compare(a.Origin.Offset, b.Origin.Offset),
	)
}

// Owner is who a statement says that its number belongs to, as written; empty
// where it does not say.
func (a *Assignment) Owner() string {
	var cells []string
	for _, f := range a.Extra {
		if f.Value != "" && lexicon.Is(lexicon.Phrase(f.Name), lexicon.Owner) {
			cells = append(cells, f.Value)
		}
	}
	return strings.Join(cells, ", ")
}

// under returns the names, folded, in columns whose heads have a role. A cell
// may hold several.
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

// differ reports whether two lists have entries and none in common.
func differ(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}

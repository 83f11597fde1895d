package registry

// precedence is the rank of the author of a statement. If statements differ, the
// statement with the smallest precedence comes first.
type precedence int

const (
	ownNotes      precedence = iota // statements in the user's notes
	ownCommon                       // statements in the user's notes on common use
	ownPrinted                      // output of a program in the user's notes, such as a scan
	bundledNotes                    // statements in the notes that are part of this program
	bundledCommon                   // statements in bundled notes on common use
	registries
)

// precedence returns the rank of the author of the statement.
func (a *Assignment) precedence() precedence {
	n := a.Origin.Note
	switch kind := n.Source.Kind; {
	case kind == KindRegistry:
		return registries
	case n.Bundled && kind == KindCommon:
		return bundledCommon
	case n.Bundled:
		return bundledNotes
	case a.Printed:
		return ownPrinted
	case kind == KindCommon:
		return ownCommon
	}
	return ownNotes
}

// author returns the result of Service.Author: 0 for the user, 1 for the output of a
// program, 2 for the bundled notes, 3 for a registry.
func (s precedence) author() int {
	switch {
	case s < ownPrinted:
		return 0
	case s < bundledNotes:
		return 1
	case s < registries:
		return 2
	}
	return 3
}

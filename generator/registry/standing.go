package registry

// standing is the rank of whoever makes a statement: the smaller, the more it
// counts.
type standing int

const (
	ownNotes standing = iota
	ownCommon
	ownPrinted // what a program printed, such as a scan
	bundledNotes
	bundledCommon
	registries
)

func (a *Assignment) standing() standing {
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

// author is who stands after a standing: the user, a program that the user
// ran, this program's notes, or a registry.
func (s standing) author() int {
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

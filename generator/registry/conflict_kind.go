package registry

import (
	"portolan/generator/port"
)

// Conflict is a disagreement between sources about one port or range.
type Conflict struct {
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	Kind      ConflictKind
	// Ours are the services that notes list. Theirs are the services that registries
	// list. Ours or Theirs can be empty: Collision has only Ours, SeveralFor has only
	// Theirs. Both lists are in the order of the page of the number.
	Ours, Theirs []*Service

	// clashes are the pairs of statements that contradict each other. Only conflicts of
	// the kinds Collision and TwoOwners have clashes.
	clashes []clash
}

// ConflictKind says in which way sources disagree.
type ConflictKind string

// ConflictKinds returns all kinds, the most important first.
func ConflictKinds() []ConflictKind {
	return []ConflictKind{Collision, TwoOwners, Taken, KeptBack, SeveralFor}
}

// The kinds of conflicts, in the order in which a page lists them.
const (
	Collision  ConflictKind = "collision" // the user's own notes assign the number to several services
	TwoOwners  ConflictKind = "owners"    // the user's own notes assign one service to several owners
	Taken      ConflictKind = "taken"     // a note uses a number that a registry assigns to another service
	KeptBack   ConflictKind = "reserved"  // a note uses a number that a registry reserves
	SeveralFor ConflictKind = "several"   // one registry assigns the number to several services
)

// clash is a pair of statements that cannot both be true. In the order of the notes
// (comparePlaces), first comes before second.
type clash struct{ first, second *Assignment }

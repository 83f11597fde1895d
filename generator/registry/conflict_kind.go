package registry

import (
	"portolan/generator/port"
)

// Conflict is a port or range about which sources disagree.
type Conflict struct {
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	Kind      ConflictKind
	// Ours are the services that notes list, Theirs the services that registries list.
	// The services are in the same order as on the page of the number.
	Ours, Theirs []*Service

	clashes []clash // pairs of statements that disagree, only for Collision and TwoOwners
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

// clash is a pair of statements that cannot both be true, sorted by comparePlaces.
type clash struct{ first, second *Assignment }

package registry

import (
	"portolan/generator/port"
)

// Conflict is a run of numbers about which sources disagree.
type Conflict struct {
	// Port is the first number in dispute, End the last: the same for one.
	Port, End port.Number
	Kind      ConflictKind
	// Ours are the services of notes, Theirs those of registries, each in the
	// order of their pages.
	Ours, Theirs []*Service

	clashes []clash // why our services collide, by the second place of each
}

// ConflictKind is how sources disagree.
type ConflictKind string

// ConflictKinds returns all kinds, those to look at first before the others.
func ConflictKinds() []ConflictKind {
	return []ConflictKind{Collision, TwoOwners, Taken, KeptBack, SeveralFor}
}

// The kinds of conflicts, in the order in which a page lists them.
const (
	Collision  ConflictKind = "collision" // the user's own notes give the number to several services
	TwoOwners  ConflictKind = "owners"    // the user's own notes give one service to several owners
	Taken      ConflictKind = "taken"     // a note uses what a registry gives to another service
	KeptBack   ConflictKind = "reserved"  // a note uses what a registry gives to nobody
	SeveralFor ConflictKind = "several"   // one registry gives the number to several services
)

// clash is two statements that cannot both hold.
type clash struct{ at, with *Assignment }

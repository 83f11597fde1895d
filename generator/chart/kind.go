package chart

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Kind is what the sources say about a number, in one word.
type Kind int

// The kinds of numbers. If several are true, the last one of this list counts.
const (
	Free       Kind = iota // no source assigns, reserves or lists the number as retired
	Kept                   // the number is reserved or retired
	Registered             // a registry assigns it
	Common                 // a note on common use lists it
	Noted                  // another note lists it
)

// Kinds returns all kinds, in the order in which a legend shows them.
func Kinds() []Kind { return []Kind{Noted, Common, Registered, Kept, Free} }

// KindOf returns the kind of a number with these services.
func KindOf(services []*registry.Service) Kind {
	if registry.AreFree(services) {
		return Free
	}
	kind := Kept
	for _, s := range services {
		for _, a := range s.Statements {
			if a.State.InUse() {
				kind = max(kind, kindOf[a.Status()])
			}
		}
	}
	return kind
}

var kindOf = map[registry.Status]Kind{
	registry.Official: Registered, registry.Common: Common, registry.Documented: Noted,
}

// Count is how many numbers are of each kind.
type Count [len(names)]int

// CountIn counts the numbers from first to last.
func CountIn(reg *registry.Registry, first, last port.Number) Count {
	var c Count
	for numbers, services := range reg.Numbers(first, last) {
		c[KindOf(services)] += numbers.Size()
	}
	return c
}

// InUse returns how many numbers have a service.
func (c Count) InUse() int { return c[Registered] + c[Common] + c[Noted] }

// names are the names of kinds in class names.
var names = [...]string{"free", "kept", "registered", "common", "noted"}

// ID returns the name of the kind in class names, such as "noted".
func (k Kind) ID() string { return names[k] }

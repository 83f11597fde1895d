package registry

import (
	"slices"
)

// State is the state of a number according to a source. In a Draft the zero value counts
// as Assigned.
type State string

// The states of a statement, a service and a number.
const (
	Assigned   State = "assigned"   // the number is in use or assigned
	Deprecated State = "deprecated" // the number is assigned, but the source advises against this name
	Retired    State = "retired"    // the number was assigned in the past
	Reserved   State = "reserved"   // the number must not be assigned
	Unassigned State = "unassigned" // the source lists the number as free
)

// States returns all states, in the order in which a page shows them.
func States() []State { return []State{Assigned, Deprecated, Retired, Reserved, Unassigned} }

// InUse reports whether the number is assigned now.
func (s State) InUse() bool { return s == Assigned || s == Deprecated }

// HasPage reports whether a number in this state has its own page. A reserved or
// unassigned number is only on the page of its band (port.Band).
func (s State) HasPage() bool { return s != Reserved && s != Unassigned }

// nameless returns the heading of a statement without a name: "Reserved" for a reserved
// number, and Unnamed for a number in use.
func (s State) nameless() string {
	switch s {
	case Retired:
		return "No longer assigned"
	case Reserved:
		return "Reserved"
	case Unassigned:
		return "Unassigned"
	}
	return Unnamed
}

// Rank returns the index of the state in States. A state in use has a lower rank than the
// other states. The empty state has the rank of Assigned.
func (s State) Rank() int { return max(0, slices.Index(States(), s)) }

// Unnamed is the heading of an assignment without a name.
const Unnamed = "unnamed"

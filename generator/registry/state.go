package registry

import (
	"slices"
)

// State says what a source makes of a number. The zero value of a draft counts
// as Assigned.
type State string

// The states of a statement, a service and a number.
const (
	Assigned   State = "assigned"   // in use, or given to somebody
	Deprecated State = "deprecated" // still assigned, and its source advises against it
	Retired    State = "retired"    // was assigned once
	Reserved   State = "reserved"   // kept back: nobody may have it
	Unassigned State = "unassigned" // a source says that it is free
)

// States returns all states, the ones that head a page first.
func States() []State { return []State{Assigned, Deprecated, Retired, Reserved, Unassigned} }

// InUse reports whether something has the number now.
func (s State) InUse() bool { return s == Assigned || s == Deprecated }

// HasPage reports whether a number in this state has a page of its own. What
// nothing ever ran on is shown on the page of the numbers around it.
func (s State) HasPage() bool { return s != Reserved && s != Unassigned }

// nameless is what a statement without a name is called: by its state, where
// nobody has the number.
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

// Rank orders states: what is in use comes first. The empty state counts as
// Assigned.
func (s State) Rank() int { return max(0, slices.Index(States(), s)) }

// Unnamed is the heading of an assignment whose source gives no name.
const Unnamed = "unnamed"

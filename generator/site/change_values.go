package site

import "portolan/generator/registry"

// Changes are the differences between an earlier registry and the registry of the site.
type Changes struct {
	// Since is the time of the earlier registry in RFC 3339, or empty.
	Since string
	// Former are the sources of the earlier registry.
	Former []registry.Source
	// Events are sorted by port and end. For each port or range, the changed statements
	// come first, then the removed ones, then the added ones.
	Events []Event
	// Revision is a hash of all events.
	Revision string
}

// EventKind says what happened to a statement.
type EventKind string

// The kinds of events.
const (
	Added   EventKind = "added"
	Removed EventKind = "removed"
	Changed EventKind = "changed"
)

// Event is one change.
type Event struct {
	Kind EventKind
	// About is the statement after the change. If the statement was removed, it is the
	// statement before the change.
	About registry.Statement
	// Values are the parts of a changed statement that differ. It is nil for added and
	// removed statements.
	Values []Value
	// Facts is the statement as JSON. It does not contain the keys id, origin and
	// related, because they can change although the facts stay the same. The id of a
	// feed entry is a hash that includes Facts.
	Facts []byte
}

// Value is one part of a statement that changed. Label is the name of the part, such as
// "name". Old is empty if the part was added. New is empty if it was removed.
type Value struct{ Label, Old, New string }

// ofKind returns the events of one kind.
func (c Changes) ofKind(kind EventKind) []Event {
	var events []Event
	for _, e := range c.Events {
		if e.Kind == kind {
			events = append(events, e)
		}
	}
	return events
}

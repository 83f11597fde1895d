package site

import "portolan/generator/registry"

// Changes are the differences between an earlier registry and the registry of the site.
type Changes struct {
	// Since is the time of the earlier registry in RFC 3339, or empty.
	Since string
	// Former are the sources of the earlier registry.
	Former []registry.Source
	// Events are sorted by port and end. For one port or range, changed statements come
	// first, then removed statements, then added statements.
	Events []Event
	// Revision is a hash of all events.
	Revision string
}

// EventKind is what happened to a statement.
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
	// About is the statement as it is now or, if it was removed, as it was.
	About registry.Statement
	// Values are the parts of the statement that changed, as words.
	Values []Value
	// Facts is the statement as JSON, without the keys that can change while the facts
	// stay the same, such as its place. The ids of feed entries are hashes of it.
	Facts []byte
}

// Value is one part of a statement that changed. Old or New is empty if the source says
// nothing about it.
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

package site

import "portolan/generator/registry"

// Changes are what differs between an earlier registry and that of the site.
type Changes struct {
	// Since is the time of the earlier registry in RFC 3339, or empty.
	Since string
	// Former are the sources of the earlier registry.
	Former []registry.Source
	// Events are by port and end; of one number what changed, was removed, was
	// added.
	Events []Event
	// Revision is a hash of them all.
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
	// About is the statement as it is now, or was before it was removed.
	About registry.Statement
	// Values are what a change altered, in words.
	Values []Value
	// Facts is the statement as JSON, without what may alter while it says the
	// same. The ids of the feed are made of it.
	Facts []byte
}

// Value is one thing that a change altered. Old or New is empty where the
// source says nothing.
type Value struct{ Label, Old, New string }

// of returns the events of one kind.
func (c Changes) of(kind EventKind) []Event {
	var events []Event
	for _, e := range c.Events {
		if e.Kind == kind {
			events = append(events, e)
		}
	}
	return events
}

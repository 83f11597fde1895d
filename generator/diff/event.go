package diff

import (
	"cmp"
	"slices"

	"portolan/generator/registry"
)

// Kind says what happened to a statement.
type Kind string

// The kinds of events.
const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed"
)

// Event is one added, removed or changed statement.
type Event struct {
	Kind Kind
	// About is the statement in the later registry. For Removed, it is the removed
	// statement.
	About registry.Statement
	// Values are the facts that changed. It is nil for Added and Removed.
	Values []Value
}

// Events returns all changes as events, sorted by port and end. The events of one port
// or range have the order changed, removed, added.
func Events(c Changes) []Event {
	var all []Event
	for _, change := range c.Changed {
		all = append(all, Event{Changed, change.New, Values(change)})
	}
	for _, s := range c.Removed {
		all = append(all, Event{Kind: Removed, About: s})
	}
	for _, s := range c.Added {
		all = append(all, Event{Kind: Added, About: s})
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.About.Port, b.About.Port), cmp.Compare(a.About.End, b.About.End))
	})
	return all
}

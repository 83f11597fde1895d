package diff

import (
	"cmp"
	"slices"

	"portolan/generator/jsonapi"
)

// Kind is what happened to an assignment.
type Kind string

// The kinds of events.
const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed"
)

// Event is one change of any kind.
type Event struct {
	Kind Kind
	// About is the assignment as it is now, or was before it was removed.
	About *jsonapi.Assignment
	// Values are what a change altered.
	Values []Value
}

// Events returns all changes by port and end; of one port or range what
// changed, was removed, was added.
func Events(c jsonapi.Changes) []Event {
	var all []Event
	for i := range c.Changed {
		all = append(all, Event{Changed, &c.Changed[i].New, Values(c.Changed[i])})
	}
	for i := range c.Removed {
		all = append(all, Event{Kind: Removed, About: &c.Removed[i]})
	}
	for i := range c.Added {
		all = append(all, Event{Kind: Added, About: &c.Added[i]})
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.About.Port, b.About.Port), cmp.Compare(a.About.End, b.About.End))
	})
	return all
}

package registry

import (
	"cmp"
	"slices"
)

// Conflicts returns all conflicts, in this order:
//
//  1. conflicts within the user's own notes
//  2. numbers in the user's own notes that a registry reserves or assigns to another
//     service
//  3. the same for numbers in output of programs and in bundled notes
//  4. numbers that one registry assigns to several services
//
// Each group is sorted by number.
func (r *Registry) Conflicts() []*Conflict { return r.conflicts }

// collectConflicts finds all conflicts and stores them in r.conflicts. Call it after
// collectServices and relate.
func (r *Registry) collectConflicts() {
	var all []*Conflict
	for _, g := range slices.Concat(r.collisions(), r.taken(), r.several()) {
		all = append(all, g.all...)
	}
	part := func(c *Conflict) int {
		switch c.Kind {
		case Collision, TwoOwners:
			return 0
		case SeveralFor:
			return 3
		}
		return 1 + min(c.author(), 1)
	}
	slices.SortStableFunc(all, func(a, b *Conflict) int {
		return cmp.Or(cmp.Compare(part(a), part(b)), cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End),
			cmp.Compare(slices.Index(ConflictKinds(), a.Kind), slices.Index(ConflictKinds(), b.Kind)))
	})
	r.conflicts = all
}

// author returns the lowest Service.Author of the services in c.Ours. It is 0 if at least
// one of these services is in the user's own notes.
func (c *Conflict) author() int {
	first := registries.author()
	for _, s := range c.Ours {
		first = min(first, s.Main().precedence().author())
	}
	return first
}

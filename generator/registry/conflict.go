package registry

import (
	"cmp"
	"slices"
)

// Conflicts returns where sources disagree: first among the user's own notes,
// then what notes use though a registry gives it to others, the user's own notes
// first, then what one registry gives to several. Each part is by number.
func (r *Registry) Conflicts() []*Conflict { return r.conflicts }

// collectConflicts finds the conflicts. It needs services and their relations.
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

// author is the first of those who stand behind our services.
func (c *Conflict) author() int {
	first := registries.author()
	for _, s := range c.Ours {
		first = min(first, s.Main().standing().author())
	}
	return first
}

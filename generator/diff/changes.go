package diff

import (
	"portolan/generator/registry"
)

// Changes are the differences between two registries. Each list is sorted by port, end
// and id.
type Changes struct {
	// Added are the statements that only the later registry has. Removed are the
	// statements that only the earlier registry has.
	Added, Removed []registry.Statement
	Changed        []Change
}

// Change is a statement that its source has changed. Old and New are about the same port
// or range. If the name or the transports changed, the id changed, too.
type Change struct {
	// Fields are the facts that differ, in the order that the function Fields returns.
	Fields   []Field
	Old, New registry.Statement
}

// None reports whether the registries have the same facts.
func (c Changes) None() bool { return len(c.Added)+len(c.Removed)+len(c.Changed) == 0 }

// compare adds a change if the two statements differ.
func (c *Changes) compare(old, now *registry.Statement) {
	if fields := differing(old, now); len(fields) > 0 {
		c.Changed = append(c.Changed, Change{Fields: fields, Old: *old, New: *now})
	}
}

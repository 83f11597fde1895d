package diff

import (
	"portolan/generator/registry"
)

// Changes are the differences between two registries. Each list is sorted by port, end
// and id.
type Changes struct {
	// Added are the statements that only the later registry has. Removed are the
	// statements that only the earlier one has.
	Added, Removed []registry.Statement
	Changed        []Change
}

// Change is a statement about one port or range that its source has changed. Its id
// changes with its name or transports.
type Change struct {
	// Fields are the facts that differ, in the order of Fields.
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

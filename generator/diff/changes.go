package diff

import (
	"portolan/generator/registry"
)

// Changes are the differences between an earlier and a later registry. Each list is
// sorted by port, end and id.
type Changes struct {
	// Added are the statements that only the later registry has. Removed are the
	// statements that only the earlier registry has.
	Added, Removed []registry.Statement
	Changed        []Change
}

// Change is a changed statement: Old is from the earlier registry, New is from the
// later one. Both have the same source and the same port or range. Their ids can
// differ, because the id contains the name and the transports.
type Change struct {
	// Fields are the facts that differ between Old and New, in the order of the
	// function Fields.
	Fields   []Field
	Old, New registry.Statement
}

// None reports whether there are no changes.
func (c Changes) None() bool { return len(c.Added)+len(c.Removed)+len(c.Changed) == 0 }

// compare adds a Change to c.Changed if a fact of the two statements differs.
func (c *Changes) compare(old, now *registry.Statement) {
	if fields := differing(old, now); len(fields) > 0 {
		c.Changed = append(c.Changed, Change{Fields: fields, Old: *old, New: *now})
	}
}

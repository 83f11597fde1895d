package diff

import (
	"portolan/generator/registry"
)

// Changes are what one registry says and the other does not, each list by
// port, end and id.
type Changes struct {
	// Added is what only the later registry says, Removed what only the earlier
	// one says.
	Added, Removed []registry.Statement
	Changed        []Change
}

// Change is a statement about one port or range that one source has altered.
// Its id alters with its name or transports.
type Change struct {
	// Fields are the facts that differ, in the order of Fields.
	Fields   []Field
	Old, New registry.Statement
}

// None reports whether the registries say the same.
func (c Changes) None() bool { return len(c.Added)+len(c.Removed)+len(c.Changed) == 0 }

// compare adds a change if the two say different things.
func (c *Changes) compare(old, now *registry.Statement) {
	if fields := differing(old, now); len(fields) > 0 {
		c.Changed = append(c.Changed, Change{Fields: fields, Old: *old, New: *now})
	}
}

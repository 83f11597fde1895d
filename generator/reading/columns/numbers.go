package columns

import (
	"slices"

	"portolan/generator/notation"
)

// findNumbers looks for a column of ports where no head is that of one: numbers
// with transports, numbers in rows without a head, addresses, or numbers next to a
// column of transports.
func (c *Columns) findNumbers() {
	for i := range c.heads {
		if cells := c.contents(i); cells.mostly(cells.stating) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			return
		}
	}
	for i := range c.heads {
		if cells := c.contents(i); c.headless && cells.mostly(cells.ports) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.guessed = true
			return
		}
	}
	for i := range c.heads {
		if cells := c.contents(i); cells.addresses > 1 && 2*cells.addresses >= cells.total {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.addresses = true
			return
		}
	}
	if !c.Has(notation.RoleTransport) {
		return
	}
	for i, h := range c.heads {
		isFree := h.Role == notation.RoleExtra && h.Physical == "" && !notation.IsQuantity(c.words[i])
		if cells := c.contents(i); isFree && cells.mostly(cells.ports) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.guessed = true
			return
		}
	}
}

// TakeNumbers makes the columns of numbers without a meaning of their own columns of
// ports, and reports whether there are any. The title above the table must speak of
// ports.
func (c *Columns) TakeNumbers() bool {
	for i, h := range c.heads {
		isFree := h.Role == notation.RoleExtra && h.Physical == "" && !notation.IsQuantity(c.words[i])
		if cells := c.contents(i); i > 0 && isFree && cells.ports > 1 && cells.mostly(cells.ports) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber, Rest: c.words[i]}
			c.guessed = true
		}
	}
	return c.Has(notation.RoleNumber)
}

// dropCounts makes a column with the head "Number" one of row numbers where another
// column has the head of ports.
func (c *Columns) dropCounts() {
	ports := slices.ContainsFunc(c.heads, isPortHead)
	for i, h := range c.heads {
		if ports && h.Role == notation.RoleNumber && h.Weak {
			c.heads[i] = notation.Head{Role: notation.RoleIndex}
		}
	}
}

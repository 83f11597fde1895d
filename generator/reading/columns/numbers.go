package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// findNumbers looks for a column of ports if no head is about ports. In this order, it
// looks for numbers with transports, mappings, numbers in rows without a head, addresses,
// and numbers next to a column of transports.
func (c *Columns) findNumbers() {
	for i := range c.heads {
		switch cells := c.contents(i); {
		case cells.mostly(cells.withTransport):
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.needsTransport = true
			return
		case cells.total > 1 && cells.mostly(cells.mapped):
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

// TakeNumbers gives columns of numbers the role RoleNumber if they have no other role. It
// reports whether there is such a column. The numbers must be user ports, or a row must
// name the well-known service of one of its numbers. Call it only if the title above the
// table is about ports.
func (c *Columns) TakeNumbers() bool {
	known := c.knowsAny()
	for i, h := range c.heads {
		isFree := h.Role == notation.RoleExtra && h.Physical == "" && !notation.IsQuantity(c.words[i])
		cells := c.contents(i)
		ports := cells.user
		if known {
			ports = cells.ports
		}
		if i > 0 && isFree && ports > 1 && cells.mostly(ports) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber, Rest: c.words[i]}
			c.guessed = true
		}
	}
	return c.Has(notation.RoleNumber)
}

// knowsAny reports whether a row names the well-known service of a number in it.
func (c *Columns) knowsAny() bool {
	return slices.ContainsFunc(c.rows(), func(row text.Row) bool {
		return slices.ContainsFunc(row.Cells, func(cell text.Cell) bool {
			items, _ := numbers.Read(line.CellText(cell))
			return c.knows(row, items)
		})
	})
}

// dropCounts treats a column with the head "Number" as row numbers if another column has
// the head of ports.
func (c *Columns) dropCounts() {
	ports := slices.ContainsFunc(c.heads, isPortHead)
	for i, h := range c.heads {
		if ports && h.Role == notation.RoleNumber && h.Weak {
			c.heads[i] = notation.Head{Role: notation.RoleIndex}
		}
	}
}

package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// findNumbers looks for a column of ports where no head is that of one: numbers
// with transports, numbers in rows without a head, addresses, or numbers next to a
// column of transports.
func (c *Columns) findNumbers() {
	for i := range c.heads {
		switch cells := c.contents(i); {
		case cells.mostly(cells.stating):
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.stating = true
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

// TakeNumbers makes the columns of numbers without a meaning of their own columns of
// ports, if they are user ports or one row names what everybody knows, and reports
// whether there are any. The title above the table must be about ports.
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

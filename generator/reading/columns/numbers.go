package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// findNumbers looks for a port column if no header is about ports. It tries these cells,
// in this order: ports with transports or mappings, ports below empty headers, addresses,
// and ports in a table with a transport column.
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

// TakeNumbers gives the role RoleNumber to columns of numbers that have no role yet. It
// reports whether the table then has a port column. The numbers must be user ports, or a
// row must name the well-known service of one of its numbers. Call TakeNumbers only if
// the title above the table is about ports.
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

// knowsAny reports whether a row names the well-known service of one of its numbers.
func (c *Columns) knowsAny() bool {
	return slices.ContainsFunc(c.rows(), func(row text.Row) bool {
		return slices.ContainsFunc(row.Cells, func(cell text.Cell) bool {
			items, _ := numbers.Read(line.CellText(cell))
			return c.knows(row, items)
		})
	})
}

// dropCounts treats a column with a header such as "Number" as row numbers, if the header
// of another column is about ports.
func (c *Columns) dropCounts() {
	ports := slices.ContainsFunc(c.heads, isPortHead)
	for i, h := range c.heads {
		if ports && h.Role == notation.RoleNumber && h.Weak {
			c.heads[i] = notation.Head{Role: notation.RoleIndex}
		}
	}
}

package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// findNumbers looks for a port column if no header is about ports. It chooses the first
// column of these kinds, in this order:
//
//   - ports with transports, such as "22/tcp", or mappings, such as "8080:80"
//   - ports, if all headers are empty
//   - addresses, such as "http://nas.lan:8096"
//   - ports, if another column contains transports
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

// TakeNumbers makes port columns of the columns that contain numbers and have no role
// yet. It reports whether the table then has a port column. The numbers must be user
// ports. If a row contains a well-known service and its port, other numbers are also
// accepted. Call TakeNumbers only if the title above the table is about ports.
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

// knowsAny reports whether any row contains a well-known service and the port of this
// service.
func (c *Columns) knowsAny() bool {
	return slices.ContainsFunc(c.rows(), func(row text.Row) bool {
		return slices.ContainsFunc(row.Cells, func(cell text.Cell) bool {
			items, _ := numbers.Read(line.CellText(cell))
			return c.knows(row, items)
		})
	})
}

// dropCounts handles tables with the headers "Number" and "Port". The column "Number"
// then contains row numbers, and gets the role RoleIndex.
func (c *Columns) dropCounts() {
	ports := slices.ContainsFunc(c.heads, isPortHead)
	for i, h := range c.heads {
		if ports && h.Role == notation.RoleNumber && h.Weak {
			c.heads[i] = notation.Head{Role: notation.RoleIndex}
		}
	}
}

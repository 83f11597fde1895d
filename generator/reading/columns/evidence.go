package columns

import (
	"slices"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
)

// Evidence returns the evidence that the numbers in a table are ports. It reads the
// headers and the cells. The table must have a port column.
func (c *Columns) Evidence() judge.Columns {
	ports := c.find(notation.RoleNumber)
	e := judge.Columns{
		Head: c.words[ports[0]], Port: slices.ContainsFunc(c.heads, isPortHead),
		Guessed: c.guessed, Addresses: c.addresses, Quantity: slices.ContainsFunc(c.words, notation.IsQuantity),
		Beside: c.aboutPorts(ports), HasTransport: c.statesTransports(), Counts: c.counts(),
	}
	for _, i := range ports {
		e.Filled += c.contents(i).total
		e.Faulty += c.contents(i).faulty
	}
	for i, h := range c.heads {
		if h.Physical != "" {
			e.Physical = c.words[i]
			break
		}
	}
	return e
}

// counts reports whether the table counts things and does not list ports. In such a
// table, at least half of the rows begin with a quantity, such as "Packets".
func (c *Columns) counts() bool {
	rows := c.rows()
	counted := 0
	for _, row := range rows {
		if name := line.CellText(row.Cells[0]); notation.IsQuantity(name) || numbers.IsUnit(name) {
			counted++
		}
	}
	return counted > 0 && 2*counted >= len(rows)
}

// LooksLikePorts reports whether a header says that its column contains ports. Users then
// expect that the program reads the table.
func (c *Columns) LooksLikePorts() bool {
	return !c.guessed && slices.ContainsFunc(c.heads, isPortHead)
}

// statesTransports reports whether the table gives a transport for at least one number.
func (c *Columns) statesTransports() bool {
	for i, h := range c.heads {
		switch {
		case h.Role == notation.RoleTransport && c.contents(i).transports > 0,
			h.Role == notation.RoleCross && c.contents(i).crosses > 0,
			h.Role == notation.RoleNumber && (h.Transports.Stated() || c.contents(i).withTransport > 0):
			return true
		}
	}
	return false
}

// aboutPorts reports whether a header contains a word for ports or a transport. It
// ignores the headers of the columns in ports.
func (c *Columns) aboutPorts(ports []int) bool {
	for i, word := range c.words {
		if !slices.Contains(ports, i) && (numbers.TransportsIn(word).Stated() || numbers.HasPortWord(word)) {
			return true
		}
	}
	return false
}

package columns

import (
	"portolan/generator/notation"
	"portolan/generator/port"
)

// Layout says what each column of a table contains. A row can contain several pairs of
// number and name: | 22 | SSH | 80 | HTTP |. The table then has one Layout for each pair.
type Layout struct {
	Roles []notation.Role
	Heads []string // the headers as written
	Facts []notation.Fact
	Rules []bool // whether the cells of a column are actions of firewall rules, such as "allow"
	// Numbers are the port columns.
	Numbers []NumberColumn
	// Crosses contains the transport of each yes-or-no column, by the index of the column.
	// An x in the column "TCP" means that the port uses TCP.
	Crosses map[int]port.Transports
	// Named is set if the name column contains names of protocols or services. It is not set
	// if the column contains other words, such as what a port is used for.
	Named bool
	// Used is set if the name column says what a port is used for.
	Used bool
	// Paired is set if a row contains several pairs of number and name. Several rows may
	// then contain the same pair, and this is not a mistake.
	Paired bool
	// Register is set if all text in a name cell is the name. See Columns.IsRegister.
	Register bool
}

// NumberColumn is a port column.
type NumberColumn struct {
	Index int
	Last  int // the index of the column with the last number of the range, or -1
	// Addresses is set if the cells are addresses with ports.
	Addresses bool
	// NeedsTransport is set if the column is a port column only because most of its cells
	// have a transport. In such a column, a number without a transport is a port only if it
	// is the well-known port of the service in its row.
	NeedsTransport bool
	// Transports are the transports in the header of the column.
	Transports port.Transports
	// Rest contains the words of the header that distinguish this port column from the
	// others: "web" for "Port (web)".
	Rest string
}

// layout returns the layout of the columns whose index i satisfies within(i). All other
// columns get the role RoleIgnored.
func (c *Columns) layout(within func(int) bool) Layout {
	l := Layout{
		Roles: make([]notation.Role, len(c.heads)), Heads: c.words, Facts: make([]notation.Fact, len(c.heads)),
		Rules: make([]bool, len(c.heads)), Register: c.IsRegister(),
	}
	var numbers []int
	for i, h := range c.heads {
		if !within(i) {
			l.Roles[i] = notation.RoleIgnored
			continue
		}
		l.Facts[i], l.Rules[i] = h.Fact, notation.IsRule(c.words[i])
		switch l.Roles[i] = h.Role; h.Role {
		case notation.RoleNumber:
			numbers = append(numbers, i)
		case notation.RoleCross:
			if l.Crosses == nil {
				l.Crosses = map[int]port.Transports{}
			}
			l.Crosses[i] = h.Transports
		}
	}
	l.Numbers = c.numberColumns(numbers, l.Roles)
	l.Named, l.Used = c.chooseName(l.Roles)
	return l
}

// numberColumns returns the port columns of a layout. found contains the indexes of all
// columns with the role RoleNumber. Not all of them contain the port of a service:
//
//   - Next to "Host port", the column "Container port" gets the role RoleExtra.
//   - Next to "Destination port", the column "Source port" gets the role RoleExtra.
//   - "First port" and "Last port" become one NumberColumn.
func (c *Columns) numberColumns(found []int, roles []notation.Role) []NumberColumn {
	outer, plain, last := false, false, -1
	for _, i := range found {
		switch c.heads[i].Side {
		case notation.SideOuter, notation.SideFirst:
			outer = true
		case notation.SidePlain:
			plain = true
		case notation.SideLast:
			last = i
		}
	}
	var columns []NumberColumn
	for _, i := range found {
		h := c.heads[i]
		n := NumberColumn{Index: i, Last: -1, Addresses: c.addresses, NeedsTransport: c.needsTransport,
			Transports: h.Transports, Rest: h.Rest}
		switch {
		case h.Side == notation.SideInner && (outer || plain),
			h.Side == notation.SideSource && len(found) > 1:
			roles[i] = notation.RoleExtra
			continue
		case h.Side == notation.SideLast && len(columns) > 0:
			continue
		case h.Side == notation.SideFirst:
			n.Last = last
		}
		columns = append(columns, n)
	}
	if len(columns) == 1 {
		columns[0].Rest = ""
	}
	return columns
}

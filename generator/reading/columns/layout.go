package columns

import (
	"portolan/generator/notation"
	"portolan/generator/port"
)

// Layout says which column holds what in one statement of a row.
type Layout struct {
	Roles []notation.Role
	Heads []string // as written
	Facts []notation.Fact
	Rules []bool // whether a cell is a rule of a firewall
	// Numbers are the columns of ports.
	Numbers []NumberColumn
	// Crosses are the transports of the columns that are crossed where they apply.
	Crosses map[int]port.Transports
	// Named is set where the name column holds names of protocols, and not words
	// about the use of a port.
	Named bool
	// Used is set where the name column says what a port is used for.
	Used bool
	// Paired is set where number and name repeat side by side. One pair may then
	// stand in several rows.
	Paired bool
	// Register is set where the whole cell of the name column is the name.
	Register bool
}

// NumberColumn is a column of ports.
type NumberColumn struct {
	Index int
	Last  int // the column of the last number of a range, or -1
	// Addresses is set where the cells are addresses with ports.
	Addresses bool
	// Stating is set where the column is one of ports because most of its cells state a
	// transport: those without one hold something else.
	Stating bool
	// Transports are those in the head of the column.
	Transports port.Transports
	// Rest is the words of the head that say which of several ports it is.
	Rest string
}

// layout returns the layout of some of the columns.
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

// numberColumns returns the columns of ports among several of numbers: the outer
// side of a mapping, the destination, both ends of a range. It changes the roles of
// the others.
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
		n := NumberColumn{Index: i, Last: -1, Addresses: c.addresses, Stating: c.stating, Transports: h.Transports,
			Rest: h.Rest}
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

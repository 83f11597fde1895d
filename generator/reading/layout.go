package reading

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/text"
)

// layout says which column of a table holds what.
type layout struct {
	roles []notation.Role
	heads []string // as written
	facts []notation.Fact
	// numbers are the columns of ports; every row states those of each.
	numbers []numberColumn
	// crosses are the transports whose column is crossed where they apply.
	crosses map[int]port.Transports
	// named is set where the name column holds names of services, and not
	// words about what a port is for.
	named bool
	// used is set where the name column says what a port is used for.
	used bool
	// paired is set where number and name repeat side by side, so that one pair
	// may stand in several rows.
	paired bool
	// register is set where the cells of the name column are names as they
	// stand.
	register bool
}

// numberColumn is a column of ports.
type numberColumn struct {
	index int
	last  int // the column of the last number of a range, or -1
	// addresses is set where the cells are addresses with ports.
	addresses bool
	// transports are stated by the head of the column.
	transports port.Transports
	// rest are words of the head that say which of several ports it is.
	rest string
}

// layouts divides the columns into what each row states: one group of columns,
// or several where number and name repeat side by side.
func (c *readColumns) layouts() []layout {
	numbers := c.find(notation.RoleNumber)
	if len(numbers) > 1 && c.repeats(numbers) {
		before, behind := c.wordedAt(numbers, -1), c.wordedAt(numbers, 1)
		switch {
		case behind && (!before || c.repeats(shifted(numbers, 1)) && !c.repeats(shifted(numbers, -1))):
			return c.divide(numbers, 0)
		case before:
			return c.divide(numbers, -1)
		}
	}
	return []layout{c.layout(func(int) bool { return true })}
}

func shifted(columns []int, distance int) []int {
	beside := make([]int, len(columns))
	for i, column := range columns {
		beside[i] = column + distance
	}
	return beside
}

// wordedAt tells whether beside each of some columns, at a distance, stands
// one of words.
func (c *readColumns) wordedAt(columns []int, distance int) bool {
	for _, i := range columns {
		if i+distance < 0 || i+distance >= len(c.heads) || slices.Contains(columns, i+distance) || !c.sample(i+distance).mostly(c.sample(i+distance).worded) {
			return false
		}
	}
	return true
}

// repeats tells whether several columns have the same head.
func (c *readColumns) repeats(columns []int) bool {
	for _, i := range columns {
		if text.Fold(c.words[i]) != text.Fold(c.words[columns[0]]) {
			return false
		}
	}
	return true
}

// divide makes a layout of each run of columns that begins before, or at, a
// column of ports. What stands before the first run belongs to all.
func (c *readColumns) divide(numbers []int, before int) []layout {
	var all []layout
	for k, number := range numbers {
		start, end := number+before, len(c.heads)
		if k+1 < len(numbers) {
			end = numbers[k+1] + before
		}
		l := c.layout(func(i int) bool { return start <= i && i < end || i < numbers[0]+before })
		l.paired = true
		all = append(all, l)
	}
	return all
}

// nameRoles are the roles that may name what runs on a port, the likeliest
// first.
var nameRoles = []notation.Role{
	notation.RoleName, notation.RoleService, notation.RoleProduct, notation.RoleUse, notation.RoleDescription, notation.RoleHost,
}

// layout reads those columns that are within.
func (c *readColumns) layout(within func(int) bool) layout {
	l := layout{roles: make([]notation.Role, len(c.heads)), heads: c.words, facts: make([]notation.Fact, len(c.heads)), register: c.isRegister()}
	var numbers []int
	for i, h := range c.heads {
		if !within(i) {
			l.roles[i] = notation.RoleIgnored
			continue
		}
		l.facts[i] = h.Fact
		switch l.roles[i] = h.Role; h.Role {
		case notation.RoleNumber:
			numbers = append(numbers, i)
		case notation.RoleCross:
			if l.crosses == nil {
				l.crosses = map[int]port.Transports{}
			}
			l.crosses[i] = h.Transports
		}
	}
	l.numbers = c.numberColumns(numbers, l.roles)
	l.chooseName(c)
	return l
}

// chooseName keeps the role of one column that names what runs on the port;
// the others describe it.
func (l *layout) chooseName(c *readColumns) {
	name := -1
	for _, role := range nameRoles {
		if role == notation.RoleDescription {
			if first := c.wordiest(l.roles); first == 0 {
				name = first
				break
			}
		}
		if name = c.firstNot(l.roles, role, notation.IsSource); name >= 0 {
			l.used = role == notation.RoleUse
			l.named = role == notation.RoleService || role == notation.RoleName && c.heads[name].Names
			break
		}
	}
	if registered := slices.Index(l.roles, notation.RoleServiceName); registered >= 0 && (name < 0 || l.roles[name] == notation.RoleDescription) {
		name = -1 // the service name is the name, too
	} else if name < 0 {
		name = c.wordiest(l.roles)
	}
	if name < 0 && !slices.Contains(l.roles, notation.RoleServiceName) {
		name = c.aside(l.roles)
	}
	for i, role := range l.roles {
		switch {
		case i == name:
			l.roles[i] = notation.RoleName
		case role == notation.RoleAside, role == notation.RoleName, role == notation.RoleService, role == notation.RoleProduct, role == notation.RoleHost:
			l.roles[i] = notation.RoleExtra
		case role == notation.RoleUse:
			l.roles[i] = notation.RoleDescription
		}
	}
}

// firstNot finds the first column with a role whose head has not some property.
func (c *readColumns) firstNot(roles []notation.Role, role notation.Role, is func(head string) bool) int {
	for i, r := range roles {
		if r == role && !is(c.words[i]) {
			return i
		}
	}
	return -1
}

// aside finds a column that names a port where no other does: of what it leads
// to, or of a kind that all ports of the row are of.
func (c *readColumns) aside(roles []notation.Role) int {
	for _, is := range []func(string) bool{notation.IsDestination, notation.IsCategory} {
		for i, role := range roles {
			if s := c.sample(i); (role == notation.RoleAside || role == notation.RoleExtra) && is(c.words[i]) && s.mostly(s.worded) {
				return i
			}
		}
	}
	return -1
}

// wordiest finds the first column without a meaning whose cells are words; of
// rows without a head rather one of links.
func (c *readColumns) wordiest(roles []notation.Role) int {
	for i, role := range roles {
		if s := c.sample(i); c.headless && role == notation.RoleExtra && s.mostly(s.linked) {
			return i
		}
	}
	for i, role := range roles {
		if role != notation.RoleExtra || c.heads[i].Role == notation.RoleNumber { // "any" of a source port is no name
			continue
		}
		if s := c.sample(i); s.mostly(s.worded) {
			return i
		}
	}
	return -1
}

// numberColumns picks the columns that hold the ports among several of
// numbers: the outer side of a mapping, the destination, both ends of a range.
func (c *readColumns) numberColumns(found []int, roles []notation.Role) []numberColumn {
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
	var columns []numberColumn
	for _, i := range found {
		h := c.heads[i]
		n := numberColumn{index: i, last: -1, addresses: c.addresses, transports: h.Transports, rest: h.Rest}
		switch {
		case h.Side == notation.SideInner && (outer || plain),
			h.Side == notation.SideSource && len(found) > 1:
			roles[i] = notation.RoleExtra
			continue
		case h.Side == notation.SideLast && len(columns) > 0:
			continue
		case h.Side == notation.SideFirst:
			n.last = last
		}
		columns = append(columns, n)
	}
	if len(columns) == 1 {
		columns[0].rest = ""
	}
	return columns
}

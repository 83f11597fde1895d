package ingest

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// layout says which column of a table holds what.
type layout struct {
	roles []notation.Role
	heads []string // as written
	// numbers are the columns of ports; every row states those of each.
	numbers []numberColumn
	// crosses are the transports whose column is crossed where they apply.
	crosses map[int]registry.Transports
	// named is set where the name column holds names of services, and not
	// words about what a port is for.
	named bool
	// register is set where the cells of the name column are names as they
	// stand.
	register bool
}

// numberColumn is a column of ports.
type numberColumn struct {
	index int
	last  int // the column of the last number of a range, or -1
	// transports are stated by the head of the column.
	transports registry.Transports
	// rest are words of the head that say which of several ports it is.
	rest string
}

// readColumns is what heads and cells say of the columns of a table.
type readColumns struct {
	table text.Table
	heads []notation.Head
	words []string // heads as written
	cells []*sample
}

// newColumns reads the heads of a table.
func newColumns(t text.Table) *readColumns {
	c := &readColumns{table: t, cells: make([]*sample, len(t.Header))}
	for _, cell := range t.Header {
		head := text.Plain(cell.Spans)
		c.words = append(c.words, head)
		c.heads = append(c.heads, notation.ReadHead(head))
	}
	return c
}

// find returns the columns with a role.
func (c *readColumns) find(role notation.Role) []int {
	var found []int
	for i, h := range c.heads {
		if h.Role == role {
			found = append(found, i)
		}
	}
	return found
}

func (c *readColumns) has(role notation.Role) bool { return len(c.find(role)) > 0 }

// settle lets the cells decide what the heads leave open.
func (c *readColumns) settle() {
	for i, h := range c.heads {
		switch {
		case h.Role == notation.RoleCross:
			c.settleCross(i)
		case h.Role == notation.RoleProtocol:
			c.settleProtocol(i)
		case (h.Role == notation.RoleExtra || h.Role == notation.RoleAside) && c.sample(i).mostly(c.sample(i).transports):
			c.heads[i].Role = notation.RoleTransport
		case h.Role == notation.RoleNumber && h.Weak && c.sample(i).mostly(c.sample(i).transports):
			c.heads[i] = notation.Head{Role: notation.RoleTransport}
		}
	}
	if !c.has(notation.RoleNumber) {
		c.findNumbers()
	}
	c.dropCounts()
	c.settleServices()
}

// settleCross decides whether a column such as "TCP" holds crosses or ports.
func (c *readColumns) settleCross(i int) {
	switch s := c.sample(i); {
	case s.mostly(s.numbers) && s.numbers > s.crosses:
		c.heads[i].Role = notation.RoleNumber
	case !s.mostly(s.crosses):
		c.heads[i] = notation.Head{}
	}
}

// settleProtocol decides whether a column that is headed "Protocol" holds
// transports, as it does in half of all tables, or the names of what runs on
// the ports: transports are at least half of its cells, or some of them where
// another column holds the names.
func (c *readColumns) settleProtocol(i int) {
	named := c.has(notation.RoleName) || c.has(notation.RoleService) || c.has(notation.RoleServiceName)
	s := c.sample(i)
	switch {
	case s.transports > 0 && (named || s.transports >= s.others) && len(c.find(notation.RoleTransport)) == 0:
		c.heads[i].Role = notation.RoleTransport
	case named || s.total == 0:
		c.heads[i] = notation.Head{}
	case s.transports > 0 && c.wordiest(c.roles()) >= 0:
		c.heads[i].Role = notation.RoleTransport
	default:
		c.heads[i] = notation.Head{Role: notation.RoleName, Names: true}
	}
}

func (c *readColumns) roles() []notation.Role {
	roles := make([]notation.Role, len(c.heads))
	for i, h := range c.heads {
		roles[i] = h.Role
	}
	return roles
}

// dropCounts takes a column headed "Number" for one of row numbers where
// another one is headed as ports.
func (c *readColumns) dropCounts() {
	ports := slices.ContainsFunc(c.heads, func(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak })
	for i, h := range c.heads {
		if ports && h.Role == notation.RoleNumber && h.Weak {
			c.heads[i] = notation.Head{Role: notation.RoleIndex}
		}
	}
}

// findNumbers looks for ports where no head speaks of them: in a column of
// numbers with transports, or of numbers beside a column of transports.
func (c *readColumns) findNumbers() {
	for i, h := range c.heads {
		if s := c.sample(i); (h.Role == notation.RoleExtra || h.Role == notation.RoleAside || h.Role == notation.RoleTransport) && s.mostly(s.stating) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			return
		}
	}
	if !c.has(notation.RoleTransport) {
		return
	}
	for i, h := range c.heads {
		if s := c.sample(i); h.Role == notation.RoleExtra && h.Physical == "" && s.mostly(s.numbers) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			return
		}
	}
}

// settleServices leaves the service column its meaning of RFC 6335 only where
// it holds such names beside another column that names what runs on the port.
func (c *readColumns) settleServices() {
	if !c.has(notation.RoleName) {
		return
	}
	for _, i := range c.find(notation.RoleService) {
		c.heads[i].Role = notation.RoleExtra
		if s := c.sample(i); s.mostly(s.lower) || c.isRegister() {
			c.heads[i].Role = notation.RoleServiceName
		}
	}
}

// layouts divides the columns into what each row states: one group of columns,
// or several where number and name repeat side by side.
func (c *readColumns) layouts() []layout {
	numbers := c.find(notation.RoleNumber)
	if names := c.find(notation.RoleService); len(numbers) > 1 && len(names) == len(numbers) && c.repeats(numbers) && c.repeats(names) {
		return c.divide(numbers, names)
	}
	return []layout{c.layout(func(int) bool { return true })}
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

// divide makes a layout of each run of columns that begins like the first.
func (c *readColumns) divide(numbers, names []int) []layout {
	starts := numbers
	if names[0] < numbers[0] {
		starts = names
	}
	var all []layout
	for k, start := range starts {
		end := len(c.heads)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		all = append(all, c.layout(func(i int) bool { return start <= i && i < end }))
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
	l := layout{roles: make([]notation.Role, len(c.heads)), heads: c.words, register: c.isRegister()}
	var numbers []int
	for i, h := range c.heads {
		if !within(i) {
			l.roles[i] = notation.RoleIgnored
			continue
		}
		switch l.roles[i] = h.Role; h.Role {
		case notation.RoleNumber:
			numbers = append(numbers, i)
		case notation.RoleCross:
			if l.crosses == nil {
				l.crosses = map[int]registry.Transports{}
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
		if name = slices.Index(l.roles, role); name >= 0 {
			l.named = role == notation.RoleService || role == notation.RoleName && c.heads[name].Names
			break
		}
	}
	if registered := slices.Index(l.roles, notation.RoleServiceName); registered >= 0 && (name < 0 || l.roles[name] == notation.RoleDescription) {
		name = -1 // the service name is the name, too
	} else if name < 0 {
		name = c.wordiest(l.roles)
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

// wordiest finds the first column without a meaning whose cells are words.
func (c *readColumns) wordiest(roles []notation.Role) int {
	for i, role := range roles {
		if role != notation.RoleExtra {
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
		n := numberColumn{index: i, last: -1, transports: h.Transports, rest: h.Rest}
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

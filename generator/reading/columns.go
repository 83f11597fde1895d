package reading

import (
	"slices"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// readColumns is what heads and cells say of the columns of a table.
type readColumns struct {
	table text.Table
	heads []notation.Head
	words []string // heads as written
	cells []*sample
	// guessed is set where only a column of transports beside numbers speaks
	// for ports, and no head does.
	guessed bool
	// headless is set for rows without a head.
	headless bool
	// addresses is set where the ports are those of addresses.
	addresses bool
}

// newColumns reads the heads of a table.
func newColumns(t text.Table) *readColumns {
	c := &readColumns{table: t, cells: make([]*sample, len(t.Header))}
	for _, cell := range t.Header {
		head := text.Plain(cell.Spans)
		c.words = append(c.words, head)
		c.heads = append(c.heads, notation.ReadHead(head))
	}
	c.headless = strings.Join(c.words, "") == ""
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
	case s.mostly(s.ports) && s.ports > s.crosses:
		c.guessed = c.guessed || !slices.ContainsFunc(c.heads, isPortHead)
		c.heads[i].Role = notation.RoleNumber
	case !s.mostly(s.crosses):
		c.heads[i] = notation.Head{}
	}
}

func isPortHead(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak }

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
	case named && s.total > 0 && c.has(notation.RoleTransport) && c.describes(notation.RoleService) && !s.mostly(s.phrases):
		for _, service := range c.find(notation.RoleService) {
			c.heads[service] = notation.Head{Role: notation.RoleUse}
		}
		c.heads[i] = notation.Head{Role: notation.RoleName, Names: true}
	case named || s.total == 0:
		c.heads[i] = notation.Head{}
	case 5*s.transports >= s.total && s.transports > 0 && !c.numbersState() && c.wordiest(c.roles()) >= 0:
		c.heads[i].Role = notation.RoleTransport
	default:
		c.heads[i] = notation.Head{Role: notation.RoleName, Names: true}
	}
}

// describes reports whether the cells of the columns with a role are phrases, and
// not names.
func (c *readColumns) describes(role notation.Role) bool {
	return !slices.ContainsFunc(c.find(role), func(i int) bool { return !c.sample(i).mostly(c.sample(i).phrases) })
}

// numbersState tells whether the cells of ports state transports themselves.
func (c *readColumns) numbersState() bool {
	return slices.ContainsFunc(c.find(notation.RoleNumber), func(i int) bool { return c.sample(i).stating > 0 })
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
	for i := range c.heads {
		if s := c.sample(i); s.mostly(s.stating) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			return
		}
	}
	for i := range c.heads {
		if s := c.sample(i); c.headless && s.mostly(s.ports) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.guessed = true
			return
		}
	}
	for i := range c.heads {
		if s := c.sample(i); s.addresses > 1 && 2*s.addresses >= s.total {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.addresses = true
			return
		}
	}
	if !c.has(notation.RoleTransport) {
		return
	}
	for i, h := range c.heads {
		if s := c.sample(i); h.Role == notation.RoleExtra && h.Physical == "" && !notation.IsQuantity(c.words[i]) && s.mostly(s.ports) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.guessed = true
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
		switch s := c.sample(i); {
		case s.mostly(s.lower) || c.isRegister():
			c.heads[i].Role = notation.RoleServiceName
		case s.mostly(s.short):
			c.heads[i].Role = notation.RoleShort
		default:
			c.heads[i].Role = notation.RoleExtra
		}
	}
}

package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Read reads the headers and the cells of a table, and decides the role of each column.
func Read(t text.Table) *Columns {
	c := newColumns(t)
	c.decide()
	return c
}

// decide sets the roles that depend on the cells. For example, a column with the header
// "Protocol" can contain transports or names.
func (c *Columns) decide() {
	for i, h := range c.heads {
		switch {
		case h.Role == notation.RoleCross:
			c.decideCross(i)
		case h.Role == notation.RoleProtocol:
			c.decideProtocol(i)
		case h.Fact != notation.FactNone:
			// The header says what the cells are: an alias may be the word "tcp".
		case (h.Role == notation.RoleExtra || h.Role == notation.RoleAside) && c.holdsTransports(i):
			c.heads[i].Role = notation.RoleTransport
		case h.Role == notation.RoleNumber && h.Weak && c.holdsTransports(i):
			c.heads[i] = notation.Head{Role: notation.RoleTransport}
		}
	}
	for _, i := range c.find(notation.RoleReference) {
		named := c.Has(notation.RoleName) || c.Has(notation.RoleService) || c.Has(notation.RoleUse)
		// A column "Link" without links and digits describes connections, and contains no references.
		if cells := c.contents(i); !named && cells.total > 1 && cells.references == 0 {
			c.heads[i] = notation.Head{}
		}
	}
	if hosts := c.find(notation.RoleHost); len(hosts) > 1 && c.contents(hosts[0]).mostly(c.contents(hosts[0]).worded) {
		// With two host columns, the first column names the program, and the second column its host.
		c.heads[hosts[0]].Role = notation.RoleProduct
	}
	c.swapHeads()
	if !c.Has(notation.RoleNumber) {
		c.findNumbers()
	}
	c.dropCounts()
	c.decideServices()
}

// swapHeads corrects headers in the wrong order: "Protocol | Ports" above "TCP/102 |
// S7comm". If the port column contains only words, another column with cells such as
// "TCP/102" becomes the port column.
func (c *Columns) swapHeads() {
	ports := c.find(notation.RoleNumber)
	if len(ports) != 1 {
		return
	}
	words := c.contents(ports[0])
	if words.ports > 0 || !words.mostly(words.worded) {
		return
	}
	for i := range c.heads {
		if cells := c.contents(i); i != ports[0] && cells.mostly(cells.withTransport) {
			c.heads[i] = notation.Head{Role: notation.RoleNumber}
			c.heads[ports[0]] = notation.Head{Role: notation.RoleName}
			return
		}
	}
}

// decideCross decides whether a column with a header such as "TCP" contains ports or
// yes-or-no marks such as ✓.
func (c *Columns) decideCross(i int) {
	switch cells := c.contents(i); {
	case cells.mostly(cells.ports) && cells.ports > cells.crosses:
		c.guessed = c.guessed || !slices.ContainsFunc(c.heads, isPortHead)
		c.heads[i].Role = notation.RoleNumber
	case !cells.mostly(cells.crosses):
		c.heads[i] = notation.Head{}
	}
}

// holdsTransports reports whether most cells of a column contain transports.
func (c *Columns) holdsTransports(i int) bool {
	cells := c.contents(i)
	return cells.mostly(cells.transports)
}

// decideServices decides what a "Service" column contains if there is also a name column:
// service names (RFC 6335), abbreviations, or other text.
func (c *Columns) decideServices() {
	if !c.Has(notation.RoleName) {
		return
	}
	for _, i := range c.find(notation.RoleService) {
		switch cells := c.contents(i); {
		case cells.mostly(cells.serviceNames) || c.IsRegister():
			c.heads[i].Role = notation.RoleServiceName
		case cells.mostly(cells.abbreviations):
			c.heads[i].Role = notation.RoleShort
		default:
			c.heads[i].Role = notation.RoleExtra
		}
	}
}

package columns

import (
	"slices"

	"portolan/generator/notation"
)

// decideProtocol decides whether a "Protocol" column contains transports or names. About
// half of all such columns contain transports. If another column contains the names, one
// cell with a transport is enough. Without a name column, at least half of the cells must
// be transports. If another column contains words, one cell in leastTransports is enough.
func (c *Columns) decideProtocol(i int) {
	named := c.Has(notation.RoleName) || c.Has(notation.RoleService) || c.Has(notation.RoleServiceName)
	cells := c.contents(i)
	switch {
	case cells.transports > 0 && (named || cells.transports >= cells.others) && len(c.find(notation.RoleTransport)) == 0:
		c.heads[i].Role = notation.RoleTransport
	case named && cells.total > 0 && c.Has(notation.RoleTransport) && c.servicesDescribe() && !cells.mostly(cells.phrases):
		for _, service := range c.find(notation.RoleService) {
			c.heads[service] = notation.Head{Role: notation.RoleUse}
		}
		c.heads[i] = notation.Head{Role: notation.RoleName, Names: true}
	case named || cells.total == 0:
		c.heads[i] = notation.Head{}
	case cells.transports > 0 && leastTransports*cells.transports >= cells.total && !c.portsHaveTransports() &&
		c.wordiest(c.roles()) >= 0:
		c.heads[i].Role = notation.RoleTransport
	default:
		c.heads[i] = notation.Head{Role: notation.RoleName, Names: true}
	}
}

// leastTransports means that one cell in this number of cells must be a transport. It
// applies if another column may contain the names. See decideProtocol.
const leastTransports = 5

// servicesDescribe reports whether the service columns contain phrases that describe the
// port, and no names.
func (c *Columns) servicesDescribe() bool {
	isNamed := func(i int) bool { return !c.contents(i).mostly(c.contents(i).phrases) }
	return !slices.ContainsFunc(c.find(notation.RoleService), isNamed)
}

// portsHaveTransports reports whether a cell in a port column contains a transport.
func (c *Columns) portsHaveTransports() bool {
	states := func(i int) bool { return c.contents(i).withTransport > 0 }
	return slices.ContainsFunc(c.find(notation.RoleNumber), states)
}

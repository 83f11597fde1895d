package columns

import (
	"slices"

	"portolan/generator/notation"
)

// decideProtocol decides whether a column with the head "Protocol" contains transports or
// names; about half of all tables use it for transports. It contains transports if at
// least half of its cells are transports. If another column has the names, one transport
// is enough.
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

// leastTransports is the share of transports, one in so many cells, that makes a
// "Protocol" column one of transports. It applies if other cells may name the ports.
const leastTransports = 5

// servicesDescribe reports whether the cells of all service columns are phrases and not
// names.
func (c *Columns) servicesDescribe() bool {
	isNamed := func(i int) bool { return !c.contents(i).mostly(c.contents(i).phrases) }
	return !slices.ContainsFunc(c.find(notation.RoleService), isNamed)
}

// portsHaveTransports reports whether cells of ports have transports in them.
func (c *Columns) portsHaveTransports() bool {
	states := func(i int) bool { return c.contents(i).withTransport > 0 }
	return slices.ContainsFunc(c.find(notation.RoleNumber), states)
}

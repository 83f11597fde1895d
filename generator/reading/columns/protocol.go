package columns

import (
	"slices"

	"portolan/generator/notation"
)

// decideProtocol decides whether column i, with the header "Protocol", contains
// transports or names. Both are common. The column contains transports in these cases:
//
//   - Another column contains the names, and at least one cell is a transport.
//   - The number of transports is at least the number of cells with other text.
//   - Another column contains words, the port column contains no transports, and at least
//     one in leastTransports cells is a transport.
//
// The first two cases apply only if there is no other transport column. In all other
// cases, the column contains names. If it is empty, or if another column contains better
// names, it becomes an extra field.
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

// leastTransports is the number of cells for which decideProtocol expects at least one
// transport. It applies if another column may contain the names.
const leastTransports = 5

// servicesDescribe reports whether the service columns contain phrases, such as "remote
// shell", and no names.
func (c *Columns) servicesDescribe() bool {
	isNamed := func(i int) bool { return !c.contents(i).mostly(c.contents(i).phrases) }
	return !slices.ContainsFunc(c.find(notation.RoleService), isNamed)
}

// portsHaveTransports reports whether a cell in a port column contains a transport.
func (c *Columns) portsHaveTransports() bool {
	states := func(i int) bool { return c.contents(i).withTransport > 0 }
	return slices.ContainsFunc(c.find(notation.RoleNumber), states)
}

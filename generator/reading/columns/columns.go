// Package columns reads the heads and cells of a table. It finds out which column
// contains the ports and which one the names, and collects the evidence that the numbers
// are ports.
//
// Read decides the roles of the columns. Layouts returns the roles as package reading
// needs them to read rows. Evidence and Claims return what package judge needs for its
// decision. The package reports no diagnostics and makes no statements.
package columns

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Columns are the columns of a table, with the roles that follow from heads and cells.
type Columns struct {
	table      text.Table
	heads      []notation.Head
	words      []string    // the heads as written
	contentsOf []*contents // nil for a column whose cells have not been read
	// guessed is set if no head says that the numbers are ports, and the cells or a
	// column of transports suggest it.
	guessed bool
	// headless is set if the table has no words in its heads.
	headless bool
	// addresses is set if the column of ports contains addresses.
	addresses bool
	// needsTransport is set if the column of ports was found by the transports in its
	// cells.
	needsTransport bool
}

// newColumns reads the heads of a table.
func newColumns(t text.Table) *Columns {
	c := &Columns{table: t, contentsOf: make([]*contents, len(t.Header))}
	for _, cell := range t.Header {
		head := text.Plain(cell.Spans)
		c.words = append(c.words, head)
		c.heads = append(c.heads, notation.ReadHead(head))
	}
	c.headless = strings.Join(c.words, "") == ""
	return c
}

// find returns the columns with a role.
func (c *Columns) find(role notation.Role) []int {
	var found []int
	for i, h := range c.heads {
		if h.Role == role {
			found = append(found, i)
		}
	}
	return found
}

// Has reports whether a column has a role.
func (c *Columns) Has(role notation.Role) bool { return len(c.find(role)) > 0 }

// roles returns the role of each column.
func (c *Columns) roles() []notation.Role {
	roles := make([]notation.Role, len(c.heads))
	for i, h := range c.heads {
		roles[i] = h.Role
	}
	return roles
}

// contents returns what the cells of a column contain. It reads them only once.
func (c *Columns) contents(i int) *contents {
	if c.contentsOf[i] == nil {
		c.contentsOf[i] = readContents(c.rows(), i)
	}
	return c.contentsOf[i]
}

// maxSampled is how many rows are read to find out what a table contains.
const maxSampled = 200

// rows returns the first rows of the table.
func (c *Columns) rows() []text.Row { return c.table.Rows[:min(len(c.table.Rows), maxSampled)] }

// IsRegister reports whether a table has notation.RegisterHeads. In such a table, the
// whole cell of the name column is the name. In other tables, "SSH (Secure Shell)" is two
// names, and "Foo (TCP)" is a name and a transport.
func (c *Columns) IsRegister() bool {
	if len(c.words) < len(notation.RegisterHeads) {
		return false
	}
	for i, head := range notation.RegisterHeads {
		if text.Fold(c.words[i]) != text.Fold(head) {
			return false
		}
	}
	return true
}

// isPortHead reports whether a head is about ports, and not about numbers of any kind.
func isPortHead(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak }

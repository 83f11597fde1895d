// Package columns reads the heads and cells of a table: which column holds the
// ports, which one the names, and what the table says for its numbers being ports.
//
// Read decides the roles of the columns. Layouts returns them in the form in which
// rows are read, Evidence and Claims in the form in which package judge decides.
// The package reports nothing and makes no statements.
package columns

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Columns are the columns of a table, with the roles that heads and cells give
// them.
type Columns struct {
	table      text.Table
	heads      []notation.Head
	words      []string    // heads as written
	contentsOf []*contents // nil where the cells were not read
	// guessed is set where a column of transports next to numbers, and no head,
	// says that the numbers are ports.
	guessed bool
	// headless is set for rows without a head.
	headless bool
	// addresses is set where the column of ports holds addresses.
	addresses bool
	// stating is set where the column of ports is known by the transports in its cells.
	stating bool
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

// contents returns what the cells of a column hold. It reads them once.
func (c *Columns) contents(i int) *contents {
	if c.contentsOf[i] == nil {
		c.contentsOf[i] = readContents(c.rows(), i)
	}
	return c.contentsOf[i]
}

// maxSampled is how many rows are looked at to decide what a table holds.
const maxSampled = 200

// rows returns the first rows of the table.
func (c *Columns) rows() []text.Row { return c.table.Rows[:min(len(c.table.Rows), maxSampled)] }

// IsRegister reports whether the table is a registry. There the whole cell of the
// name column is the name; in other tables "SSH (Secure Shell)" is two names, and
// "Foo (TCP)" a name and a transport.
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

// isPortHead reports whether a head is that of ports, and not of any numbers.
func isPortHead(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak }

// Package columns reads the headers and cells of a table. It finds out which column
// contains the ports and which column contains the names. It also collects the evidence
// that the numbers are ports.
//
// Read decides the roles of the columns. Layouts returns the roles in the form that
// package reading needs to read rows. Evidence and Claims return what package judge needs
// for its decision. The package adds no diagnostics and makes no statements.
package columns

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Columns contains the columns of a table and their roles. The header and the cells of a
// column decide its role.
type Columns struct {
	table      text.Table
	heads      []notation.Head
	words      []string    // the headers as written
	contentsOf []*contents // contentsOf[i] is nil until the cells of column i are counted
	// guessed is set if no header says that the numbers are ports, and only the cells or a
	// transport column suggest ports.
	guessed bool
	// headless is set if all headers are empty.
	headless bool
	// addresses is set if the port column contains addresses.
	addresses bool
	// needsTransport is set if a column became the port column only because most of its
	// cells contain a number with a transport, such as "22/tcp".
	needsTransport bool
}

// newColumns reads the headers of a table.
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

// find returns the indexes of the columns with the given role.
func (c *Columns) find(role notation.Role) []int {
	var found []int
	for i, h := range c.heads {
		if h.Role == role {
			found = append(found, i)
		}
	}
	return found
}

// Has reports whether at least one column has the given role.
func (c *Columns) Has(role notation.Role) bool { return len(c.find(role)) > 0 }

// roles returns the role of each column.
func (c *Columns) roles() []notation.Role {
	roles := make([]notation.Role, len(c.heads))
	for i, h := range c.heads {
		roles[i] = h.Role
	}
	return roles
}

// contents returns the counts for column i, such as how many cells contain ports. It
// reads the cells of a column only once.
func (c *Columns) contents(i int) *contents {
	if c.contentsOf[i] == nil {
		c.contentsOf[i] = readContents(c.rows(), i)
	}
	return c.contentsOf[i]
}

// maxSampled is the maximum number of rows that are read to decide the roles of the
// columns and whether the table is about ports.
const maxSampled = 200

// rows returns the first maxSampled rows of the table.
func (c *Columns) rows() []text.Row { return c.table.Rows[:min(len(c.table.Rows), maxSampled)] }

// IsRegister reports whether a table has the headers notation.RegisterHeads. In such a
// table, all text in a name cell is the name. In other tables, "SSH (Secure Shell)" is
// two names, and "Foo (TCP)" is a name and a transport.
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

// isPortHead reports whether a header says that the numbers in its column are ports. It
// returns false for a header such as "Number", because the numbers may be something else.
func isPortHead(h notation.Head) bool { return h.Role == notation.RoleNumber && !h.Weak }

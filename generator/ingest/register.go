package ingest

import "portolan/generator/text"

// registerHeads begin the heads of tables that hold a registry as it stands,
// such as importers write (see package tables). What notes do with the cells
// of a name column, where "SSH (Secure Shell)" is two names and "Foo (TCP)" one
// and a transport, is not done with them: there it is the name.
var registerHeads = []string{"port", "transport", "service", "name", "reference"}

// isRegister tells whether a table holds a registry as it stands.
func (c *readColumns) isRegister() bool {
	if len(c.words) < len(registerHeads) {
		return false
	}
	for i, head := range registerHeads {
		if text.Fold(c.words[i]) != head {
			return false
		}
	}
	return true
}

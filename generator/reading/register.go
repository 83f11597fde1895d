package reading

import (
	"portolan/generator/notation"
	"portolan/generator/text"
)

// isRegister reports whether a table holds a registry as it stands. What notes
// do with the cells of a name column, where "SSH (Secure Shell)" is two names
// and "Foo (TCP)" one and a transport, is not done with them: there it is the
// name.
func (c *readColumns) isRegister() bool {
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

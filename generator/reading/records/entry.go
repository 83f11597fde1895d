// Package records reads records: lists, tables and lines of labels and values that
// describe one service, such as "Port: 22" and "Protocol: TCP".
//
// It returns their entries and what these say together; package reading makes the
// statements. The package imports lexicon, notation, numbers, port, reading/line,
// reading/lines, reading/naming, registry and text.
package records

import (
	"portolan/generator/notation"
	"portolan/generator/text"
)

// Entry is one line of a record: a label and its value.
type Entry struct {
	Line  int // the index of the line in the list or table
	Label string
	Value text.Cell
}

// IsShared reports whether an entry is about all ports of its record.
func (e Entry) IsShared() bool {
	switch role(e.Label) {
	case notation.RoleProtocol, notation.RoleTransport, notation.RoleName, notation.RoleService,
		notation.RoleServiceName:
		return true
	}
	return false
}

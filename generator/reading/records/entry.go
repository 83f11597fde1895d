// Package records reads records. A record is a list, a table or some lines with labels
// and values that describe one service, such as "Port: 22" and "Protocol: TCP".
//
// The package returns the entries of a record, and what they say together. Package
// reading converts them to statements.
package records

import (
	"slices"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// Entry is one line of a record: a label and its value.
type Entry struct {
	Line  int // the index of the line in the list or table
	Label string
	Value text.Cell
}

// StatesPort reports whether the value contains ports, although the label does not
// contain the word "port". Each number must have a transport, as in "OpenSearch REST:
// 9200 (TCP)", or must be the well-known port of the label, as in "HTTP: 80".
func (e Entry) StatesPort() bool {
	items, faults := numbers.Read(line.New(e.Value.Spans).Text)
	bare := func(n numbers.Item) bool {
		return !n.Transports.Stated() && !notation.IsWellKnown(e.Label, n.First, n.Last)
	}
	return len(items) > 0 && len(faults) == 0 && !slices.ContainsFunc(items, bare) && naming.IsLabel(e.Label)
}

// IsShared reports whether an entry applies to all ports of its record, such as
// "Protocol: TCP".
func (e Entry) IsShared() bool {
	switch role(e.Label) {
	case notation.RoleProtocol, notation.RoleTransport, notation.RoleName, notation.RoleService,
		notation.RoleServiceName:
		return true
	}
	return false
}

// role returns what the value after a label contains, such as RoleName for "Name". For a
// label such as "Name/Description", the first part decides.
func role(label string) notation.Role {
	r := notation.ReadHead(label).Role
	if first, _, ok := strings.Cut(label, "/"); ok && r == notation.RoleDescription {
		return notation.ReadHead(first).Role
	}
	return r
}

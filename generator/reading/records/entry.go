// Package records reads records: lists, tables and lines of labels and values that
// describe one service, such as "Port: 22" and "Protocol: TCP".
//
// It returns the entries of a record, and what they say together. Package reading makes
// the statements.
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

// StatesPort reports whether the value is a port although the label need not say so. Each
// number must have a transport, or the label must be its well-known service:
// "OpenSearch REST" with "9200 (TCP)".
func (e Entry) StatesPort() bool {
	items, faults := numbers.Read(line.New(e.Value.Spans).Text)
	bare := func(n numbers.Item) bool {
		return !n.Transports.Stated() && !notation.IsWellKnown(e.Label, n.First, n.Last)
	}
	return len(items) > 0 && len(faults) == 0 && !slices.ContainsFunc(items, bare) && naming.IsLabel(e.Label)
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

// role returns what a label says about its value. In "Name/Description", the name counts.
func role(label string) notation.Role {
	r := notation.ReadHead(label).Role
	if first, _, ok := strings.Cut(label, "/"); ok && r == notation.RoleDescription {
		return notation.ReadHead(first).Role
	}
	return r
}

package records

import (
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// ReadShared returns the fields that apply to all ports of a record, such as the
// transports, and the name of its service. ok is false if the record is about a protocol
// without ports.
func ReadShared(entries []Entry) (shared registry.Draft, name string, ok bool) {
	for _, e := range entries {
		value := text.Plain(e.Value.Spans)
		switch role(e.Label) {
		case notation.RoleProtocol, notation.RoleTransport:
			t := numbers.ReadTransports(value)
			if t.Portless {
				return shared, "", false
			}
			shared.Transports |= t.Set
		case notation.RoleName, notation.RoleService, notation.RoleServiceName:
			if name == "" && !numbers.HasPortWord(e.Label) {
				name = value
			}
		}
	}
	return shared, name, true
}

// StatesDefault reports whether a record contains a label for a default and a transport:
// "Default: 22" and "Protocol: TCP". In such a record, the default is a port.
func StatesDefault(entries []Entry) bool {
	transport, number := false, false
	for _, e := range entries {
		role := notation.ReadHead(e.Label).Role
		isTransport := role == notation.RoleProtocol || role == notation.RoleTransport
		transport = transport || isTransport && numbers.ReadTransports(text.Plain(e.Value.Spans)).Plain()
		number = number || notation.IsDefault(e.Label)
	}
	return transport && number
}

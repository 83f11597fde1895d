package records

import (
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// ReadShared returns what the entries of a record say about all its ports, and the name
// of the service. It fails if they are about a protocol without ports.
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

// StatesDefault reports whether entries have a default and a transport. The default is
// then a port.
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

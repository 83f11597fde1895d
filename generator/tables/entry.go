package tables

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// entry is one line of services(5): a port with a transport, and the services on it.
type entry struct {
	port      port.Number
	transport port.Transports
	// services have the same order as on the page of the port, with one change: first
	// come the services for which notes list this transport, and then those for which
	// only a registry lists it.
	services []*registry.Service
	// names are all possible names of the services, in the order of services.
	names []candidate
	// main is the name at the start of the line. others are the aliases on the line.
	main   candidate
	others []string
}

// candidate is a possible name of a service in services(5).
type candidate struct {
	name    string
	origin  origin
	service *registry.Service
}

// origin says where the name of a service comes from. If several services have the same
// name, the name leads to the service with the lowest origin.
type origin int

const (
	// registered is the origin of a service name that a registry lists, such as IANA's.
	registered origin = iota
	// stated is the origin of a service name that another source than a registry lists, such
	// as the user's notes.
	stated
	// byAlias is the origin of an alias, and of a deprecated service name.
	byAlias
	// byProtocol is the origin of a name that comes from the id of a protocol, such as smtp.
	byProtocol
	// byOther is the origin of a name that comes from the name or an alias of a protocol.
	byOther
	// made is the origin of a new name, such as ftp-20. The method names.main makes such a
	// name if no other name is possible.
	made
)

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
	names    []candidate // all possible names, in the order of services
	main     candidate   // the name at the start of the line
	others   []string    // the aliases on the line
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
	registered origin = iota // the service name in a registry
	stated                   // the service name in another source
	byAlias                  // an alias, or a deprecated service name
	byProtocol               // the id of a protocol on the port
	byOther                  // another name of a protocol on the port
	made                     // a name that names.main makes if no other name is possible
)

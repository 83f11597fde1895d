package tables

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// entry is one line of services(5): a port with a transport, and the services on it.
type entry struct {
	port      port.Number
	transport port.Transports
	// services have the order of the port's page, with one change: a service whose notes
	// list this transport comes before a service for which only a registry lists it.
	services []*registry.Service
	names    []candidate // all possible names, in the order of services
	main     candidate   // the name at the start of the line
	others   []string    // the aliases on the line
}

// candidate is a name that services(5) could contain for a service. origin says where the
// name comes from.
type candidate struct {
	name    string
	origin  origin
	service *registry.Service
}

// origin says where a name of a service comes from. Lower values take precedence.
type origin int

const (
	registered origin = iota // the service name in a registry
	stated                   // the service name in another source
	byAlias                  // an alias, or a deprecated service name
	byProtocol               // the id of a protocol on the port
	byOther                  // another name of a protocol on the port
	made                     // a generated name, because no other name is free
)

package tables

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// entry is an entry of services(5): one port over one transport.
type entry struct {
	port      port.Number
	transport port.Transports
	// services are in the order of the port's page, but services that use the transport
	// come before services for which it is only registered.
	services []*registry.Service
	names    []candidate // the names of the services, in their order
	main     candidate   // the first name in the entry
	others   []string    // its aliases
}

// candidate is a name that a service could have in services(5), and why.
type candidate struct {
	name    string
	origin  origin
	service *registry.Service
}

// origin says why a service has a name. Lower values take precedence.
type origin int

const (
	registered origin = iota // a registry lists the name as its service name
	stated                   // another source lists the name as its service name
	byAlias                  // a source lists the name as an alias
	byProtocol               // the name is the id of a protocol that leads to the service
	byOther                  // the name is another name of such a protocol
	made                     // the name was made because no other name is free
)

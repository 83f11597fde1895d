package tables

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// entry is what is said of one port and transport.
type entry struct {
	port      port.Number
	transport port.Transports
	// services are in the order of the port's page, those that use the transport
	// before those for which it is only registered.
	services []*registry.Service
	names    []called // of the services, in their order
	main     called
	others   []string
}

// called is a name that a service has, and by what right.
type called struct {
	name    string
	right   right
	service *registry.Service
}

// right is why a service has a name, the best first.
type right int

const (
	registered right = iota // a registry calls it so
	stated                  // a note calls it so
	byAlias                 // a source has it among the aliases
	byProtocol              // it is the id of the protocol, which leads here
	byOther                 // it is another name of the protocol, or of the service
	made                    // nothing better was left
)

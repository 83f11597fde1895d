package registry

import (
	"slices"

	"portolan/generator/port"
)

// neighbours is the maximum number of ports that Neighbours returns on each side.
const neighbours = 3

// Neighbours returns the nearest ports below and above a number, and the port of the
// number itself, ascending. It returns nil if the number has no port or if it is the only
// port of the registry.
func (r *Registry) Neighbours(n port.Number) []*Port {
	i, found := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return int(p.Number) - int(n) })
	if !found || len(r.ports) == 1 {
		return nil
	}
	return r.ports[max(0, i-neighbours):min(len(r.ports), i+neighbours+1)]
}

// maxSiblings is the maximum number of services that SiblingsOf returns.
const maxSiblings = 12

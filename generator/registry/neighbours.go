package registry

import (
	"slices"

	"portolan/generator/port"
)

// neighbours is the maximum number of lower ports that Neighbours returns, and also the
// maximum number of higher ports.
const neighbours = 3

// Neighbours returns the nearest lower ports, the port with the number n, and the nearest
// higher ports. It returns nil if the registry has no Port for n, or only that one.
func (r *Registry) Neighbours(n port.Number) []*Port {
	i, found := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return int(p.Number) - int(n) })
	if !found || len(r.ports) == 1 {
		return nil
	}
	return r.ports[max(0, i-neighbours):min(len(r.ports), i+neighbours+1)]
}

// maxSiblings is the maximum number of services that SiblingsOf returns.
const maxSiblings = 12

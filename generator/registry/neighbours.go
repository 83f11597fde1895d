package registry

import (
	"slices"

	"portolan/generator/port"
)

// neighbours is how many ports on either side of one are near it.
const neighbours = 3

// Neighbours returns the ports around a number that has a port, itself among
// them, ascending; none where there is no other.
func (r *Registry) Neighbours(n port.Number) []*Port {
	i, found := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return int(p.Number) - int(n) })
	if !found || len(r.ports) == 1 {
		return nil
	}
	return r.ports[max(0, i-neighbours):min(len(r.ports), i+neighbours+1)]
}

// maxSiblings bounds how many services on other numbers are listed.
const maxSiblings = 12

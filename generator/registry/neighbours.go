package registry

import (
	"slices"

	"portolan/generator/port"
)

// neighbours is the maximum number of lower ports, and of higher ports, that Neighbours
// returns.
const neighbours = 3

// Neighbours returns the port with the number n, up to 3 ports below it and up to 3 ports
// above it, sorted by number. It returns nil if there is no Port with this number, or if
// it is the only Port.
func (r *Registry) Neighbours(n port.Number) []*Port {
	i, found := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return int(p.Number) - int(n) })
	if !found || len(r.ports) == 1 {
		return nil
	}
	return r.ports[max(0, i-neighbours):min(len(r.ports), i+neighbours+1)]
}

// maxSiblings is the maximum number of services that SiblingsOf returns.
const maxSiblings = 12

// Around returns the nearest ports below and above the number n. A port that does not exist is nil.
func (r *Registry) Around(n port.Number) (below, above *Port) {
	i, found := slices.BinarySearchFunc(r.ports, n, func(p *Port, n port.Number) int { return int(p.Number) - int(n) })
	if i > 0 {
		below = r.ports[i-1]
	}
	if found {
		i++
	}
	if i < len(r.ports) {
		above = r.ports[i]
	}
	return below, above
}

package registry

import (
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Unnamed is the heading of an assignment whose source gives no name.
const Unnamed = "unnamed"

// Heading is the short name of what an assignment is about: the labels of its
// protocols, else its name.
func (a *Assignment) Heading() string {
	labels := make([]string, len(a.Protocols))
	for i, p := range a.Protocols {
		labels[i] = p.Label
	}
	switch {
	case len(labels) > 0:
		return strings.Join(labels, ", ")
	case a.Name != "":
		return a.Name
	case len(a.Description) > 0:
		return text.Plain(a.Description)
	}
	return a.State.nameless()
}

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

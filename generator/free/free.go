// Package free chooses port numbers for a new service. It takes only numbers that no source
// assigns, reserves or lists as retired, and leaves out those that are likely to cause trouble:
// see Reason.
package free

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Reason says why a number is not free. The zero value means that it is free.
type Reason int

// The reasons, in the order in which they are checked.
const (
	None     Reason = iota
	InUse           // a source assigns it, or notes list it as used
	Kept            // a source reserves it, or lists it as retired
	System          // it is below 1024, where many systems let only privileged programs listen
	Outgoing        // a common system picks it for outgoing connections, or it is a dynamic port
	Refused         // browsers open no pages on it
)

// reasons is the number of values of Reason.
const reasons = int(Refused) + 1

// systems are the systems whose ranges for outgoing connections count. The numbers from 10000
// up are in such a range of FreeBSD, so few numbers would be left if it counted.
var systems = []string{"Linux", "Windows", "macOS"}

// Count is how many numbers there are for each reason.
type Count [reasons]int

// Set contains the free numbers of a range.
type Set struct {
	port.Range
	// Runs are the free numbers, as ranges in ascending order.
	Runs  []port.Range
	Count Count
}

// Find returns the free numbers from first to last. If all of them are below 1024, that is no
// reason to leave them out.
func Find(reg *registry.Registry, first, last port.Number) Set {
	set := Set{Range: port.Range{First: first, Last: last}}
	low, outgoing := last.Class() == port.System, outgoingRanges(reg)
	for numbers, services := range reg.Numbers(first, last) {
		listed := reasonOf(services)
		for n := int(numbers.First); n <= int(numbers.Last); n++ {
			reason := cmp.Or(listed, troubleWith(port.Number(n), low, outgoing))
			set.Count[reason]++
			if reason == None {
				set.add(port.Number(n))
			}
		}
	}
	return set
}

// add adds a number, which must be higher than all others of the set.
func (s *Set) add(n port.Number) {
	if last := len(s.Runs) - 1; last >= 0 && int(s.Runs[last].Last)+1 == int(n) {
		s.Runs[last].Last = n
		return
	}
	s.Runs = append(s.Runs, port.Range{First: n, Last: n})
}

func reasonOf(services []*registry.Service) Reason {
	switch {
	case registry.AreFree(services):
		return None
	case slices.ContainsFunc(services, func(s *registry.Service) bool { return s.State.InUse() }):
		return InUse
	}
	return Kept
}

func troubleWith(n port.Number, low bool, outgoing []port.Range) Reason {
	switch {
	case n.Class() == port.System && !low:
		return System
	case slices.ContainsFunc(outgoing, func(r port.Range) bool { return r.First <= n && n <= r.Last }):
		return Outgoing
	case n.RefusedByBrowsers():
		return Refused
	}
	return None
}

// outgoingRanges returns the ranges from which common systems pick the local port of outgoing
// connections. The dynamic ports are always one of them (RFC 6335, section 6).
func outgoingRanges(reg *registry.Registry) []port.Range {
	first, last := port.Dynamic.Bounds()
	ranges := []port.Range{{First: first, Last: last}}
	for _, r := range reg.Outgoing() {
		if slices.Contains(systems, r.System) {
			ranges = append(ranges, port.Range{First: r.Port, Last: r.End})
		}
	}
	return ranges
}

package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// compareServices returns a function that orders the services of the number n. It
// compares, in this order:
//
//  1. the state: services in use first
//  2. the author: the user, printed output, bundled notes, registries
//  3. the number: services that begin at n first, then narrow before wide ranges
//  4. notes before common use
//  5. services on their usual port first
//  6. services with more sources first
//  7. the end of the range, the name and the id
func compareServices(n port.Number) func(a, b *Service) int {
	around := func(s *Service) int {
		if s.Port == n {
			return 0
		}
		return 1 + int(s.End-s.Port)
	}
	return func(a, b *Service) int {
		x, y := a.Main().precedence(), b.Main().precedence()
		return cmp.Or(
			cmp.Compare(a.State.Rank(), b.State.Rank()),
			cmp.Compare(x.author(), y.author()),
			cmp.Compare(around(a), around(b)),
			cmp.Compare(x, y),
			before(a.Usual, b.Usual),
			cmp.Compare(len(b.Sources()), len(a.Sources())),
			cmp.Compare(a.End, b.End),
			cmp.Compare(text.Fold(a.Name), text.Fold(b.Name)),
			cmp.Compare(a.ID, b.ID),
		)
	}
}

// before sorts items with a property first. The arguments say whether an item has it.
func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// maxCrowd is the maximum number of names that SomeNames lists if it must leave out some.
const maxCrowd = 3

// Crowd returns the services of a crowded port. On a crowded port, several unrelated
// services share a transport and rank equally, and the number is not the usual port of
// any of them. Services that only registries list do not count. The given services must
// be sorted. Crowd returns nil if the port is not crowded.
func Crowd(services []*Service) []*Service {
	if len(services) == 0 {
		return nil
	}
	head := services[0]
	rank := head.Main().precedence()
	if rank == registries || head.Usual || !head.State.InUse() || !head.Single() {
		return nil
	}
	crowd := []*Service{head}
	for _, s := range services[1:] {
		if s.State != head.State || s.Main().precedence() != rank || s.Port != head.Port || !s.Single() {
			break
		}
		if ShareTransport(head.AllTransports(), s.AllTransports()) && !head.IsRelated(s) {
			crowd = append(crowd, s)
		}
	}
	if len(crowd) == 1 {
		return nil
	}
	return crowd
}

// ShareTransport reports whether two sets may have a transport in common. An empty set is
// unknown and may contain any transport.
func ShareTransport(a, b port.Transports) bool { return !a.Stated() || !b.Stated() || a&b != 0 }

// Weight returns how likely a name that several services have means this service. A higher
// weight is more likely. The usual port of a protocol adds 4, documentation in notes adds
// 2, and a second source adds 1. A service that is not in use has weight 0.
func (r *Registry) Weight(s *Service) int {
	weight := 0
	if !s.State.InUse() {
		return weight
	}
	if s.Usual {
		weight += 4
	}
	if slices.ContainsFunc(s.Statements, r.InNotes) {
		weight += 2
	}
	if len(s.Sources()) > 1 {
		weight++
	}
	return weight
}

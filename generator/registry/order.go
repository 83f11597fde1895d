package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// compareServices returns a function that compares two services on the page of the number
// n. It compares, in this order:
//
//  1. the state: services in use first
//  2. the author: the user, output of programs, bundled notes, registries
//  3. the range: services that begin at n first, then small ranges before large ranges
//  4. other notes before notes on common use
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

// before compares two items for sorting: items with a property come first. Argument a
// says whether the first item has the property, argument b whether the second item has
// it. before(true, false) returns -1.
func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// maxCrowd is the number of names that SomeNames lists if there are too many to list all.
const maxCrowd = 3

// Crowd returns the services that make a port crowded, such as Forgejo and Grafana on
// port 3000. It returns nil if the port is not crowded. The argument must be sorted by
// compareServices. Crowd compares the first service with the services after it. They form
// a crowd if they are on the same port, have the same state and precedence, may share a
// transport, and are not related. There is no crowd if this is the usual port of the
// first service, or if only registries list it.
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

// ShareTransport reports whether two sets have a transport in common. An empty set means
// that the transports are not known; the result is then true.
func ShareTransport(a, b port.Transports) bool { return !a.Stated() || !b.Stated() || a&b != 0 }

// Weight returns a number for the choice between services with the same name: the highest
// weight wins. A service on the usual port of a protocol gets 4. It gets 2 more if notes
// document it, and 1 more if it has several sources. The weight of a service that is not
// in use is 0.
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

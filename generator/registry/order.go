package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// compareServices orders the services of the number n. What is in use comes
// first. Of that the user's own notes lead, then what a program printed, then the
// notes that come with this program, then registries; each with the services that
// name the number before ranges around it, notes before common use. Then come
// services on their usual port, those that more sources list, and names. A range
// names its first number.
func compareServices(n port.Number) func(a, b *Service) int {
	around := func(s *Service) int {
		if s.Port == n {
			return 0
		}
		return 1 + int(s.End-s.Port)
	}
	return func(a, b *Service) int {
		x, y := a.Main().standing(), b.Main().standing()
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

// before compares by a property: what has it comes first.
func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// maxCrowd bounds how many names the headline of a crowded port gives.
const maxCrowd = 3

// Crowd returns the services among which a port cannot choose: several that
// programs use by default, unrelated, over one transport, and on none of them
// the usual port of a protocol. It is empty where the first service leads.
func Crowd(services []*Service) []*Service {
	if len(services) == 0 {
		return nil
	}
	head := services[0]
	standing := head.Main().standing()
	if standing == registries || head.Usual || !head.State.InUse() || !head.Single() {
		return nil
	}
	crowd := []*Service{head}
	for _, s := range services[1:] {
		if s.State != head.State || s.Main().standing() != standing || s.Port != head.Port || !s.Single() {
			break
		}
		if Meet(head.AllTransports(), s.AllTransports()) && !head.IsRelated(s) {
			crowd = append(crowd, s)
		}
	}
	if len(crowd) == 1 {
		return nil
	}
	return crowd
}

// Meet reports whether two sets of transports may be about one transport. One
// that is not stated may be any.
func Meet(a, b port.Transports) bool { return !a.Stated() || !b.Stated() || a&b != 0 }

// Weight says how likely a service is meant by a name that several have: the
// higher, the likelier. A protocol's usual port counts most, then what notes
// document, then what a second source confirms. What is not in use weighs
// nothing.
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

package registry

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Services returns all services, sorted by port and end. The services on one port or
// range are in the order of its page.
func (r *Registry) Services() []*Service { return r.services }

// ServiceOf returns the service that contains a statement.
func (r *Registry) ServiceOf(a *Assignment) *Service { return a.service }

// ServicesAt returns the services on the number n and on the ranges that contain n. They
// are in the order of the page of n (see compareServices).
func (r *Registry) ServicesAt(n port.Number) []*Service {
	if p := r.portByNumber[n]; p != nil {
		return p.Services
	}
	return r.servicesAt(n)
}

// servicesAt computes the result of ServicesAt. For a number with its own page, the
// result is stored in Port.Services.
func (r *Registry) servicesAt(n port.Number) []*Service {
	first := r.firstService(n)
	last := first
	for last < len(r.services) && r.services[last].Port == n {
		last++
	}
	found := slices.Clone(r.services[first:last])
	found = append(found, r.around(n)...)
	if len(found) > 1 {
		slices.SortFunc(found, compareServices(n))
	}
	return found
}

// around returns the services on ranges that contain n and begin at a lower number. They
// are in reverse order of r.wide: the highest first number comes first.
func (r *Registry) around(n port.Number) []*Service {
	i, _ := slices.BinarySearchFunc(r.wide, n, func(s *Service, n port.Number) int { return cmp.Compare(s.Port, n) })
	var found []*Service
	for i--; i >= 0 && r.reachOf(i) >= n; i-- {
		if r.wide[i].End >= n {
			found = append(found, r.wide[i])
		}
	}
	return found
}

// reachOf returns the highest number in the ranges wide[0] to wide[i], or 0 if i is
// negative.
func (r *Registry) reachOf(i int) port.Number {
	if i < 0 {
		return 0
	}
	return r.reach[i]
}

// firstService returns the index in r.services of the first service that begins at n or
// at a higher number.
func (r *Registry) firstService(n port.Number) int {
	i, _ := slices.BinarySearchFunc(r.services, n, func(s *Service, n port.Number) int { return cmp.Compare(s.Port, n) })
	return i
}

// ServicesIn returns the services that contain at least one number from first to last,
// sorted by port and end.
func (r *Registry) ServicesIn(first, last port.Number) []*Service {
	found := r.around(first)
	slices.Reverse(found)
	for _, s := range r.services[r.firstService(first):] {
		if s.Port > last {
			break
		}
		found = append(found, s)
	}
	return found
}

// Main returns the service that people usually mean by the name of a protocol. It is the
// service on the usual port of the protocol. If there is no such service, it is the
// service with the highest weight (see Weight). If several services have the highest
// weight, it is the service with the lowest number. It returns nil if no service of the
// protocol is in use.
func (r *Registry) Main(p *Protocol) *Service {
	var main *Service
	for _, s := range p.Services {
		switch {
		case !s.State.InUse():
		case p.usual != nil && p.usual.Port == s.Port && p.usual.End == s.End:
			return s
		case main == nil || r.Weight(s) > r.Weight(main):
			main = s
		}
	}
	return main
}

// Usual returns the main service of a protocol (see Main). It returns nil for a
// transport, for a protocol with fewer than two services, and if no service is in use.
func (r *Registry) Usual(p *Protocol) *Service {
	if len(p.Services) < 2 || p.IsTransport() {
		return nil
	}
	return r.Main(p)
}

// relate fills the Related fields of protocols and services from the relations that notes
// declare. It calls lost for each relation to a name that no protocol has.
func (r *Registry) relate(lost func(*Note, DeclaredRelation)) {
	for _, n := range r.notes {
		if n.Protocol == nil || n.Protocol.Note != n {
			continue
		}
		for _, d := range n.Relations {
			named := slices.DeleteFunc(slices.Clone(r.protocolNamed[text.Fold(d.Name)]), func(p *Protocol) bool {
				return p == n.Protocol && d.Any
			})
			if len(named) == 0 {
				lost(n, d)
				continue
			}
			r.relateProtocols(n.Protocol, named[0], d)
		}
	}
	for _, p := range r.protocols {
		slices.SortStableFunc(p.Related, func(a, b RelatedProtocol) int {
			return cmp.Or(cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Protocol.ID, b.Protocol.ID))
		})
	}
}

// relateProtocols adds the relation d to the protocol from, and the reverse relation to
// the protocol to. It does the same for a service of each. For from, this is the main
// service. For to, it is the service on the port d.Number, or the main service if d.Any
// is set.
func (r *Registry) relateProtocols(from, to *Protocol, d DeclaredRelation) {
	if from != to {
		from.addRelated(RelatedProtocol{d.Relation, to})
		to.addRelated(RelatedProtocol{d.Relation.Reverse(), from})
	}
	target := r.Main(to)
	if !d.Any {
		i := slices.IndexFunc(to.Services, func(s *Service) bool { return s.Port == d.Number && s.State.InUse() })
		if i < 0 {
			return
		}
		target = to.Services[i]
	}
	own := r.Main(from)
	if own == nil || target == nil || own == target {
		return
	}
	own.addRelated(RelatedService{d.Relation, target})
	target.addRelated(RelatedService{d.Relation.Reverse(), own})
}

func (p *Protocol) addRelated(other RelatedProtocol) {
	if !slices.Contains(p.Related, other) {
		p.Related = append(p.Related, other)
	}
}

func (s *Service) addRelated(other RelatedService) {
	if !slices.Contains(s.Related, other) {
		s.Related = append(s.Related, other)
	}
}

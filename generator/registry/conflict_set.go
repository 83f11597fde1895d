package registry

import (
	"iter"
	"slices"

	"portolan/generator/port"
)

// conflictSet contains conflicts of one kind, at most one for each port or range. The
// fields at and all contain the same conflicts.
type conflictSet struct {
	kind ConflictKind
	at   map[[2]port.Number]*Conflict
	all  []*Conflict
}

// on returns the conflict for the port or range from start to end. If the set has no such
// conflict yet, on adds one.
func (g *conflictSet) on(start, end port.Number) *Conflict {
	key := [2]port.Number{start, end}
	c := g.at[key]
	if c == nil {
		if g.at == nil {
			g.at = map[[2]port.Number]*Conflict{}
		}
		c = &Conflict{Port: start, End: end, Kind: g.kind}
		g.at[key] = c
		g.all = append(g.all, c)
	}
	return c
}

// add appends services to the list. It skips services that the list already contains.
func add(list *[]*Service, services ...*Service) {
	for _, s := range services {
		if !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
}

// sameNumbers yields groups of services: all services in one group are on the same port
// or range. The argument must be sorted by port and end.
func sameNumbers(services []*Service) iter.Seq[[]*Service] {
	return func(yield func([]*Service) bool) {
		for n := 0; len(services) > 0; services = services[n:] {
			for n = 1; n < len(services) && services[n].Port == services[0].Port && services[n].End == services[0].End; {
				n++
			}
			if !yield(services[:n]) {
				return
			}
		}
	}
}

// agrees reports whether two services have a protocol or a name in common. The services
// may be on different numbers: X11 on 6000 agrees with X11 on 6000-6063.
func (s *Service) agrees(other *Service) bool { return other.agreesOn(s.agreement()) }

// agreement returns the agreement keys of all statements of a service.
func (s *Service) agreement() map[agreementKey]bool {
	keys := map[agreementKey]bool{}
	for _, a := range s.Statements {
		for _, key := range a.agreement() {
			keys[key] = true
		}
	}
	return keys
}

// agreesOn reports whether at least one statement of the service has one of the keys.
func (s *Service) agreesOn(keys map[agreementKey]bool) bool {
	return slices.ContainsFunc(s.Statements, func(a *Assignment) bool {
		return slices.ContainsFunc(a.agreement(), func(key agreementKey) bool { return keys[key] })
	})
}

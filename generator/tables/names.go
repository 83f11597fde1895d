package tables

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// names maps each name in services(5) to the port that it should lead to. If several
// services have the same name, it leads to the service with the lowest origin. If the
// origins are equal, it leads to the service with the highest weight (see
// registry.Registry.Weight), and then to the lowest port.
type names map[string]owner

type owner struct {
	origin origin
	weight int
	port   port.Number
}

func collectNames(entries []entry, reg, registrar *registry.Registry) names {
	n := names{}
	seen := map[*registry.Service]bool{}
	for _, e := range entries {
		for _, s := range e.services {
			if seen[s] {
				continue
			}
			seen[s] = true
			for _, c := range namesOf(s, reg, registrar) {
				n.claim(c.name, owner{c.origin, reg.Weight(s), s.Port})
			}
		}
	}
	return n
}

func (n names) claim(name string, by owner) {
	known, owned := n[name]
	better := cmp.Or(cmp.Compare(by.origin, known.origin), cmp.Compare(known.weight, by.weight),
		cmp.Compare(by.port, known.port)) < 0
	if name != "" && (!owned || better) {
		n[name] = by
	}
}

// leads reports whether a name leads to the port number.
func (n names) leads(name string, number port.Number) bool {
	o, owned := n[name]
	return owned && o.port == number
}

// namesOf returns the possible names of a service in services(5): first its service
// names, then its aliases, then the names of its protocols. A protocol counts only if
// leadOf returns this service for it.
func namesOf(s *registry.Service, reg, registrar *registry.Registry) []candidate {
	var all []candidate
	add := func(name string, by origin) {
		i := slices.IndexFunc(all, func(c candidate) bool { return c.name == name })
		switch {
		case name == "":
		case i < 0:
			all = append(all, candidate{name, by, s})
		default:
			all[i].origin = min(all[i].origin, by)
		}
	}
	main := readable(s.ServiceName())
	for _, a := range s.Statements {
		switch name := readable(a.Service); {
		case a.State == registry.Deprecated && s.State != registry.Deprecated:
			add(name, byAlias)
		case a.Status() == registry.Official:
			add(name, registered)
		default:
			add(name, stated)
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(falseLast(a.name == main)-falseLast(b.name == main), cmp.Compare(a.origin, b.origin))
	})
	for _, a := range s.Statements {
		for _, alias := range a.Aliases {
			add(readable(alias), byAlias)
		}
	}
	for _, p := range s.Protocols {
		if p.IsTransport() || leadOf(p, reg, registrar) != s {
			continue
		}
		add(toServiceName(p.ID), byProtocol)
		// If a protocol has several ports, and none of them is the usual one, its other names
		// could belong to any of the ports.
		if len(p.Services) > 1 && !s.Usual {
			continue
		}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			add(wellFormedName(name), byOther)
		}
	}
	return all
}

// leadOf returns the service that the name of a protocol leads to. The first choice is
// the service on the usual port of the protocol. The second choice is the service on the
// port that registrar lists for the name. The third choice is reg.Main(p), the most
// likely service. leadOf returns nil if no service of the protocol is in use.
func leadOf(p *registry.Protocol, reg, registrar *registry.Registry) *registry.Service {
	main := reg.Main(p)
	if main == nil || main.Usual {
		return main
	}
	_, named := registrar.Named(p.ID)
	for _, a := range named {
		if a.Status() != registry.Official || text.Fold(a.Service) != text.Fold(p.ID) {
			continue
		}
		for _, s := range p.Services {
			if s.Port == a.Port && s.State.InUse() {
				return s
			}
		}
	}
	return main
}

// main returns the name at the start of an entry. The first choice is a name that leads
// to this port. The second choice is a service name that leads to another port, if its
// origin is the same for both ports. The third choice is a new name, made from the names
// of the first service. If no name can be made, the name is empty.
func (n names) main(e entry) candidate {
	for _, c := range e.names {
		if n.leads(c.name, e.port) {
			return c
		}
	}
	for _, c := range e.names {
		if c.origin <= stated && c.origin == n[c.name].origin {
			return c
		}
	}
	head := e.services[0]
	slug := toServiceName(text.Slug(head.Name))
	candidates := []string{slug}
	for _, p := range head.Protocols {
		if !p.IsTransport() {
			candidates = append(candidates, withPort(p.ID, e.port))
		}
	}
	for _, name := range append(candidates, withPort(slug, e.port)) {
		if n.take(name, e.port) {
			return candidate{name, made, head}
		}
	}
	return candidate{service: head}
}

// take lets a name lead to the port number. It returns false if the name already leads to
// another port.
func (n names) take(name string, number port.Number) bool {
	n.claim(name, owner{made, 0, number})
	return n.leads(name, number)
}

// others returns the aliases of an entry: all names that lead to its port, except its
// main name.
func (n names) others(e entry) []string {
	var others []string
	for _, c := range e.names {
		if c.name != e.main.name && n.leads(c.name, e.port) && !slices.Contains(others, c.name) {
			others = append(others, c.name)
		}
	}
	return others
}

// falseLast returns 0 if has is true, and 1 if it is false. If items are sorted by this
// number, those with has = true come first.
func falseLast(has bool) int {
	if has {
		return 0
	}
	return 1
}

// wellFormedName returns name in lower case if this is a valid service name. Otherwise it
// returns an empty string.
func wellFormedName(name string) string {
	if name = strings.ToLower(name); wellFormed.MatchString(name) && len(name) <= maxName {
		return name
	}
	return ""
}

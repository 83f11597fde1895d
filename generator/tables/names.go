package tables

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// names maps a name in services(5) to the one number that it leads to. A lookup of a
// name finds the first entry with it. If several services have the name, the one with
// the best origin wins. If the origins are equal, the higher weight wins: another
// source confirms that service.
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

// leads reports whether a name leads to a number.
func (n names) leads(name string, number port.Number) bool {
	o, owned := n[name]
	return owned && o.port == number
}

// namesOf returns the names of a service that services(5) can contain. The order is:
// service names, aliases, then the names of protocols that lead to this service.
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
		if len(p.Services) > 1 && !s.Usual {
			continue // another name may belong to only one of the ports, and it is unknown to which
		}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			add(wellFormedName(name), byOther)
		}
	}
	return all
}

// leadOf returns the service that the name of a protocol leads to: the service on its
// usual port. Without a usual port, it is the service on the port that the registrar
// lists for the name. If the registrar lists no such port, it is the most likely
// service.
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

// main returns the name that an entry begins with. The first choice is a name that
// leads to this port. The second is a service name that leads to another port, but has
// the same origin here. The third is a new name made from the names of the first
// service. The name is empty if no name can be made.
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

// take reserves a name for a number. It reports false if another number has the name.
func (n names) take(name string, number port.Number) bool {
	n.claim(name, owner{made, 0, number})
	return n.leads(name, number)
}

// others returns the names that lead to the number of an entry, without its main name.
func (n names) others(e entry) []string {
	var others []string
	for _, c := range e.names {
		if c.name != e.main.name && n.leads(c.name, e.port) && !slices.Contains(others, c.name) {
			others = append(others, c.name)
		}
	}
	return others
}

// falseLast returns 0 if has is set and 1 otherwise, so sorting puts items with the
// property first.
func falseLast(has bool) int {
	if has {
		return 0
	}
	return 1
}

// wellFormedName returns a name in lower case if it is a valid service name, and an
// empty string otherwise.
func wellFormedName(name string) string {
	if name = strings.ToLower(name); wellFormed.MatchString(name) && len(name) <= maxName {
		return name
	}
	return ""
}

package tables

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// names tells which number a name of services(5) leads to. Whoever looks one up
// gets the first entry that has it, so it leads to one number: by the best right
// that a service has to it; of several with one right to the likeliest, which
// another source confirms.
type names map[string]owner

type owner struct {
	right  right
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
				n.claim(c.name, owner{c.right, reg.Weight(s), s.Port})
			}
		}
	}
	return n
}

func (n names) claim(name string, by owner) {
	known, owned := n[name]
	better := cmp.Or(cmp.Compare(by.right, known.right), cmp.Compare(known.weight, by.weight),
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

// namesOf returns the names of a service that services(5) can hold: service
// names, aliases, then those of the protocols that lead here, and its own.
func namesOf(s *registry.Service, reg, registrar *registry.Registry) []called {
	var all []called
	add := func(name string, by right) {
		i := slices.IndexFunc(all, func(c called) bool { return c.name == name })
		switch {
		case name == "":
		case i < 0:
			all = append(all, called{name, by, s})
		default:
			all[i].right = min(all[i].right, by)
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
	slices.SortStableFunc(all, func(a, b called) int {
		return cmp.Or(lastUnless(a.name == main)-lastUnless(b.name == main), cmp.Compare(a.right, b.right))
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
		add(legal(p.ID), byProtocol)
		if len(p.Services) > 1 && !s.Usual {
			continue // its other names may be those of one of its numbers, and nobody says of which
		}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			add(wellFormedName(name), byOther)
		}
	}
	return all
}

// leadOf is the service that the name of a protocol leads to: that on its usual
// port; else where the registrar has the service of that name; else the
// likeliest.
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

// main is what an entry is called: by the first of its names that leads here; by
// a service name that others have by the same right; else by a name that is made
// of those of its first service. The name is empty where none can be made.
func (n names) main(e entry) called {
	for _, c := range e.names {
		if n.leads(c.name, e.port) {
			return c
		}
	}
	for _, c := range e.names {
		if c.right <= stated && c.right == n[c.name].right {
			return c
		}
	}
	head := e.services[0]
	slug := legal(text.Slug(head.Name))
	candidates := []string{slug}
	for _, p := range head.Protocols {
		if !p.IsTransport() {
			candidates = append(candidates, numbered(p.ID, e.port))
		}
	}
	for _, name := range append(candidates, numbered(slug, e.port)) {
		if n.take(name, e.port) {
			return called{name, made, head}
		}
	}
	return called{service: head}
}

// take gives a number a name that no other has.
func (n names) take(name string, number port.Number) bool {
	n.claim(name, owner{made, 0, number})
	return n.leads(name, number)
}

// others are the names that lead to the number of an entry beside its main one.
func (n names) others(e entry) []string {
	var others []string
	for _, c := range e.names {
		if c.name != e.main.name && n.leads(c.name, e.port) && !slices.Contains(others, c.name) {
			others = append(others, c.name)
		}
	}
	return others
}

// lastUnless is the place of what has a property before what has it not.
func lastUnless(has bool) int {
	if has {
		return 0
	}
	return 1
}

// wellFormedName is a name as services(5) has it, if it is one as it stands.
func wellFormedName(name string) string {
	if name = strings.ToLower(name); wellFormed.MatchString(name) && len(name) <= maxName {
		return name
	}
	return ""
}

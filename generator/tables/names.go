package tables

import (
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// names tells which ports a service name stands for. Whoever looks one up gets
// the first entry that has it, so it stands for one port: where a registry has
// the service, else where a note has it, else where the protocol of that name
// runs in the first place. Only a service that has several ports itself has its
// name on all of them.
type names map[string]owner

type owner struct {
	right right
	ports []registry.Number
}

// right is why a port has a name, the best first.
type right int

const (
	registered right = iota // a registry has the service
	stated                  // a note has it
	byProtocol              // it is the id of the protocol
	byAlias                 // it is another name of the protocol
	made                    // nothing better was left
)

func collectNames(entries []entry, registrar *registry.Registry) names {
	n := names{}
	first := map[*registry.Protocol]registry.Number{}
	for _, e := range entries {
		for _, a := range e.assignments {
			n.claimService(a)
			for _, p := range applications(a) {
				if _, known := first[p]; !known {
					first[p] = firstPort(p, registrar)
				}
				if e.port == first[p] {
					n.claimProtocol(p, e.port)
				}
			}
		}
	}
	return n
}

func (n names) claimService(a *registry.Assignment) {
	right := stated
	if a.Status() == registry.Official {
		right = registered
	}
	n.claim(serviceName(a), right, a.Port)
}

// claimProtocol claims the names of a protocol. Where it has several ports, its
// other names may be those of one of them, and nobody says of which.
func (n names) claimProtocol(p *registry.Protocol, port registry.Number) {
	n.claim(legal(p.ID), byProtocol, port)
	if len(p.Ports()) > 1 {
		return
	}
	for _, name := range aliases(p) {
		n.claim(name, byAlias, port)
	}
}

func (n names) claim(name string, by right, port registry.Number) {
	known, owned := n[name]
	switch {
	case name == "":
	case !owned || by < known.right:
		n[name] = owner{by, []registry.Number{port}}
	case by == known.right && by <= stated:
		n[name] = owner{by, append(known.ports, port)}
	}
}

func (n names) stands(name string, port registry.Number) bool {
	return slices.Contains(n[name].ports, port)
}

// main is what an entry is called: by the service of its headline, by the
// protocol of it, by another service that is registered, or else by a name that
// is made of these.
func (n names) main(e entry) string {
	head := e.headline()
	ids := protocolNames(head)
	agreeing, related, others := services(e, ids)
	for _, name := range slices.Concat(agreeing, ids, related, others) {
		if n.stands(name, e.port) {
			return name
		}
	}
	if len(ids) == 0 {
		if name := legal(text.Slug(head.Name)); n.take(name, e.port) {
			return name
		}
		ids = []string{legal(text.Slug(head.Name))}
	}
	for _, id := range ids {
		if name := numbered(id, e.port); n.take(name, e.port) {
			return name
		}
	}
	return ""
}

// services divides the service names of an entry: those of the headline and of
// what agrees with it, those that have an id of its protocols in them, as
// ftp-data has ftp, and others.
func services(e entry, ids []string) (agreeing, related, others []string) {
	head := e.headline()
	for _, a := range e.assignments {
		switch name := serviceName(a); {
		case name == "":
		case a == head || a.Agrees(head):
			agreeing = append(agreeing, name)
		case slices.ContainsFunc(ids, func(id string) bool { return strings.Contains(name, id) }):
			related = append(related, name)
		default:
			others = append(others, name)
		}
	}
	return agreeing, related, others
}

// take gives a port a name that no other has.
func (n names) take(name string, port registry.Number) bool {
	if _, owned := n[name]; !owned {
		n.claim(name, made, port)
	}
	return name != "" && n.stands(name, port)
}

// others are the names that stand for the port of an entry beside its main one.
func (n names) others(e entry, main string) []string {
	var others []string
	add := func(name string) {
		if name != main && n.stands(name, e.port) && !slices.Contains(others, name) {
			others = append(others, name)
		}
	}
	for _, a := range e.assignments {
		add(serviceName(a))
		for _, p := range applications(a) {
			add(legal(p.ID))
			for _, name := range aliases(p) {
				add(name)
			}
		}
	}
	return others
}

// firstPort is where a protocol runs in the first place: where the registrar
// has the service of its name; else where a registry has one that is the same;
// else where nothing states a role in it; else at its lowest number. Some
// transport must be stated.
func firstPort(p *registry.Protocol, registrar *registry.Registry) registry.Number {
	_, named := registrar.Named(p.ID)
	order := func(a *registry.Assignment) [4]int {
		return [4]int{
			first(a.Transports.Stated()),
			first(slices.ContainsFunc(named, func(s *registry.Assignment) bool {
				return s.Port == a.Port && s.Status() == registry.Official && text.Fold(s.Service) == text.Fold(p.ID)
			})),
			first(a.Status() == registry.Official && a.Service != ""),
			first(len(a.Description) == 0),
		}
	}
	// Assignments are by port, and the first of the best is taken.
	return slices.MinFunc(p.Assignments, func(a, b *registry.Assignment) int {
		x, y := order(a), order(b)
		return slices.Compare(x[:], y[:])
	}).Port
}

// first is the place of what has a property before what has it not.
func first(has bool) int {
	if has {
		return 0
	}
	return 1
}

package registry

import (
	"cmp"
	"iter"
	"slices"

	"portolan/generator/port"
)

// Conflict is a run of numbers about which sources disagree.
type Conflict struct {
	// Port is the first number in dispute, End the last: the same for one.
	Port, End port.Number
	Kind      ConflictKind
	// Ours are the services of notes, Theirs those of registries, each in the
	// order of their pages.
	Ours, Theirs []*Service

	clashes []clash // why our services collide, by the second place of each
}

// ConflictKind is how sources disagree.
type ConflictKind string

// The kinds of conflicts, in the order in which a page lists them.
const (
	Collision  ConflictKind = "collision" // the user's own notes give the number to several services
	TwoOwners  ConflictKind = "owners"    // the user's own notes give one service to several owners
	Taken      ConflictKind = "taken"     // a note uses what a registry gives to another service
	KeptBack   ConflictKind = "reserved"  // a note uses what a registry gives to nobody
	SeveralFor ConflictKind = "several"   // one registry gives the number to several services
)

// ConflictKinds returns all kinds, those to look at first before the others.
func ConflictKinds() []ConflictKind {
	return []ConflictKind{Collision, TwoOwners, Taken, KeptBack, SeveralFor}
}

// Conflicts returns where sources disagree: first among the user's own notes,
// then what notes use though a registry gives it to others, the user's own notes
// first, then what one registry gives to several. Each part is by number.
func (r *Registry) Conflicts() []*Conflict { return r.conflicts }

// collectConflicts finds the conflicts. It needs services and their relations.
func (r *Registry) collectConflicts() {
	var all []*Conflict
	for _, g := range slices.Concat(r.collisions(), r.taken(), r.several()) {
		all = append(all, g.all...)
	}
	part := func(c *Conflict) int {
		switch c.Kind {
		case Collision, TwoOwners:
			return 0
		case SeveralFor:
			return 3
		}
		return 1 + min(c.author(), 1)
	}
	slices.SortStableFunc(all, func(a, b *Conflict) int {
		return cmp.Or(cmp.Compare(part(a), part(b)), cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End),
			cmp.Compare(slices.Index(ConflictKinds(), a.Kind), slices.Index(ConflictKinds(), b.Kind)))
	})
	r.conflicts = all
}

// author is the first of those who stand behind our services.
func (c *Conflict) author() int {
	first := registries.author()
	for _, s := range c.Ours {
		first = min(first, s.Lead().standing().author())
	}
	return first
}

// gathered are conflicts of one kind by the numbers in dispute.
type gathered struct {
	kind ConflictKind
	at   map[[2]port.Number]*Conflict
	all  []*Conflict
}

// on returns the conflict about a run of numbers.
func (g *gathered) on(start, end port.Number) *Conflict {
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

// add adds services to a list that lack there.
func add(list *[]*Service, services ...*Service) {
	for _, s := range services {
		if !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
}

// sameNumbers yields the services of each run of numbers. They are given by port
// and end.
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

// agrees reports whether two services are one thing, which stands on two runs of
// numbers: X11 on 6000 and on 6000-6063.
func (s *Service) agrees(other *Service) bool { return other.agreesOn(s.agreement()) }

// agreement returns the keys of the statements of a service.
func (s *Service) agreement() map[agreementKey]bool {
	keys := map[agreementKey]bool{}
	for _, a := range s.Statements {
		for _, key := range a.agreement() {
			keys[key] = true
		}
	}
	return keys
}

// agreesOn reports whether a statement of a service has one of some keys.
func (s *Service) agreesOn(keys map[agreementKey]bool) bool {
	return slices.ContainsFunc(s.Statements, func(a *Assignment) bool {
		return slices.ContainsFunc(a.agreement(), func(key agreementKey) bool { return keys[key] })
	})
}

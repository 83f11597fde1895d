package registry

import (
	"slices"

	"portolan/generator/port"
)

// taken finds the numbers that notes use though a registry gives them to another
// service, or to nobody. A range has one conflict with all that lies in it.
func (r *Registry) taken() []gathered {
	taken, kept := gathered{kind: Taken}, gathered{kind: KeptBack}
	if !r.hasRegistry() {
		return nil
	}
	for _, s := range r.services {
		given, reserved := r.rivals(s)
		for _, found := range []struct {
			in     *gathered
			theirs []*Service
		}{{&taken, given}, {&kept, reserved}} {
			if len(found.theirs) > 0 {
				c := found.in.on(s.Port, s.End)
				add(&c.Ours, s)
				add(&c.Theirs, found.theirs...)
			}
		}
	}
	return []gathered{taken, kept}
}

func (r *Registry) hasRegistry() bool {
	return slices.ContainsFunc(r.sources, func(s *Source) bool { return s.Kind == KindRegistry })
}

// rivals returns what registries give the numbers of a service to, for a
// transport by which notes use it and no registry confirms it: other services,
// and reservations. Where a registry has the service, it reserves only what else
// there is.
func (r *Registry) rivals(s *Service) (given, reserved []*Service) {
	noted := s.listed(isInNotes)
	if !noted.any {
		return nil, nil
	}
	var others []*Service
	var agreed listing
	keys := s.agreement()
	for _, other := range r.ServicesIn(s.Port, s.End) {
		official := other.listed(isOfficial)
		switch {
		case !official.any:
		case other == s || other.State.InUse() && other.agreesOn(keys):
			agreed.any, agreed.open = true, agreed.open || official.open
			agreed.transports |= official.transports
		case !s.IsRelated(other):
			others = append(others, other)
		}
	}
	open := noted.transports &^ agreed.transports
	if agreed.any && (agreed.open || !open.Stated()) {
		return nil, nil
	}
	for _, other := range others {
		switch {
		case !Meet(open, other.listed(isOfficial).transports):
		case other.State == Assigned:
			given = append(given, other)
		case other.State == Reserved && !agreed.any:
			reserved = append(reserved, other)
		}
	}
	return given, reserved
}

// listing is over which transports some statements list a service.
type listing struct {
	any        bool // there is such a statement
	open       bool // one of them does not say over which
	transports port.Transports
}

// listed returns over what those statements list a service that are of a kind.
func (s *Service) listed(are func(*Assignment) bool) listing {
	var l listing
	for _, a := range s.Statements {
		if are(a) {
			l.any, l.open = true, l.open || !a.Transports.Stated()
			l.transports |= a.Transports
		}
	}
	return l
}

func isOfficial(a *Assignment) bool { return a.Status() == Official }

func isInNotes(a *Assignment) bool { return a.Status() != Official && a.State.InUse() }

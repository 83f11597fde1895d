package registry

import (
	"slices"

	"portolan/generator/port"
)

// taken finds the numbers that notes use and that a registry reserves or assigns to
// another service. A range in a note has at most one conflict of each kind, with all
// services that registries list in this range.
func (r *Registry) taken() []conflictSet {
	taken, kept := conflictSet{kind: Taken}, conflictSet{kind: KeptBack}
	if !r.hasRegistry() {
		return nil
	}
	for _, s := range r.services {
		given, reserved := r.rivals(s)
		for _, found := range []struct {
			in     *conflictSet
			theirs []*Service
		}{{&taken, given}, {&kept, reserved}} {
			if len(found.theirs) > 0 {
				c := found.in.on(s.Port, s.End)
				add(&c.Ours, s)
				add(&c.Theirs, found.theirs...)
			}
		}
	}
	return []conflictSet{taken, kept}
}

func (r *Registry) hasRegistry() bool {
	return slices.ContainsFunc(r.sources, func(s *Source) bool { return s.Kind == KindRegistry })
}

// rivals returns the services of registries on the numbers of s: those that are assigned
// (given) and those that are reserved. It leaves out s itself and services that are
// related to s. It looks only at transports that notes list for s and registries do not
// list for s. If a registry lists s, reserved is nil, because a registry may assign one
// transport of a number and reserve the others.
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
		case !ShareTransport(open, other.listed(isOfficial).transports):
		case other.State == Assigned:
			given = append(given, other)
		case other.State == Reserved && !agreed.any:
			reserved = append(reserved, other)
		}
	}
	return given, reserved
}

// listing is the result of Service.listed. It describes some statements of a service,
// such as the statements of registries.
type listing struct {
	any        bool // there is at least one such statement
	open       bool // at least one such statement lists no transport
	transports port.Transports
}

// listed returns the transports in those statements of the service for which include
// returns true.
func (s *Service) listed(include func(*Assignment) bool) listing {
	var l listing
	for _, a := range s.Statements {
		if include(a) {
			l.any, l.open = true, l.open || !a.Transports.Stated()
			l.transports |= a.Transports
		}
	}
	return l
}

func isOfficial(a *Assignment) bool { return a.Status() == Official }

func isInNotes(a *Assignment) bool { return a.Status() != Official && a.State.InUse() }

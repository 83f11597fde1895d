package registry

import (
	"slices"

	"portolan/generator/port"
)

// taken finds the numbers that notes use although a registry assigns them to another
// service or reserves them. For a range in a note, there is one conflict with all
// services in the range.
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

// rivals returns what registries list on the numbers of s, except s itself: other
// services (given) and reserved numbers (reserved). It compares only the transports that
// notes list for s and that registries do not list for s. If a registry lists s, reserved
// is nil, because a registry may assign one transport of a number and reserve the others.
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

// listing contains the transports that some statements of a service list.
type listing struct {
	any        bool // at least one statement matches
	open       bool // at least one of these statements lists no transport
	transports port.Transports
}

// listed returns the transports in the statements for which include returns true.
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

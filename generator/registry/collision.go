package registry

import (
	"slices"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// collider finds collisions: numbers that the user's own notes assign to several
// services.
//
// Some notes describe which programs use a number by default. They may list many services
// for one number, and this is not a collision. Other notes assign numbers. They list each
// number only once. Two services on one number collide if
//
//   - two statements name different owners for the number; or
//   - one table or one list contains the number twice; or
//   - two different tables contain the number, and both are in notes that assign numbers.
//
// If a service of a note is also in another note or table of the user, the note describes
// numbers. The map repeats contains these notes. All other notes assign numbers.
type collider struct {
	claims  map[*Service][]claim
	repeats map[*Note]bool
}

// claim is a statement in which the user assigns a number to a service (see
// Service.claims).
type claim struct {
	*Assignment
	// transports are the transports of the statement. If the statement lists no
	// transport, they are the transports of the service (Service.Usually).
	transports port.Transports
	// owners and machines are the folded names in the columns with these roles, such as
	// "Team" and "Host".
	owners, machines []string
	// list is the table or list that contains the statement. It is nil for a statement in
	// a paragraph.
	list *region
}

// maxCompared is the maximum number of other services that one service is compared with.
// If one number has more services, the notes probably list machines and not services.
const maxCompared = 256

// collisions returns two sets of conflicts in the user's own notes. Collision: a number
// has several services. TwoOwners: a service has several owners.
func (r *Registry) collisions() []conflictSet {
	claims := r.claims()
	d := collider{claims, r.repeating(claims)}
	collisions, owners := conflictSet{kind: Collision}, conflictSet{kind: TwoOwners}
	var claimed, wide []*Service
	for _, s := range r.services {
		if len(d.claims[s]) == 0 {
			continue
		}
		if found, ok := d.twoOwners(s); ok {
			c := owners.on(s.Port, s.End)
			c.Ours, c.clashes = append(c.Ours, s), append(c.clashes, found)
		}
		wide = slices.DeleteFunc(wide, func(w *Service) bool { return w.End < s.Port })
		for _, w := range wide {
			if found, ok := d.clash(w, s); ok && (w.Port != s.Port || w.End != s.End) && !w.agrees(s) {
				c := collisions.on(max(w.Port, s.Port), min(w.End, s.End))
				c.Ours, c.clashes = append(c.Ours, w, s), append(c.clashes, found)
			}
		}
		if !s.Single() && len(wide) < maxCompared {
			wide = append(wide, s)
		}
		claimed = append(claimed, s)
	}
	for same := range sameNumbers(claimed) {
		if len(same) > 1 {
			d.sameNumbers(same, &collisions)
		}
	}
	for _, c := range collisions.all {
		slices.SortStableFunc(c.Ours, compareServices(c.Port))
		c.Ours = slices.Compact(c.Ours)
	}
	return []conflictSet{collisions, owners}
}

// sameNumbers looks for clashes between services on the same port or range, and adds them
// to collisions. It compares each service with the services before it, in the order of
// the notes. It adds at most one clash for each service.
func (d collider) sameNumbers(same []*Service, collisions *conflictSet) {
	same = slices.Clone(same)
	slices.SortStableFunc(same, func(a, b *Service) int {
		return comparePlaces(d.claims[a][0].Assignment, d.claims[b][0].Assignment)
	})
	for i, s := range same {
		for _, earlier := range same[:min(i, maxCompared)] {
			if found, ok := d.clash(earlier, s); ok {
				c := collisions.on(s.Port, s.End)
				c.Ours, c.clashes = append(c.Ours, earlier, s), append(c.clashes, found)
				break
			}
		}
	}
}

// claims returns the claims of each service (see Service.claims). It leaves out a service
// if a note says that its number is shared (Service.Shared).
func (r *Registry) claims() map[*Service][]claim {
	all := map[*Service][]claim{}
	lists := map[*Note][]region{}
	for _, s := range r.services {
		if s.Shared() {
			continue
		}
		for _, a := range s.claims() {
			over := a.Transports
			if !over.Stated() {
				over = s.Usually()
			}
			all[s] = append(all[s], claim{a, over, a.under(lexicon.Owner), a.under(lexicon.Machine), regionOf(a, lists)})
		}
	}
	return all
}

// repeating returns the notes for collider.repeats. These are the user's notes with at
// least one service that is also in another note of the user, or in another table or list
// of the same note.
func (r *Registry) repeating(claims map[*Service][]claim) map[*Note]bool {
	repeats := map[*Note]bool{}
	for _, s := range r.services {
		var first *Note
		for _, a := range s.Statements {
			n := a.Origin.Note
			switch {
			case a.precedence() > ownPrinted:
			case first == nil:
				first = n
			case first != n:
				repeats[first], repeats[n] = true, true
			}
		}
		for i, a := range claims[s] {
			if i > 0 && a.Origin.Note == claims[s][i-1].Origin.Note && a.list != claims[s][i-1].list {
				repeats[a.Origin.Note] = true
			}
		}
	}
	return repeats
}

// clash returns the first two claims that collide, one of s and one of other. It returns
// false if no claims collide, or if the services are related.
func (d collider) clash(s, other *Service) (clash, bool) {
	if s.IsRelated(other) {
		return clash{}, false
	}
	known := s.isKnown() && other.isKnown()
	for _, a := range d.claims[s] {
		for _, b := range d.claims[other] {
			switch {
			case !ShareTransport(a.transports, b.transports) || differ(a.machines, b.machines):
			case differ(a.owners, b.owners), !known && a.excludes(b) && d.sameList(a, b):
				return inOrder(a, b), true
			}
		}
	}
	return clash{}, false
}

// twoOwners returns the first two claims of s that name different owners for the same
// transport. Claims on different machines are not compared. It returns false if there are
// no such claims.
func (d collider) twoOwners(s *Service) (clash, bool) {
	for i, b := range d.claims[s] {
		for _, a := range d.claims[s][:min(i, maxCompared)] {
			if ShareTransport(a.Transports, b.Transports) && differ(a.owners, b.owners) && !differ(a.machines, b.machines) {
				return inOrder(a, b), true
			}
		}
	}
	return clash{}, false
}

// inOrder returns a clash of two claims. The field first is the claim that comes first in
// the notes (see comparePlaces).
func inOrder(a, b claim) clash {
	if comparePlaces(a.Assignment, b.Assignment) > 0 {
		a, b = b, a
	}
	return clash{second: b.Assignment, first: a.Assignment}
}

// isKnown reports whether bundled notes, registries or notes on common use also list the
// service on this number. If they do, the user's notes only describe common use and do
// not assign the number.
func (s *Service) isKnown() bool {
	return slices.ContainsFunc(s.Statements, func(a *Assignment) bool {
		return a.precedence() > ownPrinted || a.precedence() == ownCommon
	})
}

// sameList reports whether two claims are in the same table or list. It also returns true
// for two different tables, if neither of their notes is in d.repeats.
func (d collider) sameList(a, b claim) bool {
	switch {
	case a.list == nil || b.list == nil:
		return false
	case a.list == b.list:
		return true
	}
	return a.list.table && b.list.table && !d.repeats[a.Origin.Note] && !d.repeats[b.Origin.Note]
}

// maxClaimed is the maximum size of a range that can collide with a different range. A
// program uses only some numbers of a larger range: RPC, for example, uses some of the
// dynamic ports.
const maxClaimed = 1000

// excludes reports whether the numbers of two claims collide. Equal numbers always
// collide. Different ranges collide if none of them is larger than maxClaimed. They do
// not collide if both claims name an owner, because an owner may use a part of a larger
// range for another service.
func (a claim) excludes(b claim) bool {
	switch {
	case a.Port == b.Port && a.End == b.End:
		return true
	case len(a.owners) > 0 && len(b.owners) > 0:
		return false
	}
	return a.End-a.Port < maxClaimed && b.End-b.Port < maxClaimed
}

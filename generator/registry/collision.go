package registry

import (
	"slices"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// collider finds what collides in the user's own notes. Notes of what programs
// use give a number as many names as there are programs, and nothing is wrong
// with that. A list of who has which number gives each number once, so a number
// collides where
//
//   - two statements name different owners;
//   - one table, or one list, gives it twice;
//   - two tables give it to two services, and the notes they stand in repeat
//     nothing of what the user's other tables and notes say. Notes that describe
//     do.
type collider struct {
	claims  map[*Service][]claim
	repeats map[*Note]bool
}

// claim is a statement by which the user gives a service its numbers.
type claim struct {
	*Assignment
	// over is over what the service runs there: where the statement does not say,
	// over what it is used elsewhere.
	over             port.Transports
	owners, machines []string
	list             *region // the table or list of the statement, or nil
}

// maxCompared bounds with how many others a service is compared. Notes that give
// one number to more list machines.
const maxCompared = 256

// collisions finds the numbers that the user's own notes give to several
// services, and the services that they give to several owners.
func (r *Registry) collisions() []gathered {
	claims := r.claims()
	d := collider{claims, r.repeating(claims)}
	collisions, owners := gathered{kind: Collision}, gathered{kind: TwoOwners}
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
	return []gathered{collisions, owners}
}

// sameNumbers compares services of the same numbers, each with those that are
// written before it.
func (d collider) sameNumbers(same []*Service, collisions *gathered) {
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

// claims returns what the user's own notes claim for each service that does not
// share its numbers.
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

// repeating returns the user's own notes that say of a number what another of
// them says, or what another of their tables and lists says.
func (r *Registry) repeating(claims map[*Service][]claim) map[*Note]bool {
	repeats := map[*Note]bool{}
	for _, s := range r.services {
		var first *Note
		for _, a := range s.Statements {
			n := a.Origin.Note
			switch {
			case a.standing() > ownPrinted:
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

// clash finds two statements by which two services cannot both have a number.
func (d collider) clash(s, other *Service) (clash, bool) {
	if s.IsRelated(other) {
		return clash{}, false
	}
	known := s.isKnown() && other.isKnown()
	for _, a := range d.claims[s] {
		for _, b := range d.claims[other] {
			switch {
			case !Meet(a.over, b.over) || differ(a.machines, b.machines):
			case differ(a.owners, b.owners), !known && a.excludes(b) && d.sameList(a, b):
				return inOrder(a, b), true
			}
		}
	}
	return clash{}, false
}

// twoOwners finds two statements that give one service to different owners.
func (d collider) twoOwners(s *Service) (clash, bool) {
	for i, b := range d.claims[s] {
		for _, a := range d.claims[s][:min(i, maxCompared)] {
			if Meet(a.Transports, b.Transports) && differ(a.owners, b.owners) && !differ(a.machines, b.machines) {
				return inOrder(a, b), true
			}
		}
	}
	return clash{}, false
}

// inOrder returns a clash at the second place.
func inOrder(a, b claim) clash {
	if comparePlaces(a.Assignment, b.Assignment) > 0 {
		a, b = b, a
	}
	return clash{at: b.Assignment, with: a.Assignment}
}

// isKnown reports whether somebody else lists the service on its number, too: it
// is then what people use, and nobody's to give away.
func (s *Service) isKnown() bool {
	return slices.ContainsFunc(s.Statements, func(a *Assignment) bool {
		return a.standing() > ownPrinted || a.standing() == ownCommon
	})
}

// sameList reports whether two statements stand in lists that give each number
// once.
func (d collider) sameList(a, b claim) bool {
	switch {
	case a.list == nil || b.list == nil:
		return false
	case a.list == b.list:
		return true
	}
	return a.list.table && b.list.table && !d.repeats[a.Origin.Note] && !d.repeats[b.Origin.Note]
}

// maxClaimed is how many numbers a range may have to claim each of them. From
// wider ones programs pick a number, such as the dynamic ports of RPC.
const maxClaimed = 1000

// excludes reports whether only one of two statements can have its numbers, by
// these alone. Within a range, what belongs to the owner of the range is a part
// of it.
func (a claim) excludes(b claim) bool {
	switch {
	case a.Port == b.Port && a.End == b.End:
		return true
	case len(a.owners) > 0 && len(b.owners) > 0:
		return false
	}
	return a.End-a.Port < maxClaimed && b.End-b.Port < maxClaimed
}

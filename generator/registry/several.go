package registry

import (
	"slices"

	"portolan/generator/port"
)

// several finds conflicts within one registry: numbers that it assigns to several
// services for the same transport.
func (r *Registry) several() []conflictSet {
	several := conflictSet{kind: SeveralFor}
	for _, source := range r.sources {
		if source.Kind != KindRegistry {
			continue
		}
		given := map[*Service]port.Transports{}
		var services []*Service
		for _, s := range r.services {
			if given[s] = s.givenBy(source); given[s].Stated() {
				services = append(services, s)
			}
		}
		for same := range sameNumbers(services) {
			for i, s := range same {
				for _, other := range same[:min(i, maxCompared)] {
					if given[s]&given[other] != 0 && !s.IsRelated(other) {
						c := several.on(s.Port, s.End)
						c.Theirs = append(c.Theirs, other, s)
						break
					}
				}
			}
		}
		for _, c := range several.all {
			slices.SortStableFunc(c.Theirs, compareServices(c.Port))
			c.Theirs = slices.Compact(c.Theirs)
		}
	}
	return []conflictSet{several}
}

// givenBy returns the transports of the statements in which a source assigns the number
// to the service.
func (s *Service) givenBy(source *Source) port.Transports {
	return s.listed(func(a *Assignment) bool { return a.Origin.Note.Source == source && a.State == Assigned }).transports
}

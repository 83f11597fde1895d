package registry

import (
	"slices"

	"portolan/generator/port"
)

// several finds the numbers that one registry gives to several services for one
// transport.
func (r *Registry) several() []gathered {
	several := gathered{kind: SeveralFor}
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
	return []gathered{several}
}

// givenBy returns the transports for which a source assigns a service.
func (s *Service) givenBy(source *Source) port.Transports {
	return s.listed(func(a *Assignment) bool { return a.Origin.Note.Source == source && a.State == Assigned }).transports
}

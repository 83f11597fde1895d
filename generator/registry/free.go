package registry

import (
	"slices"

	"portolan/generator/port"
)

// FreeRange is a range of numbers that no source assigns, reserves or lists as retired.
type FreeRange struct {
	port.Range
	// By are the sources that list the numbers as unassigned, in the order of
	// Registry.Sources. It is empty if no source lists the numbers.
	By []*Source
}

// Free returns the free ranges of a band. Neighbouring free numbers are in the same range
// only if the same sources list them as unassigned.
func (r *Registry) Free(b port.Band) []FreeRange {
	var free []FreeRange
	for numbers, services := range r.Numbers(b.First, b.Last) {
		if !AreFree(services) {
			continue
		}
		by := r.sourcesOf(services)
		last := len(free) - 1
		if last >= 0 && free[last].Last+1 == numbers.First && slices.Equal(free[last].By, by) {
			free[last].Last = numbers.Last
			continue
		}
		free = append(free, FreeRange{numbers, by})
	}
	return free
}

// AreFree reports whether numbers with these services are free: no source assigns, reserves or
// lists them as retired.
func AreFree(services []*Service) bool {
	return !slices.ContainsFunc(services, func(s *Service) bool { return s.State != Unassigned })
}

// sourcesOf returns the sources that list at least one of the services, in the order of
// Registry.Sources.
func (r *Registry) sourcesOf(services []*Service) []*Source {
	var by []*Source
	for _, source := range r.sources {
		if slices.ContainsFunc(services, func(s *Service) bool { return slices.Contains(s.Sources(), source) }) {
			by = append(by, source)
		}
	}
	return by
}

package registry

import (
	"slices"

	"portolan/generator/port"
)

// FreeRange is a range of numbers that no source assigns, reserves or lists as retired.
type FreeRange struct {
	First, Last port.Number
	// By are the sources that list the numbers as unassigned, in the order of
	// Registry.Sources. It is empty if no source lists the numbers.
	By []*Source
}

// Size returns how many numbers the range contains.
func (f FreeRange) Size() int { return int(f.Last) - int(f.First) + 1 }

// Free returns the free ranges of a band. Neighbouring free numbers are in the same range
// only if the same sources list them as unassigned.
func (r *Registry) Free(b port.Band) []FreeRange {
	taken := make([]bool, b.Size())
	by := make([][]*Source, b.Size())
	for _, a := range r.Overlapping(b.First, b.Last) {
		source := a.Origin.Note.Source
		for n := int(max(a.Port, b.First)); n <= int(min(a.End, b.Last)); n++ {
			i := n - int(b.First)
			switch {
			case a.State != Unassigned:
				taken[i] = true
			case !slices.Contains(by[i], source):
				by[i] = append(by[i], source)
			}
		}
	}
	var free []FreeRange
	for i := range taken {
		if taken[i] {
			continue
		}
		slices.SortFunc(by[i], func(a, b *Source) int { return slices.Index(r.sources, a) - slices.Index(r.sources, b) })
		n := b.First + port.Number(i)
		if last := len(free) - 1; i > 0 && !taken[i-1] && slices.Equal(free[last].By, by[i]) {
			free[last].Last = n
			continue
		}
		free = append(free, FreeRange{n, n, by[i]})
	}
	return free
}

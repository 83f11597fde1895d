package registry

import (
	"slices"

	"portolan/generator/port"
)

// FreeRange is a run of numbers that nobody has and nobody keeps back.
type FreeRange struct {
	First, Last port.Number
	// By are the sources that say so, in the order of Registry.Sources. It is
	// empty where no source lists the numbers.
	By []*Source
}

// Size is how many numbers a run has.
func (f FreeRange) Size() int { return int(f.Last) - int(f.First) + 1 }

// Free returns the runs of numbers of a band that no source assigns or
// reserves, neither singly nor within a range, apart by who says that they are
// unassigned.
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

package free

import (
	"cmp"
	"slices"

	"portolan/generator/port"
)

// Size returns how many numbers are free.
func (s Set) Size() int { return s.Count[None] }

// at returns free number i, counted from 0.
func (s Set) at(i int) port.Number {
	for _, r := range s.Runs {
		if i < r.Size() {
			return r.First + port.Number(i)
		}
		i -= r.Size()
	}
	panic("there is no such number")
}

// Spread returns count free numbers in ascending order, at equal steps through all of them. It
// returns all if there are fewer.
func (s Set) Spread(count int) []port.Number {
	count = min(count, s.Size())
	chosen := make([]port.Number, count)
	for i := range chosen {
		chosen[i] = s.at((2*i + 1) * s.Size() / (2 * count))
	}
	return chosen
}

// Near returns the count free numbers next to n, the nearest first. Of two numbers with the same
// distance, the higher one is first.
func (s Set) Near(n port.Number, count int) []port.Number {
	distance := func(m port.Number) int { return max(int(m)-int(n), int(n)-int(m)) }
	var chosen []port.Number
	for _, r := range s.Runs {
		// The nearest numbers of a run are around n, or at one of its ends.
		at := min(max(int(n), int(r.First)), int(r.Last))
		for m := max(at-count, int(r.First)); m <= min(at+count, int(r.Last)); m++ {
			chosen = append(chosen, port.Number(m))
		}
	}
	slices.SortFunc(chosen, func(a, b port.Number) int {
		return cmp.Or(cmp.Compare(distance(a), distance(b)), cmp.Compare(b, a))
	})
	return chosen[:min(count, len(chosen))]
}

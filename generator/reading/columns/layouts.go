package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Layouts returns the layouts of a table. Usually there is one. If each row contains
// several pairs of number and name, there is one layout for each pair. The caller must
// then read each row once with each layout.
func (c *Columns) Layouts() []Layout {
	numbers := c.find(notation.RoleNumber)
	if len(numbers) > 1 && c.repeats(numbers) {
		before, after := c.wordedAt(numbers, -1), c.wordedAt(numbers, 1)
		switch {
		case after && (!before || c.repeats(shifted(numbers, 1)) && !c.repeats(shifted(numbers, -1))):
			return c.divide(numbers, 0)
		case before:
			return c.divide(numbers, -1)
		}
	}
	return []Layout{c.layout(func(int) bool { return true })}
}

// divide returns one layout for each pair of number and name. numbers are the indexes of
// the port columns. before is 0 if the number comes first in each pair, and -1 if the
// name comes first. The columns to the left of the first pair belong to all layouts.
func (c *Columns) divide(numbers []int, before int) []Layout {
	var all []Layout
	for k, number := range numbers {
		start, end := number+before, len(c.heads)
		if k+1 < len(numbers) {
			end = numbers[k+1] + before
		}
		l := c.layout(func(i int) bool { return start <= i && i < end || i < numbers[0]+before })
		l.Paired = true
		all = append(all, l)
	}
	return all
}

// repeats reports whether all of the columns have the same header.
func (c *Columns) repeats(columns []int) bool {
	for _, i := range columns {
		if text.Fold(c.words[i]) != text.Fold(c.words[columns[0]]) {
			return false
		}
	}
	return true
}

// wordedAt reports whether the neighbours of the given columns contain mostly words.
// distance is -1 for the neighbours to the left, and 1 for the neighbours to the right.
func (c *Columns) wordedAt(columns []int, distance int) bool {
	for _, i := range columns {
		next := i + distance
		if next < 0 || next >= len(c.heads) || slices.Contains(columns, next) {
			return false
		}
		if cells := c.contents(next); !cells.mostly(cells.worded) {
			return false
		}
	}
	return true
}

// shifted adds distance to each index: shifted([]int{0, 2}, 1) returns 1 and 3.
func shifted(columns []int, distance int) []int {
	shifted := make([]int, len(columns))
	for i, column := range columns {
		shifted[i] = column + distance
	}
	return shifted
}

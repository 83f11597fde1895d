package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Layouts returns the layouts of a table. There are several if each row contains several
// pairs of number and name side by side. Each row must then be read once with each
// layout.
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

// divide returns one layout for each port column in numbers. If before is 0, the columns
// of a layout begin with the port column. If before is -1, they begin one column before
// it. The columns before the first port column and its name belong to all layouts.
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

// wordedAt reports whether each of the columns has a neighbour that contains words.
// distance is -1 for the column before it, or 1 for the column after it.
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

// shifted returns the indexes in columns, with distance added to each.
func shifted(columns []int, distance int) []int {
	shifted := make([]int, len(columns))
	for i, column := range columns {
		shifted[i] = column + distance
	}
	return shifted
}

package columns

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// Layouts returns how to read each row: one layout, or several if number and name repeat
// side by side.
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

// divide returns a layout for each group of columns. A group begins at before columns
// from a column of ports; before is 0 or -1. Columns before the first group belong to all
// groups.
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

// repeats reports whether several columns have the same head.
func (c *Columns) repeats(columns []int) bool {
	for _, i := range columns {
		if text.Fold(c.words[i]) != text.Fold(c.words[columns[0]]) {
			return false
		}
	}
	return true
}

// wordedAt reports whether there is a column of words at a distance from each of some
// columns.
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

// shifted returns the columns at a distance from some columns.
func shifted(columns []int, distance int) []int {
	shifted := make([]int, len(columns))
	for i, column := range columns {
		shifted[i] = column + distance
	}
	return shifted
}

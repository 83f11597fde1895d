package columns

import (
	"strings"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// Claims returns the first rows as claims, at most maxSampled.
func (c *Columns) Claims() []judge.Claim {
	rows, ports := c.rows(), c.find(notation.RoleNumber)
	claims := make([]judge.Claim, len(rows))
	for i, row := range rows {
		claims[i] = c.rowClaim(row, ports)
	}
	return claims
}

// rowClaim returns a row as a claim. The numbers of the first column of ports are its
// Numbers, those of other columns are its More.
func (c *Columns) rowClaim(row text.Row, ports []int) judge.Claim {
	var claim judge.Claim
	for k, i := range ports {
		cell := line.CellText(row.Cells[i])
		items, _ := numbers.Read(cell)
		claim.Known = claim.Known || c.knows(row, items)
		claim.Grouped = append(claim.Grouped, grouped(cell, items)...)
		if k > 0 {
			claim.More = append(claim.More, judge.RangesOf(items)...)
			continue
		}
		claim.Numbers, claim.Unread = judge.RangesOf(items), len(items) == 0 && !numbers.IsBlank(cell)
	}
	return claim
}

// knows reports whether a row names the well-known service of one of its numbers.
func (c *Columns) knows(row text.Row, items []numbers.Item) bool {
	for _, n := range items {
		for i, cell := range row.Cells {
			if c.heads[i].Role != notation.RoleNumber && notation.IsWellKnown(text.Plain(cell.Spans), n.First, n.Last) {
				return true
			}
		}
	}
	return false
}

// groups are the signs that may separate groups of digits in a number.
const groups = ",."

// grouped returns the numbers of a cell if its commas and points separate groups of
// digits, as in 1,024-49,151.
func grouped(cell string, items []numbers.Item) []judge.Range {
	if strings.ContainsAny(cell, groups) {
		items, _ = numbers.Read(strings.NewReplacer(",", "", ".", "").Replace(cell))
	}
	return judge.RangesOf(items)
}

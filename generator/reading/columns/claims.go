package columns

import (
	"strings"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// Claims returns one claim for each of the first maxSampled rows. A claim contains the
// numbers of a row and the evidence that they are ports.
func (c *Columns) Claims() []judge.Claim {
	rows, ports := c.rows(), c.find(notation.RoleNumber)
	claims := make([]judge.Claim, len(rows))
	for i, row := range rows {
		claims[i] = c.rowClaim(row, ports)
	}
	return claims
}

// rowClaim returns the claim of a row. ports are the indexes of the port columns. The
// numbers of the first port column become claim.Numbers. The numbers of the other port
// columns become claim.More.
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

// knows reports whether a row names a well-known service, and one of items is the port of
// this service.
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

// groups contains the signs that may separate groups of digits in one number, as in
// 1,024.
const groups = ",."

// grouped returns the numbers in a cell, read as if commas and dots only separate groups
// of digits: 1024-49151 for "1,024-49,151". If the cell has no commas or dots, grouped
// returns the ranges of items, which are the numbers in the cell.
func grouped(cell string, items []numbers.Item) []judge.Range {
	if strings.ContainsAny(cell, groups) {
		items, _ = numbers.Read(strings.NewReplacer(",", "", ".", "").Replace(cell))
	}
	return judge.RangesOf(items)
}

package text

import "strings"

// Grid reads lines as a table that is drawn with pipes and lines of dashes, as many
// programs print it:
//
//	+------+---------+
//	| Port | Service |
//	+------+---------+
//	| 22   | SSH     |
//	+------+---------+
//
// A line of dashes is called a rule. Grid returns false if a line is neither a row nor a
// rule, if there is no rule, or if there is no row after the header.
func Grid(lines [][]Span) (Table, bool) {
	var t Table
	ruled := false
	for _, line := range lines {
		switch plain := Plain(line); {
		case isRule(plain):
			ruled = true
		case strings.HasPrefix(plain, "|") || strings.HasSuffix(plain, "|"):
			cells := cellsOf(line)
			if t.Header == nil {
				t.Header = cells
				t.Pos = cells[0].Pos
				continue
			}
			t.Rows = append(t.Rows, Row{Cells: cells, Pos: cells[0].Pos})
		default:
			return Table{}, false
		}
	}
	if !ruled || len(t.Rows) == 0 || !t.Square() {
		return Table{}, false
	}
	return t, true
}

// leastColumns is the minimum number of cells in each row of a table without a header.
const leastColumns = 3

// Rows reads lines as the rows of a table without a header. It returns false unless all
// these conditions are true: there are at least two lines, each line begins and ends with
// a pipe, and all lines have the same number of cells, at least leastColumns.
func Rows(lines [][]Span) (Table, bool) {
	var t Table
	for _, line := range lines {
		plain := Plain(line)
		if !strings.HasPrefix(plain, "|") || !strings.HasSuffix(plain, "|") || isRule(plain) {
			return Table{}, false
		}
		cells := cellsOf(line)
		if len(cells) < leastColumns || len(t.Rows) > 0 && len(cells) != len(t.Rows[0].Cells) {
			return Table{}, false
		}
		t.Rows = append(t.Rows, Row{Cells: cells, Pos: cells[0].Pos})
	}
	if len(t.Rows) < 2 {
		return Table{}, false
	}
	t.Pos = t.Rows[0].Pos
	for range t.Rows[0].Cells {
		t.Header = append(t.Header, Cell{Pos: t.Pos, End: t.Pos})
	}
	return t, t.Square()
}

// isRule reports whether a line is a rule of a table: "+------+------+" or "|---|---|".
func isRule(line string) bool {
	return len(line) > 2 && strings.Trim(line, "+|-=: ") == "" && strings.ContainsAny(line, "-=")
}

// cellsOf splits a row into cells at its pipes: "| 22 | SSH |" gives the cells "22" and
// "SSH". Pipes in code and in other spans do not count.
func cellsOf(line []Span) []Cell {
	var cells []Cell
	var cell []Span
	pos := -1
	end := func(at int) {
		cells = append(cells, trimmed(cell, at))
		cell = nil
	}
	for _, s := range line {
		t, ok := s.(Text)
		if !ok {
			cell = append(cell, s)
			continue
		}
		from := 0
		for i := range len(t.Text) {
			if t.Text[i] == '|' {
				cell = append(cell, Text{Text: t.Text[from:i], Pos: t.Pos + from})
				if pos < 0 && Plain(cell) == "" && len(cells) == 0 {
					// The blanks before the first pipe of a row are not a cell.
					cell = nil
				} else {
					end(pos)
				}
				from, pos = i+1, t.Pos+i+1
			}
		}
		cell = append(cell, Text{Text: t.Text[from:], Pos: t.Pos + from})
	}
	if Plain(cell) != "" || len(cells) == 0 {
		end(max(pos, 0))
	}
	return cells
}

// trimmed returns a cell with the given spans, but without blanks at the start and the
// end. If the cell does not begin with a Text, its position is pos.
func trimmed(spans []Span, pos int) Cell {
	c := Cell{Spans: Trim(spans), Pos: pos, End: pos}
	for i, s := range c.Spans {
		if t, ok := s.(Text); ok {
			if i == 0 {
				c.Pos = t.Pos
			}
			c.End = t.Pos + len(t.Text)
		}
	}
	return c
}

// Trim removes blanks and line breaks at the start and at the end of spans.
func Trim(spans []Span) []Span {
	for len(spans) > 0 {
		first, ok := trimLeft(spans[0])
		if ok {
			spans = append([]Span{first}, spans[1:]...)
			break
		}
		spans = spans[1:]
	}
	for len(spans) > 0 {
		last, ok := trimRight(spans[len(spans)-1])
		if ok {
			return append(spans[:len(spans)-1:len(spans)-1], last)
		}
		spans = spans[:len(spans)-1]
	}
	return nil
}

const blanks = " \t\r\n"

// trimLeft removes blanks at the start of a span. It returns false if nothing is left,
// and always for a Break.
func trimLeft(s Span) (Span, bool) {
	switch t := s.(type) {
	case Break:
		return nil, false
	case Text:
		left := strings.TrimLeft(t.Text, blanks)
		return Text{Text: left, Pos: t.Pos + len(t.Text) - len(left)}, left != ""
	}
	return s, true
}

// trimRight removes blanks at the end of a span. It returns false if nothing is left, and
// always for a Break.
func trimRight(s Span) (Span, bool) {
	switch t := s.(type) {
	case Break:
		return nil, false
	case Text:
		right := strings.TrimRight(t.Text, blanks)
		return Text{Text: right, Pos: t.Pos}, right != ""
	}
	return s, true
}

// maxPadding limits how many empty cells Square adds. With them, the table may have at
// most 50 times as many cells as without them. Tables that people write stay far below
// this limit.
const maxPadding = 50

// Square adds empty cells to short rows, until all rows have the same number of cells. It
// sets the alignment of every column to AlignNone. If the table would need too many empty
// cells (see maxPadding), Square changes nothing and returns false.
func (t *Table) Square() bool {
	width, cells := len(t.Header), len(t.Header)
	for _, row := range t.Rows {
		width = max(width, len(row.Cells))
		cells += len(row.Cells)
	}
	if width*(len(t.Rows)+1) > maxPadding*cells {
		return false
	}
	pad := func(cells []Cell) []Cell {
		for len(cells) < width {
			end := cells[len(cells)-1].End
			cells = append(cells, Cell{Pos: end, End: end})
		}
		return cells
	}
	t.Header = pad(t.Header)
	for i := range t.Rows {
		t.Rows[i].Cells = pad(t.Rows[i].Cells)
	}
	t.Align = make([]Align, width)
	return true
}

package text

import "strings"

// Grid reads lines as a table drawn with pipes, such as programs print, and
// people put between lines of dashes:
//
//	+------+---------+
//	| Port | Service |
//	+------+---------+
//	| 22   | SSH     |
//	+------+---------+
//
// It fails unless every line is a row or a rule.
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

// leastColumns is how many cells rows need to be a table without a head.
const leastColumns = 3

// Rows reads lines as the rows of a table without a head. It fails unless there
// are several, each between pipes, and all have as many cells.
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

// isRule reports whether a line only draws: dashes between plus signs or pipes.
func isRule(line string) bool {
	return len(line) > 2 && strings.Trim(line, "+|-=: ") == "" && strings.ContainsAny(line, "-=")
}

// cellsOf divides a row at the pipes of its plain text.
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
					cell = nil // what stands before the first pipe
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

// trimmed makes a cell of spans without the blanks around them.
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

// Trim returns spans without the blanks, and the breaks, before and behind
// them.
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

// trimLeft drops the blanks before a span; it fails where nothing is left.
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

// maxPadding bounds how many cells a table may lack, as a multiple of those it
// has: no table that people draw comes near it.
const maxPadding = 50

// Square gives every row as many cells as the widest has, and every column an
// alignment. It fails where nearly all cells would be padding.
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

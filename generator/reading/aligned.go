package reading

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// aligned reads the tables in lines. These tables have no pipes: spaces or tabs separate
// the columns, as in the output of a program. The first line of a table contains the
// column headers. aligned reports whether it has found a table.
func (r *reader) aligned(lines []text.Text) bool {
	found := false
	for i := 0; i < len(lines); i++ {
		head := fields(lines[i])
		if !hasPortHeads(head) {
			continue
		}
		t := text.Table{Header: head, Pos: head[0].Pos, Align: make([]text.Align, len(head))}
		for ; i+1 < len(lines); i++ {
			cells := fields(lines[i+1])
			if len(cells) == 0 || len(cells) > len(head) || hasPortHeads(cells) {
				break
			}
			t.Rows = append(t.Rows, text.Row{Cells: cells, Pos: cells[0].Pos})
		}
		if len(t.Rows) > 0 && t.Square() {
			around := r.printed
			r.printed = around || hasPrintedHeads(head)
			r.table(t)
			r.printed, found = around, true
		}
	}
	return found
}

// unheaded converts a listing without column headers to a table, and adds the headers.
// There must be at least two lines, such as "22  tcp  SSH". All lines must have the same
// number of columns, at least three. One column must contain only transports, and another
// one only ports. If one of these conditions is not met, unheaded returns false.
func unheaded(lines []text.Text) (text.Table, bool) {
	var t text.Table
	for _, l := range lines {
		if strings.TrimSpace(l.Text) == "" {
			continue
		}
		cells := fields(l)
		if len(t.Rows) > 0 && len(cells) != len(t.Rows[0].Cells) {
			return t, false
		}
		t.Rows = append(t.Rows, text.Row{Cells: cells, Pos: cells[0].Pos})
	}
	if len(t.Rows) < 2 || len(t.Rows[0].Cells) < 3 {
		return t, false
	}
	t.Pos = t.Rows[0].Pos
	isTransport := func(cell string) bool { return numbers.ReadTransports(cell).Plain() }
	isPort := func(cell string) bool {
		items, faults := numbers.Read(cell)
		// Text with a dot is an address, such as 10.0.0.1, and not a port.
		return len(items) > 0 && len(faults) == 0 && !strings.Contains(cell, ".")
	}
	transport, port := columnOf(t, isTransport), columnOf(t, isPort)
	other := "Service"
	for i := range t.Rows[0].Cells {
		head := other
		switch i {
		case transport:
			head = "Transport"
		case port:
			head = "Port"
		default:
			other = "Description"
		}
		t.Header = append(t.Header, text.Cell{Spans: line.Unplaced(head), Pos: t.Pos, End: t.Pos})
	}
	return t, transport >= 0 && port >= 0 && t.Square()
}

// columnOf returns the index of the first column in which every cell matches. It returns
// -1 if there is no such column.
func columnOf(t text.Table, matches func(cell string) bool) int {
	for i := range t.Rows[0].Cells {
		if !slices.ContainsFunc(t.Rows, func(row text.Row) bool { return !matches(text.Plain(row.Cells[i].Spans)) }) {
			return i
		}
	}
	return -1
}

// columnGap matches the white space between two columns: one or more tabs, or at least
// two spaces.
var columnGap = regexp.MustCompile(`\t+| {2,}`)

// fields splits a line into cells at columnGap: "22  Secure Shell" becomes "22" and
// "Secure Shell". It ignores spaces, tabs and > at the start of the line.
func fields(l text.Text) []text.Cell {
	s := strings.TrimRight(l.Text, " \t")
	start := len(s) - len(strings.TrimLeft(s, " \t>"))
	var cells []text.Cell
	add := func(from, to int) {
		pos := l.Pos + from
		cells = append(cells, text.Cell{Spans: []text.Span{text.Text{Text: s[from:to], Pos: pos}}, Pos: pos, End: l.Pos + to})
	}
	for _, gap := range columnGap.FindAllStringIndex(s, -1) {
		if gap[0] > start {
			add(start, gap[0])
			start = gap[1]
		}
	}
	if start < len(s) {
		add(start, len(s))
	}
	return cells
}

// hasPortHeads reports whether a line contains the headers of a port table: one header
// for ports, such as "PORT", and one for names, such as "SERVICE". It returns false if
// there is a header such as "PID" or "AGE". A table with such a header lists the
// processes of a machine, and not the ports of services.
func hasPortHeads(head []text.Cell) bool {
	ports, names := false, false
	for _, cell := range head {
		plain := text.Plain(cell.Spans)
		switch h := notation.ReadHead(plain); h.Role {
		case notation.RoleNumber:
			ports = ports || !h.Weak && len(strings.Fields(plain)) <= 3
		case notation.RoleExtra, notation.RoleIndex, notation.RoleHost:
			switch text.Fold(plain) {
			case "pid", "cluster ip", "external ip", "age", "command", "user":
				return false
			}
		default:
			names = true
		}
	}
	return ports && names
}

// hasPrintedHeads reports whether column headers look like the output of a program, such
// as "PORT STATE SERVICE". There must be at least two headers, and none of them may
// contain a lower-case letter.
func hasPrintedHeads(heads []text.Cell) bool {
	for _, cell := range heads {
		if strings.ContainsFunc(text.Plain(cell.Spans), unicode.IsLower) {
			return false
		}
	}
	return len(heads) > 1
}

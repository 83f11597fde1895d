package reading

import (
	"regexp"
	"strings"
	"unicode"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// aligned reads columns under a line of heads, as programs print them, and reports
// whether there are any.
func (r *reader) aligned(lines []text.Text) bool {
	found := false
	for i := 0; i < len(lines); i++ {
		head := fields(lines[i])
		if !headsPorts(head) {
			continue
		}
		t := text.Table{Header: head, Pos: head[0].Pos, Align: make([]text.Align, len(head))}
		for ; i+1 < len(lines); i++ {
			cells := fields(lines[i+1])
			if len(cells) == 0 || len(cells) > len(head) || headsPorts(cells) {
				break
			}
			t.Rows = append(t.Rows, text.Row{Cells: cells, Pos: cells[0].Pos})
		}
		if len(t.Rows) > 0 && t.Square() {
			around := r.printed
			r.printed = around || headsPrinted(head)
			r.table(t)
			r.printed, found = around, true
		}
	}
	return found
}

// columnGap matches the space between two columns of a listing.
var columnGap = regexp.MustCompile(`\t+| {2,}`)

// fields divides a line at the gaps between its columns.
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

// headsPorts reports whether a line is the head of columns of ports and of names. The
// state of a machine has other columns as well.
func headsPorts(head []text.Cell) bool {
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

// headsPrinted reports whether a program printed the heads: they are all in capitals.
func headsPrinted(heads []text.Cell) bool {
	for _, cell := range heads {
		if strings.ContainsFunc(text.Plain(cell.Spans), unicode.IsLower) {
			return false
		}
	}
	return len(heads) > 1
}

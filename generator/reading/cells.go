package reading

import (
	"fmt"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/reading/columns"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// numberCell returns the port numbers in a cell. Their offsets are offsets in the note.
// numberCell adds a diagnostic for each number that is not valid.
func (r *reader) numberCell(cell text.Cell) []numbers.Item {
	if len(cell.Spans) == 1 {
		if t, ok := cell.Spans[0].(text.Text); ok {
			items, faults := numbers.Read(t.Text)
			r.faults(faults, func(offset int) int { return t.Pos + min(offset, max(len(t.Text)-1, 0)) })
			for i := range items {
				items[i].Offset += t.Pos
			}
			return items
		}
	}
	words := line.New(cell.Spans)
	items, faults := numbers.Read(words.Text)
	r.faults(faults, func(offset int) int { return words.Pos(offset, cell.Pos) })
	items = words.Placed(items, cell.Pos)
	line.MarkStruck(cell.Spans, items)
	return items
}

// numberless adds a diagnostic if a cell of a port column contains a word instead of a
// number, such as "any", "all" or "dynamic".
func (r *reader) numberless(cell text.Cell) {
	if words := line.CellText(cell); !numbers.IsBlank(words) && numbers.IsNoPort(words) {
		r.warn(diag.NotPorts, cell.Pos, fmt.Sprintf("not read as an assignment: “%s” is not a number", words), "")
	}
}

// transportCell adds the transports in a cell to shared.Transports. If the cell contains
// other words, it also becomes an extra field. head is the header of the column, and
// plain is the text of the cell. transportCell returns false if the cell names a protocol
// without ports, such as ICMP.
func (r *reader) transportCell(head string, cell text.Cell, plain string, shared *registry.Draft) bool {
	t := numbers.ReadTransports(plain)
	if t.Portless {
		return false
	}
	shared.Transports |= t.Set
	if len(t.Typos) > 0 {
		words := line.New(cell.Spans)
		for _, f := range t.Typos {
			r.warn(f.Rule, words.Pos(strings.Index(words.Text, plain)+f.Offset, cell.Pos), f.Message, "")
		}
	}
	if t.Rest != "" {
		shared.Extra = append(shared.Extra, registry.Field{Name: head, Value: plain, Spans: cell.Spans})
		if !t.Set.Stated() && !t.Open {
			r.warn(diag.TransportUnknown, cell.Pos,
				fmt.Sprintf("“%s” is not a transport protocol, so the port is shown without one", plain),
				"write TCP, UDP, SCTP, DCCP or Both, or leave the cell empty")
		}
	}
	return true
}

// portless adds a diagnostic for a row with a protocol that has no ports, such as ICMP.
// It adds nothing if the port columns of the row contain no digit. numbers are the port
// columns.
func (r *reader) portless(numbers []columns.NumberColumn, row text.Row, protocol string) {
	for _, column := range numbers {
		if cell := row.Cells[column.Index]; strings.ContainsAny(line.CellText(cell), "0123456789") {
			r.warn(diag.NotPorts, cell.Pos, fmt.Sprintf("not read as an assignment: %s has no ports", protocol), "")
			return
		}
	}
}

// denied checks a row that is a firewall rule. rule is the text of the rule, such as
// "deny", and blocks the port. If the first port column contains a digit, denied adds a
// diagnostic and returns true. If not, it returns false.
func (r *reader) denied(ports []columns.NumberColumn, row text.Row, rule string) bool {
	cell := row.Cells[ports[0].Index]
	if !strings.ContainsAny(line.CellText(cell), "0123456789") {
		return false
	}
	r.warn(diag.NotPorts, cell.Pos, fmt.Sprintf("not read as an assignment: the rule “%s” blocks the port", rule), "")
	return true
}

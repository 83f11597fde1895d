package reading

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/columns"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// addPorts adds the ports in one cell of a row. column is the column of this cell. d
// contains what the other cells of the row say.
func (r *reader) addPorts(column columns.NumberColumn, row text.Row, d rowDraft) {
	items := r.portCell(column, row.Cells[column.Index])
	if column.NeedsTransport && !d.Transports.Stated() {
		items = slices.DeleteFunc(items, func(n numbers.Item) bool {
			return !n.Transports.Stated() && !notation.IsWellKnown(d.named.Name, n.First, n.Last)
		})
	}
	if column.Last >= 0 && len(items) == 1 {
		if !r.endRange(&items[0], row.Cells[column.Last], &d) {
			return
		}
	}
	if column.Transports.Stated() {
		d.Transports = column.Transports
	}
	if column.Rest != "" && len(items) > 0 {
		d.described = line.AppendWords(d.described, line.Unplaced(column.Rest))
	}
	if items = r.withoutClasses(items, d); len(items) == 0 {
		return
	}
	d.named.Refine(items)
	names := naming.Parallel(d.names, len(items))
	if names == nil {
		r.add(items, d.draft())
		return
	}
	for i, n := range items {
		d.named = naming.ReadProtocol(names[i])
		r.add([]numbers.Item{n}, d.draft())
	}
}

// portCell returns the port numbers in a cell. If the cells of the column are addresses,
// such as http://nas.lan:8096, it returns the port of the address.
func (r *reader) portCell(column columns.NumberColumn, cell text.Cell) []numbers.Item {
	if !column.Addresses {
		items := r.numberCell(cell)
		if len(items) == 0 {
			r.numberless(cell)
		}
		return items
	}
	if item, ok := columns.AddressIn(cell); ok {
		return []numbers.Item{item}
	}
	return nil
}

// endRange sets n.Last to the number in cell. It is for tables with one column for the
// first port of a range and another column for the last port. If cell contains other
// text, the text becomes an extra field of d. endRange returns false if the last port is
// less than the first port.
func (r *reader) endRange(n *numbers.Item, cell text.Cell, d *rowDraft) bool {
	ends := r.numberCell(cell)
	switch plain := text.Plain(cell.Spans); {
	case len(ends) == 1 && ends[0].Last < n.First:
		r.warn(diag.PortRange, n.Offset, fmt.Sprintf("the range %d-%d ends before it begins", n.First, ends[0].Last), "")
		return false
	case len(ends) == 1:
		n.Last = ends[0].Last
		n.Transports |= ends[0].Transports
		n.Comment = strings.TrimPrefix(n.Comment+"; "+ends[0].Comment, "; ")
		n.Comment = strings.TrimSuffix(n.Comment, "; ")
	case !numbers.IsBlank(plain):
		d.keep("End", plain, nil)
	}
	return true
}

// withoutClasses handles a row that explains a class of ports, such as "1024-49151,
// registered ports". Such a row assigns no port, so withoutClasses adds a diagnostic and
// returns nothing. For any other row it returns items unchanged. A note about a system
// assigns no ports, so it may say what the system does with a whole class.
func (r *reader) withoutClasses(items []numbers.Item, d rowDraft) []numbers.Item {
	if r.aboutSystems() {
		return items
	}
	kept := items[:0]
	for _, n := range items {
		if len(items) == 1 && !d.Transports.Stated() && explainsClass(n, d.named.Name, text.Plain(d.described)) {
			message := fmt.Sprintf("not read as an assignment: %d-%d is a whole range of RFC 6335", n.First, n.Last)
			r.warn(diag.NotPorts, n.Offset, message, "")
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

// explainsClass reports whether a row explains a class of ports: "1024-49151, registered
// ports". n is the range, and name and described are the texts of the row.
func explainsClass(n numbers.Item, name, described string) bool {
	claim := judge.Claim{Numbers: judge.RangesOf([]numbers.Item{n}), Named: true,
		Class: naming.NamesClass(name+" "+described, name)}
	return claim.ExplainsClass()
}

package reading

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/columns"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// table reads the assignments of a table, if it is one of ports.
func (r *reader) table(t text.Table) {
	if isVerbatim(t) {
		r.verbatim(t)
		return
	}
	c := columns.Read(t)
	if !c.Has(notation.RoleNumber) {
		r.tableRecord(t)
		return
	}
	if !c.IsRegister() {
		if v := judge.Table(c.Evidence(), c.Claims(), r.at.Around()); v.Reason != "" {
			if !r.tableRecord(t) && c.LooksLikePorts() {
				r.declineTable(t, v.Reason)
			}
			return
		}
	}
	for _, l := range c.Layouts() {
		for _, row := range t.Rows {
			r.row(l, row)
		}
	}
}

// declineTable says why a table that looks like one of ports is not read as one.
func (r *reader) declineTable(t text.Table, reason string) {
	pos := t.Pos
	if len(t.Header) > 0 {
		pos = t.Header[0].Pos
	}
	r.decline("table", pos, reason)
}

// decline says why a block that looks like one of ports is not read as one.
func (r *reader) decline(block string, pos int, reason string) {
	r.warn(diag.NotPorts, pos, fmt.Sprintf("not read as a %s of ports: %s", block, reason), "")
}

// row reads one row by a layout.
func (r *reader) row(l columns.Layout, row text.Row) {
	d, ok := r.shared(l, row)
	if !ok {
		return
	}
	d.Repeats = l.Paired
	for _, column := range l.Numbers {
		r.numbers(column, row, d)
	}
}

// rowDraft is what the cells of a row say of all its ports.
type rowDraft struct {
	registry.Draft
	short string           // the abbreviation of the name
	named naming.Statement // what the cell of the name says
	names []text.Span      // that cell
	free  bool             // that cell says only that the number has no name
	// described is what the description columns say, remarked what they state.
	described []text.Span
	remarked  port.Transports
}

// shared reads all cells of a row but the ports. It fails where the row is
// about a protocol that has none.
func (r *reader) shared(l columns.Layout, row text.Row) (rowDraft, bool) {
	var d rowDraft
	for i, cell := range row.Cells {
		role := l.Roles[i]
		if role == notation.RoleNumber || role == notation.RoleIgnored || len(cell.Spans) == 0 {
			continue
		}
		plain := text.Plain(cell.Spans)
		if (role == notation.RoleName || role == notation.RoleServiceName) && line.IsStruck(cell.Spans) {
			d.State = registry.Retired
		}
		if numbers.IsBlank(plain) && !l.Register {
			continue
		}
		switch role {
		case notation.RoleTransport:
			if !r.transportCell(l.Heads[i], cell, plain, &d.Draft) {
				r.portless(l.Numbers, row, plain)
				return d, false
			}
		case notation.RoleName:
			if l.Register {
				d.named = naming.Statement{Name: plain, References: naming.References(cell.Spans)}
				break
			}
			if l.Used && r.note.About != "" {
				d.named = usedBy(r.note, cell.Spans)
				break
			}
			d.names, d.named = cell.Spans, naming.Read(cell.Spans)
			if l.Named {
				d.named = naming.ReadProtocol(cell.Spans)
			}
		case notation.RoleServiceName:
			d.Service = plain
		case notation.RoleShort:
			d.short = plain
		case notation.RoleDescription:
			d.described = line.AppendWords(d.described, cell.Spans)
			d.References = append(d.References, naming.References(cell.Spans)...)
			d.remarked |= notation.RemarkTransports(plain)
		case notation.RoleReference:
			d.References = append(d.References, naming.ReadReferences(cell.Spans)...)
		case notation.RoleCross:
			crossed, ok := numbers.ReadCross(plain)
			if crossed {
				d.Transports |= l.Crosses[i]
			}
			if !ok {
				d.keep(l.Heads[i], plain, cell.Spans)
			}
		default:
			if !takeFact(&d.Draft, l.Facts[i], cell.Spans) {
				d.keep(l.Heads[i], plain, cell.Spans)
			}
		}
	}
	if !l.Register {
		if state := d.named.TakeState(); state != "" {
			d.free, d.State = true, cmp.Or(d.State, state)
		}
	}
	r.faults(d.named.Typos, func(offset int) int { return offset })
	d.Transports |= d.named.Transports
	if !d.Transports.Stated() {
		d.Transports = d.remarked
	}
	return d, true
}

// column reads the numbers of a cell of a column of ports.
func (r *reader) column(column columns.NumberColumn, cell text.Cell) []numbers.Item {
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

// usedBy names the protocol that a note is about, where a row says only what
// for.
func usedBy(n *registry.Note, use []text.Span) naming.Statement {
	return naming.Statement{
		Name: n.Title, Mentions: []registry.Mention{{Short: n.About, Name: n.Title}},
		Description: use, References: naming.References(use),
	}
}

// keep adds a cell of a column without a meaning to us.
func (d *rowDraft) keep(head, value string, spans []text.Span) {
	d.Extra = append(d.Extra, registry.Field{Name: head, Value: value, Spans: spans})
}

// draft returns the draft of ports that one cell names.
func (d rowDraft) draft() registry.Draft {
	named, described := d.named, d.described
	if named.Name == "" && d.Service == "" && !d.free && len(described) > 0 {
		unnamed := named.Description
		named, described = naming.Read(described), nil
		named.Description = line.AppendWords(unnamed, named.Description)
		named.References = nil // the row has them
	}
	out := d.Draft
	out.Name, out.Mentions = named.Name, named.Mentions
	out.References = slices.Concat(named.References, d.References)
	out.Description = line.AppendWords(named.Description, described)
	if out.Name == "" {
		out.Name = out.Service
	}
	if d.short != "" {
		out.Mentions = append([]registry.Mention{{Short: d.short, Name: out.Name}}, out.Mentions...)
	}
	if out.Service != "" {
		out.Mentions = append([]registry.Mention{{Short: out.Service, Name: out.Name}}, out.Mentions...)
	}
	return out
}

// numbers states what one number column of a row says.
func (r *reader) numbers(column columns.NumberColumn, row text.Row, d rowDraft) {
	items := r.column(column, row.Cells[column.Index])
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

// endRange takes the last number of a range from its own column. What is no
// number there is kept as it stands. It fails where the range ends before it
// begins.
func (r *reader) endRange(n *numbers.Item, cell text.Cell, d *rowDraft) bool {
	ends := r.numberCell(cell)
	switch plain := text.Plain(cell.Spans); {
	case len(ends) == 1 && ends[0].Last < n.First:
		r.warn(diag.PortRange, n.Offset, fmt.Sprintf("the range %d-%d ends before it begins", n.First, ends[0].Last), "")
		return false
	case len(ends) == 1:
		n.Last = ends[0].Last
		n.Transports |= ends[0].Transports
		n.Note = strings.TrimPrefix(n.Note+"; "+ends[0].Note, "; ")
		n.Note = strings.TrimSuffix(n.Note, "; ")
	case !numbers.IsBlank(plain):
		d.keep("End", plain, nil)
	}
	return true
}

// explainsClass reports whether a number is a class of ports by its words.
func explainsClass(n numbers.Item, words string) bool {
	claim := judge.Claim{Numbers: judge.SpansOf([]numbers.Item{n}), Named: true, Class: notation.NamesClass(words)}
	return claim.ExplainsClass()
}

// withoutClasses leaves out ranges that are classes of ports: such a row
// explains the number space, and assigns nothing.
func (r *reader) withoutClasses(items []numbers.Item, d rowDraft) []numbers.Item {
	kept := items[:0]
	for _, n := range items {
		if !d.Transports.Stated() && explainsClass(n, d.named.Name+" "+text.Plain(d.described)) {
			r.warn(diag.NotPorts, n.Offset, fmt.Sprintf("not read as an assignment: %d-%d is a class of ports", n.First, n.Last), "")
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

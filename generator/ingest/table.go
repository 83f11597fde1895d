package ingest

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// table reads the assignments of a table, if it is one of ports.
func (r *reader) table(t text.Table) {
	c := newColumns(t)
	c.settle()
	if !c.has(notation.RoleNumber) {
		r.tableRecord(t)
		return
	}
	if reason := r.lookAlike(c); reason != "" {
		if !r.tableRecord(t) && c.looksLikePorts() {
			r.decline(t, reason)
		}
		return
	}
	for _, l := range c.layouts() {
		for _, row := range t.Rows {
			r.row(l, row)
		}
	}
}

// decline says why a table that looks like one of ports is not read as one.
func (r *reader) decline(t text.Table, reason string) {
	pos := t.Pos
	if len(t.Header) > 0 {
		pos = t.Header[0].Pos
	}
	r.warn(diag.NotPorts, pos, "not read as a table of ports: "+reason, "")
}

// row reads one row by a layout.
func (r *reader) row(l layout, row text.Row) {
	var shared registry.Draft
	var described []text.Span // what the description columns say
	names := -1
	remarked := registry.Transports(0) // what the description columns state
	for i, cell := range row.Cells {
		role := l.roles[i]
		if role == notation.RoleNumber || role == notation.RoleIgnored || len(cell.Spans) == 0 {
			continue
		}
		plain := text.Plain(cell.Spans)
		if notation.IsBlank(plain) && !l.register {
			continue
		}
		switch role {
		case notation.RoleTransport:
			if !r.transportCell(l, i, cell, plain, &shared) {
				r.portless(l, row, plain)
				return
			}
		case notation.RoleName:
			if l.register {
				shared.Name = plain
				shared.References = append(shared.References, references(cell.Spans)...)
				break
			}
			names = i
			s := readName(cell.Spans, l.named)
			shared.Name, shared.Mentions, shared.Description = s.name, s.mentions, s.description
			shared.Transports |= s.transports
			shared.References = append(shared.References, s.references...)
		case notation.RoleServiceName:
			shared.Service = plain
		case notation.RoleDescription:
			described = appendWords(described, cell.Spans)
			shared.References = append(shared.References, references(cell.Spans)...)
			remarked |= notation.RemarkTransports(plain)
		case notation.RoleReference:
			shared.References = append(shared.References, referenceCell(cell.Spans)...)
		case notation.RoleCross:
			if crossed, ok := notation.ReadCross(plain); crossed {
				shared.Transports |= l.crosses[i]
			} else if !ok {
				shared.Extra = append(shared.Extra, registry.Field{Name: l.heads[i], Value: plain})
			}
		default:
			shared.Extra = append(shared.Extra, registry.Field{Name: l.heads[i], Value: plain})
		}
	}
	if !shared.Transports.Stated() {
		shared.Transports = remarked
	}
	if shared.Name == "" && shared.Service == "" && len(described) > 0 {
		s := readName(described, false)
		shared.Name, shared.Mentions, described = s.name, s.mentions, s.description
	}
	shared.Description = appendWords(shared.Description, described)
	if shared.Name == "" {
		shared.Name = shared.Service
	}
	if shared.Service != "" {
		shared.Mentions = append([]registry.Mention{{Short: shared.Service, Name: shared.Name}}, shared.Mentions...)
	}
	var nameCell text.Cell
	if names >= 0 {
		nameCell = row.Cells[names]
	}
	for _, column := range l.numbers {
		r.numbers(column, row, nameCell, shared)
	}
}

// numbers states what one number column of a row says.
func (r *reader) numbers(column numberColumn, row text.Row, nameCell text.Cell, shared registry.Draft) {
	numbers := r.numberCell(row.Cells[column.index])
	if column.last >= 0 && len(numbers) == 1 {
		if ends := r.numberCell(row.Cells[column.last]); len(ends) == 1 {
			if ends[0].Last < numbers[0].First {
				r.warn(diag.PortRange, numbers[0].Offset, fmt.Sprintf("the range %d-%d ends before it begins", numbers[0].First, ends[0].Last), "")
				return
			}
			numbers[0].Last = ends[0].Last
		}
	}
	if column.transports.Stated() {
		shared.Transports = column.transports
	}
	if column.rest != "" && len(numbers) > 0 {
		shared.Description = appendWords(shared.Description, []text.Span{text.Text{Text: column.rest, Pos: notWritten}})
	}
	if numbers = r.withoutClasses(numbers, shared); len(numbers) == 0 {
		return
	}
	if names := parallelNames(nameCell.Spans, len(numbers)); names != nil {
		for i, n := range numbers {
			own := shared
			s := readName(names[i], true)
			own.Name, own.Mentions = s.name, s.mentions
			own.Description = appendWords(s.description, shared.Description)
			r.add([]notation.Number{n}, own)
		}
		return
	}
	r.add(numbers, shared)
}

// withoutClasses leaves out ranges that are classes of ports: such a row
// explains the number space, and assigns nothing.
func (r *reader) withoutClasses(numbers []notation.Number, shared registry.Draft) []notation.Number {
	kept := numbers[:0]
	for _, n := range numbers {
		if n.First != n.Last && notation.IsClassRange(int(n.First), int(n.Last)) && !n.Transports.Stated() && !shared.Transports.Stated() && notation.NamesClass(shared.Name) {
			r.warn(diag.NotPorts, n.Offset, fmt.Sprintf("not read as an assignment: %d-%d is a class of ports", n.First, n.Last), "")
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

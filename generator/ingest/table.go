package ingest

import (
	"fmt"
	"regexp"
	"strings"

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
		r.record(tableRecord(t))
		return
	}
	if reason := r.lookAlike(c); reason != "" {
		if !r.record(tableRecord(t)) && c.looksLikePorts() {
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

// numberCell reads the numbers of a cell and reports its faults.
func (r *reader) numberCell(cell text.Cell) []notation.Number {
	if len(cell.Spans) == 1 {
		if t, ok := cell.Spans[0].(text.Text); ok {
			numbers, faults := notation.ReadNumbers(t.Text)
			r.faults(faults, func(offset int) int { return t.Pos + min(offset, max(len(t.Text)-1, 0)) })
			for i := range numbers {
				numbers[i].Offset += t.Pos
			}
			return numbers
		}
	}
	words := newLine(cell.Spans)
	numbers, faults := notation.ReadNumbers(words.text)
	r.faults(faults, func(offset int) int { return words.pos(offset, cell.Pos) })
	return words.numbers(numbers, cell.Pos)
}

// transportCell reads the transports of a row. It fails where the row is about
// a protocol that has no ports.
func (r *reader) transportCell(l layout, i int, cell text.Cell, plain string, shared *registry.Draft) bool {
	t := notation.ReadTransports(plain)
	if t.Portless {
		return false
	}
	shared.Transports |= t.Set
	if t.Typo != "" {
		f := notation.TypoFault(t.Typo, notation.TransportsIn(t.Typo), 0)
		r.warn(f.Rule, cell.Pos, f.Message, "")
	}
	if t.Rest != "" {
		shared.Extra = append(shared.Extra, registry.Field{Name: l.heads[i], Value: plain})
		if !t.Set.Stated() && !t.Open {
			r.warn(diag.TransportUnknown, cell.Pos, fmt.Sprintf("“%s” is not a transport, so none is stated", plain),
				"write TCP, UDP, SCTP, DCCP or Both, or leave the cell empty")
		}
	}
	return true
}

// portless says why a row with a number is passed over.
func (r *reader) portless(l layout, row text.Row, protocol string) {
	for _, column := range l.numbers {
		if cell := row.Cells[column.index]; strings.ContainsAny(cellText(cell), "0123456789") {
			r.warn(diag.NotPorts, cell.Pos, fmt.Sprintf("not read as an assignment: %s has no ports", protocol), "")
			return
		}
	}
}

// parallelNames divides a cell of names into as many as there are numbers:
// at its line breaks, or at slashes between abbreviations. Nil where it does
// not divide so.
func parallelNames(spans []text.Span, count int) [][]text.Span {
	if count < 2 || len(spans) == 0 {
		return nil
	}
	if lines := text.Lines(spans); len(lines) == count {
		return lines
	}
	l := newLine(spans)
	parts := strings.Split(l.text, "/")
	if len(parts) != count {
		return nil
	}
	var names [][]text.Span
	at := 0
	for _, part := range parts {
		if !isAbbreviation(strings.TrimSpace(part)) {
			return nil
		}
		names = append(names, l.cut(at, at+len(part)))
		at += len(part) + 1
	}
	return names
}

// referenceCell reads a cell of references: links, or titles, or some of both,
// between commas. Words around a link are none.
func referenceCell(spans []text.Span) []registry.Reference {
	var refs []registry.Reference
	for _, item := range splitCommas(spans) {
		item = trimRight(trimLeft(item, ""), "")
		linked := references(item)
		if len(linked) > 0 && !isLink(item) {
			return references(spans)
		}
		if title := text.Plain(item); len(linked) > 0 {
			refs = append(refs, linked...)
		} else if !notation.IsBlank(title) {
			refs = append(refs, titled(title))
		}
	}
	return refs
}

var rfcTitle = regexp.MustCompile(`^(?i:rfc)\s*0*(\d{1,5})$`)

// titled is a reference by its title alone. The number of an RFC gives its
// address.
func titled(title string) registry.Reference {
	if m := rfcTitle.FindStringSubmatch(title); m != nil {
		return registry.Reference{Title: "RFC " + m[1], URL: "https://www.rfc-editor.org/info/rfc" + m[1]}
	}
	return registry.Reference{Title: title}
}

// appendWords joins two descriptions of one thing.
func appendWords(spans, more []text.Span) []text.Span {
	if len(more) == 0 || text.Plain(more) == "" {
		return spans
	}
	if len(spans) == 0 {
		return more
	}
	joined := append(spans[:len(spans):len(spans)], text.Text{Text: "; ", Pos: notWritten})
	return append(joined, more...)
}

package reading

import (
	"cmp"
	"slices"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/columns"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// rowDraft contains what the cells of a row say about all ports of the row.
type rowDraft struct {
	registry.Draft
	short string           // an abbreviation, from a column of abbreviations
	named naming.Statement // the result of reading the name cell
	names []text.Span      // the spans of the name cell, if it may contain several names
	free  bool             // whether the name cell contains a state, such as FREE, and no name
	// remark is set if the row says what a system does. Its cells are read literally.
	remark bool
	// described contains the words of the description columns. remarked contains the
	// transports in the same columns.
	described []text.Span
	remarked  port.Transports
}

// readRow reads all cells of a row except the ports. It returns false in two cases: the
// protocol of the row has no ports, or the row is a firewall rule that blocks a port. Such
// a rule is a remark if the note is about systems.
func (r *reader) readRow(l columns.Layout, row text.Row) (rowDraft, bool) {
	d := rowDraft{remark: r.aboutSystems()}
	for i, cell := range row.Cells {
		role := l.Roles[i]
		if role == notation.RoleNumber || role == notation.RoleIgnored || len(cell.Spans) == 0 {
			continue
		}
		plain := text.Plain(cell.Spans)
		if (role == notation.RoleName || role == notation.RoleServiceName) && line.IsStruck(cell.Spans) {
			d.State = registry.Retired
		}
		if numbers.IsBlank(plain) && !l.Register && !saysNone(l.Facts[i], plain) {
			continue
		}
		if l.Rules[i] && !d.remark && notation.Denies(plain) && r.denied(l.Numbers, row, plain) {
			return d, false
		}
		switch role {
		case notation.RoleTransport:
			if !r.transportCell(l.Heads[i], cell, plain, &d.Draft) {
				r.portless(l.Numbers, row, plain)
				return d, false
			}
		case notation.RoleName:
			d.names, d.named = nameCell(r.note, l, cell.Spans)
			if d.remark {
				d.names, d.named = nil, literalName(cell.Spans)
			}
		default:
			d.take(l, i, plain, cell.Spans)
		}
	}
	if !l.Register && !d.remark {
		if state := d.named.TakeState(); state != "" {
			d.free, d.State = true, cmp.Or(d.State, state)
		} else if d.named.TakeClosed() || notation.SaysClosed(text.Plain(d.described)) {
			d.State = cmp.Or(d.State, registry.Retired)
		}
	}
	r.faults(d.named.Typos, func(offset int) int { return offset })
	d.Transports |= d.named.Transports
	if !d.Transports.Stated() {
		d.Transports = d.remarked
	}
	return d, true
}

// nameCell reads the name cell. names is the content of the cell, for callers that split
// it into one name for each port. It is nil if the cell cannot contain several names.
func nameCell(n *registry.Note, l columns.Layout, cell []text.Span) (names []text.Span, named naming.Statement) {
	switch {
	case l.Register:
		return nil, literalName(cell)
	case l.Used && n.About != "":
		return nil, usedBy(n, cell)
	case l.Named:
		return cell, naming.ReadProtocol(cell)
	}
	return cell, naming.Read(cell)
}

// literalName returns the whole text of a cell as a name.
func literalName(cell []text.Span) naming.Statement {
	return naming.Statement{Name: text.Plain(cell), References: naming.References(cell)}
}

// usedBy reads a cell that says what a port is used for, in a note about a protocol. The
// title of the note becomes the name, and the cell becomes the description.
func usedBy(n *registry.Note, use []text.Span) naming.Statement {
	return naming.Statement{
		Name: n.Title, Mentions: []registry.Mention{{Short: n.About, Name: n.Title}},
		Description: use, References: naming.References(use),
	}
}

// take reads cell i of a row and stores its content in d. The role of the column decides
// the field. The ports, the transports and the name have their own functions.
func (d *rowDraft) take(l columns.Layout, i int, plain string, cell []text.Span) {
	switch l.Roles[i] {
	case notation.RoleServiceName:
		d.Service = plain
	case notation.RoleShort:
		d.short = plain
	case notation.RoleDescription:
		d.described = line.AppendWords(d.described, cell)
		d.References = append(d.References, naming.References(cell)...)
		d.remarked |= notation.RemarkTransports(plain)
	case notation.RoleReference:
		d.References = append(d.References, naming.ReadReferences(cell)...)
	case notation.RoleCross:
		crossed, ok := numbers.ReadCross(plain)
		if crossed {
			d.Transports |= l.Crosses[i]
		}
		if !ok {
			d.keep(l.Heads[i], plain, cell)
		}
	default:
		if !takeFact(&d.Draft, l.Facts[i], cell) {
			d.keep(l.Heads[i], plain, cell)
		}
	}
}

// keep adds an extra field. head is the header of the column.
func (d *rowDraft) keep(head, value string, spans []text.Span) {
	d.Extra = append(d.Extra, registry.Field{Name: head, Value: value, Spans: spans})
}

// draft returns the draft for the ports of the row. If the row has no name, draft looks
// for a name in the description, but not in a remark.
func (d rowDraft) draft() registry.Draft {
	named, described := d.named, d.described
	if !d.remark && named.Name == "" && d.Service == "" && !d.free && len(described) > 0 {
		unnamed := named.Description
		named, described = naming.Read(described), nil
		named.Description = line.AppendWords(unnamed, named.Description)
		// The list d.References already contains the references in the description.
		named.References = nil
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

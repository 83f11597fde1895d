package reading

import (
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/reading/columns"
	"portolan/generator/text"
)

// table reads a table that contains ports. It adds nothing for other tables. If a table
// looks like ports but package judge rejects it, table adds a diagnostic.
func (r *reader) table(t text.Table) {
	if isVerbatim(t) {
		r.verbatim(t)
		return
	}
	if isBlank(t.Header) && r.tableRecord(t) {
		return
	}
	c := columns.Read(t)
	if !c.Has(notation.RoleNumber) && !(r.at.Around().AboutPorts() && c.TakeNumbers()) {
		r.tableRecord(t)
		return
	}
	if !c.IsRegister() {
		evidence := c.Evidence()
		evidence.Systems = r.aboutSystems()
		if v := judge.Table(evidence, c.Claims(), r.at.Around()); v.Reason != "" {
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

// isBlank reports whether a table has exactly two columns and both headers are empty. The
// first column of such a table may contain labels, such as "Port".
func isBlank(header []text.Cell) bool {
	return len(header) == 2 && text.Plain(header[0].Spans) == "" && text.Plain(header[1].Spans) == ""
}

// declineTable adds a diagnostic for a table that looks like ports but is not read.
// reason says why it is not read.
func (r *reader) declineTable(t text.Table, reason string) {
	pos := t.Pos
	if len(t.Header) > 0 {
		pos = t.Header[0].Pos
	}
	r.decline("table", pos, reason)
}

// row adds the ports of one row. The layout says what each column contains.
func (r *reader) row(l columns.Layout, row text.Row) {
	d, ok := r.readRow(l, row)
	if !ok {
		return
	}
	d.Repeats = l.Paired
	for _, column := range l.Numbers {
		r.addPorts(column, row, d)
	}
}

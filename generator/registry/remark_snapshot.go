package registry

import (
	"portolan/generator/port"
	"portolan/generator/text"
)

// SnapshotRemark contains the content of a Remark, without pointers. Unknown values are
// empty. A list without entries is nil.
type SnapshotRemark struct {
	// Port is the first number, End the last. They are equal for a single port.
	Port, End  port.Number
	Transports port.Transports
	// System is the name of the system, Text what it does, as plain text.
	System, Text string
	References   []Reference
	// AsOf is the day of the last check, as the source writes it.
	AsOf string
	// Extra are the cells of other columns, sorted by column name. Each column name occurs
	// only once.
	Extra []Extra
	Place Place
}

// Snapshot returns a copy of the content of the remark.
func (r *Remark) Snapshot() SnapshotRemark {
	o := r.Origin
	return SnapshotRemark{
		Port: r.Port, End: r.End, Transports: r.Transports, System: r.System, Text: text.Plain(r.Text),
		References: copied(r.References), AsOf: r.AsOf, Extra: extras(r.Extra),
		Place: Place{Source: o.Note.Source.ID, Path: o.Note.Path(), Line: o.Line, Column: o.Column},
	}
}

package registry

import (
	"cmp"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Remark is what a source of the kind KindSystem says in one place about one port or
// range: what a system, such as Linux or a firewall, does with the number. It assigns
// nothing. No service contains it, and it is never part of a conflict.
type Remark struct {
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	// Transports is empty if the source lists no transport.
	Transports port.Transports
	// System is the name of the system. If the source gives no name, it is the title of
	// the source.
	System string
	// Text says what the system does.
	Text []text.Span
	// References are the links in the source.
	References []Reference
	// AsOf is the day on which somebody checked the remark, as written in the source. If
	// the row has no such day, it is the date of the source. It may be empty.
	AsOf string
	// Extra are the cells of columns for which this struct has no field, in the order of
	// the columns.
	Extra  []Field
	Origin Origin
}

// newRemark returns the remark of a draft.
func newRemark(d *draft) *Remark {
	r := &Remark{
		Port: d.Port, End: d.End, Transports: d.Transports, System: d.Name, Text: d.Description,
		References: d.References, AsOf: d.Note.Source.Retrieved, Origin: d.assignment.Origin,
	}
	if text.Plain(r.Text) == "" {
		r.System, r.Text = "", []text.Span{text.Text{Text: d.Name, Pos: -1}}
	}
	r.System = cmp.Or(r.System, d.Note.Source.Title)
	for _, f := range d.Extra {
		if lexicon.Is(lexicon.Phrase(f.Name), lexicon.Checked) {
			r.AsOf = cmp.Or(f.Value, r.AsOf)
			continue
		}
		r.Extra = append(r.Extra, f)
	}
	for _, f := range []Field{{Name: "Since", Value: d.Since}, {Name: "Until", Value: d.Until}} {
		if f.Value != "" {
			r.Extra = append(r.Extra, f)
		}
	}
	return r
}

// Single reports whether the remark is about one number, not about a range.
func (r *Remark) Single() bool { return r.Port == r.End }

// Outgoing reports whether the system picks its numbers for outgoing connections. The text
// must begin with "picks the local port".
func (r *Remark) Outgoing() bool {
	return strings.HasPrefix(text.Plain(r.Text), "picks the local port")
}

// compareRemarks sorts the remarks on one number. The narrowest range comes first, then
// the user's notes come before bundled notes, then the position in the notes decides.
func compareRemarks(a, b *Remark) int {
	return cmp.Or(
		cmp.Compare(a.End-a.Port, b.End-b.Port),
		before(!a.Origin.Note.Bundled, !b.Origin.Note.Bundled),
		cmp.Compare(a.Origin.Note.Path(), b.Origin.Note.Path()),
		cmp.Compare(a.Origin.Offset, b.Origin.Offset),
		cmp.Compare(a.Port, b.Port),
	)
}

// remarkIndex contains all remarks, and finds those on a number.
type remarkIndex struct {
	all   []*Remark           // sorted by first number
	reach []port.Number       // reach[i] is the highest End of all[0] to all[i]
	of    map[*Note][]*Remark // the remarks of each note, in the order of the text
}

// add adds a remark. Its first number must not be lower than that of the last remark.
func (x *remarkIndex) add(r *Remark) {
	if x.of == nil {
		x.of = map[*Note][]*Remark{}
	}
	reach := r.End
	if last := len(x.reach) - 1; last >= 0 {
		reach = max(reach, x.reach[last])
	}
	x.all, x.reach = append(x.all, r), append(x.reach, reach)
	x.of[r.Origin.Note] = append(x.of[r.Origin.Note], r)
}

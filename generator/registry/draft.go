package registry

import (
	"cmp"
	"slices"
	"strconv"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Draft is what a note says about one port or range. The builder makes an Assignment from
// each draft: it finds the protocols and sets the id.
type Draft struct {
	Note        *Note
	Offset      int // position of the number in the note, in bytes
	Length      int // length of the number, in bytes
	Port, End   port.Number
	Transports  port.Transports
	Name        string
	Service     string
	Mentions    []Mention
	Description []text.Span
	References  []Reference
	Extra       []Field
	// State is the state of the number according to the source. The empty state counts as
	// Assigned.
	State State
	// Since is the date when the number was assigned, Until the date when the assignment
	// ended. Both are as written in the source, or empty.
	Since, Until string
	// Aliases are other names of the service in the source.
	Aliases []string
	// Shared is set if the source says that other services also use the number.
	Shared bool
	Traits Traits
	// Topics are names of topics.
	Topics []string
	// Repeats is set if the note may contain the same statement twice, for example in
	// front matter and in the text. The second statement is then removed without a
	// diagnostic.
	Repeats bool
	// Printed is set if the draft is output of a program, such as a port scanner.
	Printed bool
}

// draft is a Draft with the values that the builder computes from it.
type draft struct {
	Draft
	assignment *Assignment
	// keys[i] is the key of Mentions[i] (see Mention.key). bare[i] is bareName of its full name.
	keys, bare []string
	// group is the same positive number for all drafts from one table cell or line. It is
	// 0 if the cell or line has only one draft.
	group int
	// duplicate is set if an earlier draft of the same note has the same id and the same
	// content. The builder removes such a draft.
	duplicate bool
}

// newDraft returns the draft together with its assignment. It does not set the id and the
// protocols of the assignment, because they depend on other drafts.
func newDraft(d Draft, group int) *draft {
	at := d.Note.Text.Position(d.Offset)
	// A mention whose name has no letters or digits names nothing.
	d.Mentions = slices.DeleteFunc(slices.Clone(d.Mentions), func(m Mention) bool { return m.key() == "" })
	keys, bare := make([]string, len(d.Mentions)), make([]string, len(d.Mentions))
	for i, m := range d.Mentions {
		keys[i], bare[i] = m.key(), bareName(m.Name)
	}
	return &draft{Draft: d, keys: keys, bare: bare, group: group, assignment: &Assignment{
		Port: d.Port, End: d.End, Transports: d.Transports,
		Name: d.Name, Service: d.Service, Mentions: d.Mentions,
		Description: d.Description, References: d.References, Extra: d.Extra,
		State: cmp.Or(d.State, Assigned), Since: d.Since, Until: d.Until, Aliases: d.Aliases,
		Shared: d.Shared, Printed: d.Printed, Traits: d.Traits,
		Origin: Origin{Note: d.Note, Line: at.Line, Column: at.Column, Offset: d.Offset, Length: d.Length},
	}}
}

// compareDrafts compares drafts by port, end, state (numbers in use first), source, and
// position in the notes.
func compareDrafts(a, b *draft) int {
	return cmp.Or(
		cmp.Compare(a.Port, b.Port),
		cmp.Compare(a.End, b.End),
		before(cmp.Or(a.State, Assigned).InUse(), cmp.Or(b.State, Assigned).InUse()),
		cmp.Compare(a.Note.Source.Kind.rank(), b.Note.Source.Kind.rank()),
		before(!a.Note.Bundled, !b.Note.Bundled),
		cmp.Compare(a.Note.Source.ID, b.Note.Source.ID),
		cmp.Compare(a.Note.Path(), b.Note.Path()),
		cmp.Compare(a.Offset, b.Offset),
	)
}

// at returns the position of the draft for a diagnostic.
func (d *draft) at() diag.At { return diag.At{Text: d.Note.Text, Offset: d.Offset} }

// numbers returns "22" for a port and "6000-6063" for a range.
func (d *draft) numbers() string {
	first := strconv.Itoa(int(d.Port))
	if d.Port == d.End {
		return first
	}
	return first + "-" + strconv.Itoa(int(d.End))
}

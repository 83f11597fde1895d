package registry

import (
	"cmp"
	"strconv"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Draft is an assignment as a note states it, before names are joined and ids
// are given.
type Draft struct {
	Note        *Note
	Offset      int // of the number in the note
	Length      int // of the number, in bytes
	Port, End   port.Number
	Transports  port.Transports
	Name        string
	Service     string
	Mentions    []Mention
	Description []text.Span
	References  []Reference
	Extra       []Field
	// State is what the source makes of the number; empty counts as Assigned.
	State State
	// Since and Until are when the number was assigned, and until when, as the
	// source writes it.
	Since, Until string
	// Aliases are other names that the source gives the service.
	Aliases []string
	// Shared is set where the source says that others use the number, too.
	Shared bool
	// Repeats is set where the note may well say the same elsewhere, as front
	// matter does.
	Repeats bool
	// Printed is set for what a program printed, such as a scan.
	Printed bool
}

type draft struct {
	Draft
	assignment *Assignment
	keys       []string // of the mentions
	// group is shared by the drafts of a cell that states several; 0 is the
	// group of those that stand alone.
	group int
	twin  bool // says what an earlier draft of its note says
}

// newDraft begins the assignment of a draft with all that does not depend on
// other drafts.
func newDraft(d Draft, group int) *draft {
	at := d.Note.Text.Position(d.Offset)
	keys := make([]string, len(d.Mentions))
	for i, m := range d.Mentions {
		keys[i] = m.key()
	}
	return &draft{Draft: d, keys: keys, group: group, assignment: &Assignment{
		Port: d.Port, End: d.End, Transports: d.Transports,
		Name: d.Name, Service: d.Service, Mentions: d.Mentions,
		Description: d.Description, References: d.References, Extra: d.Extra,
		State: cmp.Or(d.State, Assigned), Since: d.Since, Until: d.Until, Aliases: d.Aliases,
		Shared: d.Shared, Printed: d.Printed,
		Origin: Origin{Note: d.Note, Line: at.Line, Column: at.Column, Offset: d.Offset, Length: d.Length},
	}}
}

// compareDrafts orders by port, end, whether anybody has the number now, who
// speaks, and place.
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

func (d *draft) at() diag.At { return diag.At{Text: d.Note.Text, Offset: d.Offset} }

func (d *draft) numbers() string {
	first := strconv.Itoa(int(d.Port))
	if d.Port == d.End {
		return first
	}
	return first + "-" + strconv.Itoa(int(d.End))
}

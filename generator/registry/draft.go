package registry

import (
	"cmp"
	"strconv"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// Draft is an assignment as a note states it, before names are joined and ids
// are given.
type Draft struct {
	Note        *Note
	Offset      int // of the number in the note
	Length      int // of the number, in bytes
	Port, End   Number
	Transports  Transports
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
	// Printed is set for what a program printed, such as a scan.
	Printed bool
}

type draft struct {
	Draft
	assignment *Assignment
	// group is shared by the drafts of a cell that states several; 0 is the
	// group of those that stand alone.
	group int
	twin  bool // says what an earlier draft of its note says
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

func (d *draft) at() diag.At { return diag.At{Source: d.Note.Text, Offset: d.Offset} }

func (d *draft) numbers() string {
	first := strconv.Itoa(int(d.Port))
	if d.Port == d.End {
		return first
	}
	return first + "-" + strconv.Itoa(int(d.End))
}

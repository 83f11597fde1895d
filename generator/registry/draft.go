package registry

import (
	"cmp"
	"strconv"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Draft is an assignment as it is written in a note, before the builder joins names to
// protocols and gives it an id.
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
	// State is the state that the source gives the number. Empty counts as Assigned.
	State State
	// Since and Until are the dates from which and until which the number was assigned,
	// as the source writes them.
	Since, Until string
	// Aliases are other names that the source gives the service.
	Aliases []string
	// Shared is set if the source says that other services use the number, too.
	Shared bool
	// Repeats is set if the note may make the same statement twice without a mistake, as
	// in front matter and text. Duplicates of such a draft are not reported.
	Repeats bool
	// Printed is set for what a program printed, such as a scan.
	Printed bool
}

type draft struct {
	Draft
	assignment *Assignment
	keys       []string // the key of each mention
	// group is the same for the drafts of one cell. It is 0 for drafts without related
	// drafts.
	group     int
	duplicate bool // set if an earlier draft of the same note has the same content
}

// newDraft makes the assignment of a draft, with everything that does not depend on other
// drafts.
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

// compareDrafts orders drafts by port, end, whether the number is in use, source, and
// place.
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

// at returns the place of the draft for diagnostics.
func (d *draft) at() diag.At { return diag.At{Text: d.Note.Text, Offset: d.Offset} }

// numbers returns the port as "22" or the range as "6000-6063".
func (d *draft) numbers() string {
	first := strconv.Itoa(int(d.Port))
	if d.Port == d.End {
		return first
	}
	return first + "-" + strconv.Itoa(int(d.End))
}

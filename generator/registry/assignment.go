package registry

import (
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Status tells how much weight a source gives an assignment. It follows from
// the kind of the source.
type Status string

// The statuses of an assignment.
const (
	Official   Status = "official"   // a registry assigns it
	Common     Status = "common"     // common use, nobody's to assign
	Documented Status = "documented" // a note says so
)

// Assignment is the statement of one source that something normally runs on
// one port, or on one range of ports.
type Assignment struct {
	// ID is unique and does not depend on the order of the notes:
	// {protocol or slug of name}.{port[-end]}.{tcp-udp | unstated}[@source].
	ID string
	// Port is the first number, End the last: the same for a single port.
	Port, End port.Number
	// Transports is empty where the source states none.
	Transports port.Transports
	// Name is what the source calls it, such as "File Transfer Protocol".
	Name string
	// Service is the registered service name (RFC 6335 section 5), if stated.
	Service string
	// Protocols are what runs there, in the order they are named.
	Protocols []*Protocol
	// Mentions are how the source names them; two may mean one protocol.
	Mentions []Mention
	// Description is what else the source says: the role, the purpose.
	Description []text.Span
	// References are the links the source gives.
	References []Reference
	// Extra holds the cells of columns with no meaning to us, in their order.
	Extra []Field
	// Related are the other assignments stated by the same cell.
	Related []*Assignment
	// State is what the source makes of the number.
	State State
	// Since and Until are when the number was assigned, and until when, as the
	// source writes it; empty where it does not say.
	Since, Until string
	// Aliases are other names that the source gives the service.
	Aliases []string
	// Shared is set where the source says that others use the number, too.
	Shared bool
	// Printed is set for what a program printed, such as a scan.
	Printed bool
	Origin  Origin

	hasPage bool
	service *Service // that it is evidence of
}

// HasPage reports whether the port or range has a page of its own. Where nobody
// has or had it, what is said of it stands on the page of its band.
func (a *Assignment) HasPage() bool { return a.hasPage }

// Single reports whether the assignment is of one number, not of a range.
func (a *Assignment) Single() bool { return a.Port == a.End }

// Status tells how much weight the source gives the assignment.
func (a *Assignment) Status() Status { return a.Origin.Note.Source.Kind.status() }

// Origin is where an assignment was written.
type Origin struct {
	Note *Note
	// Line and Column of the number, from 1, columns in code points.
	Line, Column int
	// Offset and Length of the number in the note, in bytes.
	Offset, Length int
}

// Reference is where to read more. URL is empty where only a title is given.
type Reference struct {
	Title, URL string
}

// Field is a named piece of text. Spans are the words of Value as the note writes
// them, with their links; nil where no note does.
type Field struct {
	Name, Value string
	Spans       []text.Span
}

// Kind is what sort of source speaks.
type Kind string

// The kinds of sources, in the order in which a page lists them.
const (
	KindNotes    Kind = "notes"
	KindCommon   Kind = "common"
	KindRegistry Kind = "registry"
)

// ParseKind returns the kind of that name.
func ParseKind(s string) (Kind, bool) {
	k := Kind(s)
	return k, k == KindNotes || k == KindCommon || k == KindRegistry
}

func (k Kind) rank() int {
	switch k {
	case KindNotes:
		return 0
	case KindCommon:
		return 1
	}
	return 2
}

func (k Kind) status() Status {
	switch k {
	case KindRegistry:
		return Official
	case KindCommon:
		return Common
	}
	return Documented
}

// Source is somebody who states assignments. Several notes may share one.
type Source struct {
	ID        string
	Kind      Kind
	Title     string
	Licence   string
	Retrieved string // date as written, or empty
	URL       string
}

// Label is what a source is called in passing: its id, if that is short, or
// its title.
func (s *Source) Label() string {
	if s.Kind == KindRegistry && len(s.ID) <= maxLabel {
		return strings.ToUpper(s.ID)
	}
	return s.Title
}

// maxLabel is how long an id may be to serve as the name of its source.
const maxLabel = 6

// NotesSource is the source of every note that names no other.
var NotesSource = Source{ID: "notes", Kind: KindNotes, Title: "Notes"}

// BundledSource is that of the notes that come with the program and name no
// other, where a user adds them to his own.
var BundledSource = Source{ID: "portolan", Kind: KindNotes, Title: "Portolan", Licence: "MIT"}

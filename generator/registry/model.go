package registry

import (
	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
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

// Origin is where an assignment was written.
type Origin struct {
	Note *Note
	// Line and Column of the number, from 1, columns in code points.
	Line, Column int
	// Offset and Length of the number in the note, in bytes.
	Offset, Length int
}

// Note is one file of the content.
type Note struct {
	Title       string
	Aliases     []string
	Description string
	// About names the protocol that the note is about, or is empty.
	About string
	// Reference is what front matter names as the note's source, if anything.
	Reference Reference
	// Relations are what the note declares of its protocol and others.
	Relations []DeclaredRelation
	// Portless is set where the note says that its protocol has no ports.
	Portless Portless
	// Source is who speaks in this note.
	Source *Source
	// Bundled marks a note that comes with the program, next to the user's own.
	Bundled bool
	// Home marks the note whose front matter holds the site's settings.
	Home bool
	// Unpublished marks a note that is not shown. Pages say only that others link
	// to it.
	Unpublished bool
	// WithoutFacts marks a note whose ports are examples: none of them is in the
	// registry.
	WithoutFacts bool
	// Nav are the links that the header of every page shows, a setting of the home
	// note.
	Nav []text.WikiLink
	// Apart is the number that the address of the note's page ends in, because
	// another page has the address without it; 0 for none.
	Apart  int
	Blocks []text.Block
	// Text is the file, for positions.
	Text *diag.Text

	// Protocol is the protocol on whose page the text of this note stands,
	// or nil.
	Protocol *Protocol
	// Assignments are the facts of this note, in the order they are written.
	Assignments []*Assignment
	// Mentions are the notes that link here, by path.
	Mentions []*Note
}

// Protocol is something that runs on ports, or one of the transports that
// have ports.
type Protocol struct {
	ID string
	// Name is the full name, such as "File Transfer Protocol".
	Name string
	// Label is what people call it, such as "FTP"; often the same as Name.
	Label string
	// Aliases are the other names, Label among them where it is not Name.
	Aliases []string
	// Transport is set for TCP, UDP, SCTP and DCCP.
	Transport port.Transports
	// Assignments are those that name the protocol, or, for a transport, those
	// in use that list it.
	Assignments []*Assignment
	// Services are those that run the protocol, or, for a transport, use it, by
	// port and end.
	Services []*Service
	// Related are the protocols that notes declare as related.
	Related []RelatedProtocol
	// Portless is set for a protocol that has no ports.
	Portless   Portless
	References []Reference
	// Note is the note about this protocol, or nil.
	Note *Note
	// Mentions are the notes that link here, by path.
	Mentions []*Note

	usual *Assignment // the first row of the note about it, or nil
}

// Mention is how a source names a protocol. At least one of the two is set.
type Mention struct {
	// Short is an abbreviation or the name of a wiki-link: "FTP".
	Short string
	// Name is the full name: "File Transfer Protocol".
	Name string
	// Reference is the link on the name, or empty.
	Reference Reference
}

// RelatedService is a service and what it is to another.
type RelatedService struct {
	Relation Relation
	Service  *Service
}

// RelatedProtocol is a protocol and what it is to another.
type RelatedProtocol struct {
	Relation Relation
	Protocol *Protocol
}

// Service is everything that is said about one thing on one port or range: all
// statements that agree, joined once when the registry is built. Pages, lists,
// search and exports show services; statements are their evidence.
type Service struct {
	// ID is {protocol or slug of the name}.{port[-end]}, with a suffix where two
	// services would share one. It does not depend on the order of notes.
	ID string
	// Port is the first number, End the last: the same for a single port.
	Port, End port.Number
	// Name is the readable name: "HTTPS", "Microsoft RPC endpoint mapper".
	Name string
	// Names are the other names: long names, service names, aliases.
	Names []string
	// Protocols are what runs there, those of the leading statement first.
	Protocols []*Protocol
	// Transports are the union of what the statements list, in the order of
	// Transports.IDs. Empty where no source lists any.
	Transports []ServiceTransport
	State      State
	// Usual is set on the usual port of one of the protocols.
	Usual bool
	// Related are the services that notes declare as related.
	Related []RelatedService
	// Statements are the evidence, the leading one first.
	Statements []*Assignment
}

// ServiceTransport is one transport of a service and who lists it.
type ServiceTransport struct {
	Transport port.Transports // one bit
	// Used is set where a note or common use lists it, not only a registry.
	Used bool
	// Sources list the transport, each once, in the order of the statements.
	Sources []*Source
}

// Port is one number that at least one source names singly.
type Port struct {
	Number port.Number
	// Assignments are what the sources say, hand-written notes first.
	Assignments []*Assignment
	// Services are those of the number, and of the ranges that hold it, in the
	// order of its page.
	Services []*Service
	// Mentions are the notes that link here, by path.
	Mentions []*Note
}

// Range is a run of numbers that at least one source names as one.
type Range struct {
	Start, End  port.Number
	Assignments []*Assignment
	// Services are those of the range, in the order of its page.
	Services []*Service
}

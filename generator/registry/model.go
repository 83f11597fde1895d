package registry

import (
	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Assignment is a statement of one source that something normally runs on one port or
// range of ports.
type Assignment struct {
	// ID is unique and does not depend on the order of the notes:
	// {protocol or slug of name}.{port[-end]}.{tcp-udp | unstated}[@source].
	ID string
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	// Transports is empty if the source gives none.
	Transports port.Transports
	// Name is the name that the source gives, such as "File Transfer Protocol".
	Name string
	// Service is the registered service name (RFC 6335 section 5). It may be empty.
	Service string
	// Protocols are the protocols that run there, in the order in which the source names
	// them.
	Protocols []*Protocol
	// Mentions are the names of the protocols in the source. Two mentions may mean the
	// same protocol.
	Mentions []Mention
	// Description is the other text of the source, such as the role or the purpose.
	Description []text.Span
	// References are the links that the source gives.
	References []Reference
	// Extra are the cells of columns that have no meaning for this program, in their
	// order.
	Extra []Field
	// Related are the other assignments of the same cell.
	Related []*Assignment
	// State is the state that the source gives the number.
	State State
	// Since and Until are the dates from which and until which the number was assigned,
	// as the source writes them. They are empty if the source does not give them.
	Since, Until string
	// Aliases are other names that the source gives the service.
	Aliases []string
	// Shared is set if the source says that other services use the number, too.
	Shared bool
	// Printed is set if the statement is output of a program, such as a scan.
	Printed bool
	Origin  Origin

	hasPage bool
	service *Service // the service that contains this statement
}

// Origin is where an assignment was written.
type Origin struct {
	Note *Note
	// Line and Column are the place of the number. Both count from 1, columns in code
	// points.
	Line, Column int
	// Offset and Length are the position and the length of the number in bytes.
	Offset, Length int
}

// Note is one Markdown file of the content.
type Note struct {
	Title       string
	Aliases     []string
	Description string
	// About is the protocol that the note is about, or "".
	About string
	// Reference is the reference that front matter gives for the note. It may be empty.
	Reference Reference
	// Relations are the relations between the note's protocol and others.
	Relations []DeclaredRelation
	// Portless is set if the note says that its protocol has no ports.
	Portless Portless
	// Source is the source of all statements in the note.
	Source *Source
	// Bundled is set for a note that is part of the program, not written by the user.
	Bundled bool
	// Home is set for the note with the settings of the site in its front matter.
	Home bool
	// Unpublished is set for a note without a page. Its content is not shown.
	Unpublished bool
	// WithoutFacts is set for a note with ports that are only examples. The registry does
	// not contain them.
	WithoutFacts bool
	// Nav are the links in the header of every page. Only the home note has them.
	Nav []text.WikiLink
	// AddressNumber is added to the address of the note's page if another page already
	// has that address: 2 for notes/ftp-2. It is 0 for most notes.
	AddressNumber int
	Blocks        []text.Block
	// Text is the text of the file. Diagnostics need it for positions.
	Text *diag.Text

	// Protocol is the protocol with the text of this note on its page, or nil.
	Protocol *Protocol
	// Assignments are the statements of this note, in the order of the text.
	Assignments []*Assignment
	// Mentions are the notes that link to this note, by path. They are empty for a note
	// about a protocol: see Protocol.Mentions.
	Mentions []*Note
}

// Protocol is a protocol that runs on ports, a program with ports, or one of the
// transports.
type Protocol struct {
	ID string
	// Name is the full name, such as "File Transfer Protocol".
	Name string
	// Label is what people call it, such as "FTP"; often the same as Name.
	Label string
	// Aliases are the other names. They contain Label if it differs from Name.
	Aliases []string
	// Transport is set for TCP, UDP, SCTP and DCCP.
	Transport port.Transports
	// Assignments are the assignments that name the protocol. For a transport they are
	// the assignments in use that list it.
	Assignments []*Assignment
	// Services are the services that run the protocol, by port and end. For a transport
	// they are the services in use that list it.
	Services []*Service
	// Related are the protocols that notes declare as related.
	Related []RelatedProtocol
	// Portless is set for a protocol without ports.
	Portless   Portless
	References []Reference
	// Note is the note about this protocol, or nil.
	Note *Note
	// Mentions are the notes that link to the protocol or to its note, by path.
	Mentions []*Note

	usual *Assignment // the first statement about it in Note, or nil
}

// Mention is the name of a protocol in a source. Short, Name or both are set.
type Mention struct {
	// Short is an abbreviation or the name of a wiki-link: "FTP".
	Short string
	// Name is the full name: "File Transfer Protocol".
	Name string
	// Reference is the link on the name. It may be empty.
	Reference Reference
}

// RelatedService is a related service and its relation.
type RelatedService struct {
	Relation Relation
	Service  *Service
}

// RelatedProtocol is a related protocol and its relation.
type RelatedProtocol struct {
	Relation Relation
	Protocol *Protocol
}

// Service is one thing on one port or range: all statements about it that agree, joined
// when the registry is built. Pages, lists, search and exports show services. The
// statements are their evidence.
type Service struct {
	// ID is {protocol or slug of the name}.{port[-end]}. It has a suffix if two services
	// would have the same id. It does not depend on the order of notes.
	ID string
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	// Name is the readable name: "HTTPS", "Microsoft RPC endpoint mapper".
	Name string
	// Names are the other names: long names, service names, aliases.
	Names []string
	// Protocols are the protocols that run there, first those of the main statement.
	Protocols []*Protocol
	// Transports are the transports of all statements, in the order of Transports.IDs. It
	// is empty if no source lists any.
	Transports []ServiceTransport
	State      State
	// Usual is set if this is the usual port of one of the protocols.
	Usual bool
	// Related are the services that notes declare as related.
	Related []RelatedService
	// Statements are the evidence, the main statement first.
	Statements []*Assignment
}

// ServiceTransport is one transport of a service, with the sources that list it.
type ServiceTransport struct {
	Transport port.Transports // one bit
	// Used is set if a note or common use lists it. It is false if only registries do.
	Used bool
	// Sources list the transport, each once, in the order of the statements.
	Sources []*Source
}

// Port is a number with a page of its own: some source says that the number, and not only
// a range around it, is or was assigned.
type Port struct {
	Number port.Number
	// Assignments are the statements about this number, those in use first, then by rank
	// of source.
	Assignments []*Assignment
	// Services are the services on the number and on the ranges that contain it, in the
	// order of its page.
	Services []*Service
	// Mentions are the notes that link to the port, by path.
	Mentions []*Note
}

// Range is a range of numbers with a page of its own: some source says that the whole
// range is or was assigned.
type Range struct {
	Start, End  port.Number
	Assignments []*Assignment
	// Services are the services on exactly this range, in the order of its page.
	Services []*Service
}

package registry

import (
	"portolan/generator/accent"
	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Assignment is what one source says in one place about one port or range. Usually it
// says that a service uses the number.
type Assignment struct {
	// ID is unique and does not depend on the order of the notes. It contains the
	// protocol (or the slug of the name), the numbers, the transports (or "unstated") and
	// the source: ssh.22.tcp@iana. It contains no source for the user's notes.
	ID string
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	// Transports is empty if the source lists no transport.
	Transports port.Transports
	// Name is the name in the source, such as "File Transfer Protocol".
	Name string
	// Service is the registered service name (RFC 6335 section 5). It may be empty.
	Service string
	// Protocols are the protocols that use the port or range, in the order of the source.
	Protocols []*Protocol
	// Mentions are the names of the protocols in the source. Two mentions may refer to
	// the same protocol.
	Mentions []Mention
	// Description is text in the source that describes the service, such as its role or
	// purpose.
	Description []text.Span
	// References are the links in the source.
	References []Reference
	// Extra are the cells of columns for which this struct has no field, such as Owner.
	// They are in the order of the columns.
	Extra []Field
	// Related are the other assignments in the same cell or line (see Builder.Add).
	Related []*Assignment
	// State is the state of the number according to the source.
	State State
	// Since is the date when the number was assigned, Until the date when the assignment
	// ended. Both are as written in the source, or empty.
	Since, Until string
	// Aliases are other names of the service in the source.
	Aliases []string
	// Shared is set if the source says that other services also use the number.
	Shared bool
	// Traits are what the row says, or else what the front matter of its note says.
	Traits Traits
	// Topics are the topics in the row, or else in the front matter of the note.
	Topics []*Topic
	// Printed is set if the statement is output of a program, such as a port scanner.
	Printed bool
	Origin  Origin

	hasPage bool
	service *Service // the service that contains this statement
}

// Origin is the place in a note where an assignment is written.
type Origin struct {
	Note *Note
	// Line and Column are the position of the number. Both start at 1. Columns count code
	// points.
	Line, Column int
	// Offset and Length are the position and the length of the number in bytes.
	Offset, Length int
}

// Note is one Markdown file.
type Note struct {
	Title       string
	Aliases     []string
	Description string
	// About is the protocol that the note is about, or "".
	About string
	// Reference is the document about the protocol that the front matter of the note
	// names. It may be empty.
	Reference Reference
	// Relations are the relations to other protocols in the front matter of the note.
	Relations []DeclaredRelation
	// Portless is the number of a protocol that has no ports, such as IP protocol 1 for
	// ICMP. It is empty for all other notes.
	Portless Portless
	// Traits are the traits in the front matter of the note. They hold for the rows of the note
	// that do not say something else: see Builder.inheritTraits.
	Traits Traits
	// Since is the year or date when the protocol of the note appeared, as written in the
	// front matter. It may be empty.
	Since string
	// TopicNames are the topics in the front matter of the note. They hold for all rows of the
	// note that do not list topics. The builder sets Topics from them.
	TopicNames []string
	Topics     []*Topic
	// TopicPage is the name of the topic that the note is about, or "". Then the page of the
	// topic shows the text of the note, and Topic is this topic.
	TopicPage string
	Topic     *Topic
	// Tags are the tags of the note, as written, each once: first those in the front matter, then
	// those in the text, which the builder adds.
	Tags []string
	// Properties are the fields of the front matter that have no meaning for the program.
	Properties []Property
	// Embeds are the notes that this note shows in its text, sorted by position. The builder
	// sets them.
	Embeds []*Embed
	// Source is the source of all statements in the note.
	Source *Source
	// Bundled is set for a note that is part of the program and not written by the user.
	Bundled bool
	// Home is set for the home note. Its front matter contains the settings of the site.
	Home bool
	// Unpublished is set for a note without a page. Its content is not shown.
	Unpublished bool
	// Reason says why the note is not published. If it is empty, its front matter says so.
	Reason Reason
	// Daily is set for a daily note. If it has no statements, it is not listed among the
	// Mentions of what it links to.
	Daily bool
	// WithoutFacts is set if the ports in the note are only examples. The registry does
	// not contain these ports.
	WithoutFacts bool
	// Nav are the links in the key nav of the home note: a text.WikiLink to a page, or a
	// text.Link. The header of every page shows them. Footer is the text of the key footer, at
	// the foot of every page. Logo is the picture of the key logo, and perhaps a second one for
	// dark pages. Accent are the colours of links. All are empty for all other notes.
	Nav    []text.Span
	Footer []text.Span
	Logo   []text.WikiLink
	Accent accent.Pair
	// AddressNumber is a number at the end of the address of the note's page: 2 for
	// notes/ftp-2. It is needed if another page already has the address notes/ftp. It is
	// 0 for most notes.
	AddressNumber int
	Blocks        []text.Block
	// Links are the links in Blocks: see text.Links. It can be nil: then they are found when they
	// are followed.
	Links []text.FoundLink
	// Text is the text of the file. Diagnostics use it to find line numbers.
	Text *diag.Text

	// Protocol is the protocol that this note is about, or nil. The page of the protocol
	// shows the text of this note.
	Protocol *Protocol
	// Assignments are the statements of this note, in the order of the text.
	Assignments []*Assignment
	// Mentions are the notes that link to this note, sorted by path. They are empty for a
	// note about a protocol: see Protocol.Mentions.
	Mentions []Backlink
}

// Backlink is a note that links to a port, protocol or note, and the sentence with the first of
// these links (see text.Links), which may be empty.
type Backlink struct {
	Note     *Note
	Sentence string
}

// Protocol is a protocol or a program that notes name, such as SSH or Redis. The
// transports, such as TCP, are also protocols.
type Protocol struct {
	ID string
	// Name is the full name, such as "File Transfer Protocol".
	Name string
	// Label is the usual short name, such as "FTP". It is often equal to Name.
	Label string
	// Aliases are the other names. They contain Label if it differs from Name.
	Aliases []string
	// Transport is set only for the transports: TCP, UDP, SCTP and DCCP.
	Transport port.Transports
	// Assignments are the assignments that name the protocol. For a transport, they also
	// include the assignments in use that list the transport.
	Assignments []*Assignment
	// Services are the services that use the protocol, sorted by port and end. For a
	// transport, they also include the services in use that list the transport.
	Services []*Service
	// Related are the protocols that notes declare as related.
	Related []RelatedProtocol
	// Portless is the number of a protocol that has no ports, such as IP protocol 1 for
	// ICMP. It is empty for all other protocols.
	Portless   Portless
	References []Reference
	// Note is the note about this protocol, or nil.
	Note *Note
	// Mentions are the notes that link to the protocol or to its note, sorted by path.
	Mentions []Backlink

	usual *Assignment // the first statement in Note about this protocol, or nil
}

// Mention is the name of a protocol in a source. At least one of Short and Name is set.
type Mention struct {
	// Short is an abbreviation or the name in a wiki-link: "FTP".
	Short string
	// Name is the full name: "File Transfer Protocol".
	Name string
	// Reference is the link on the name. It may be empty.
	Reference Reference
}

// RelatedService is a service that is related to another service: the field Relation says
// how.
type RelatedService struct {
	Relation Relation
	Service  *Service
}

// RelatedProtocol is a protocol that is related to another protocol: the field Relation
// says how.
type RelatedProtocol struct {
	Relation Relation
	Protocol *Protocol
}

// Service is a service on one port or range. It contains all statements about the service
// (see Assignment.Agrees). Pages, lists, search and exports show services. A page also
// shows each statement with its source.
type Service struct {
	// ID contains the protocol (or the slug of the name) and the numbers: "ssh.22". If
	// two services would have the same id, each gets a hash. The id does not depend on
	// the order of notes.
	ID string
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	// Name is the name that people use: "HTTPS", "Microsoft RPC endpoint mapper".
	Name string
	// Names are all other names: long names, service names, aliases.
	Names []string
	// Protocols are the protocols of all statements, those of the main statement first.
	Protocols []*Protocol
	// Transports are the transports of all statements, in the order of Transports.IDs.
	// The slice is empty if no source lists a transport.
	Transports []ServiceTransport
	State      State
	// Usual is set if this is the usual port or range for a protocol of the service.
	Usual bool
	// Related are the services that notes declare as related.
	Related []RelatedService
	// Statements are all statements about the service. The first one is the main
	// statement (see Service.Main).
	Statements []*Assignment
}

// Topic is a subject, such as mail. Notes list it for services in the key "topics" or in a
// column.
type Topic struct {
	ID string
	// Name is the title of the note about the topic. If there is no such note, it is the name in
	// the first note that lists the topic.
	Name string
	// Note is the note about this topic (Note.TopicPage), or nil.
	Note *Note
	// Services are the services of the topic that are in use. First are those to which the note
	// about the topic links, then usual ports of protocols with a note, then all other usual
	// ports, and then the rest. Each group is sorted by port and end.
	Services []*Service
	// Usual is the number of services in the first three groups.
	Usual int
}

// ServiceTransport is one transport of a service, with the sources that list it.
type ServiceTransport struct {
	// Transport is exactly one transport, such as port.TCP.
	Transport port.Transports
	// Used is set if at least one note lists the transport. Notes on common use count.
	// Used is false if only registries list the transport.
	Used bool
	// Sources are the sources that list the transport, without repetitions, in the order
	// of the statements.
	Sources []*Source
}

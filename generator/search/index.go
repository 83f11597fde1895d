package search

import (
	"portolan/generator/registry"
)

// Index is the packed index that the build writes. The function open in engine/open.js
// unpacks it.
//
// An index consists of columns. The columns of services have one entry for each service.
// Protocols and Notes contain the columns of protocols and notes. Protocols are in the
// order in which services first use them. To keep the file small, Texts and Prose contain each
// text only once, and the columns contain references to texts (packer.text). A column
// with few values is a list: each entry contains the row and its values.
type Index struct {
	// Pages maps each type of page to the pattern of its address. In "ports/*.html", * is
	// the number of the port.
	Pages      map[string]string `json:"pages"`
	Transports []string          `json:"transports"`
	States     []string          `json:"states"`
	Sources    []string          `json:"sources"` // labels of sources, such as "Notes, IANA"
	Bands      BandColumns       `json:"bands"`
	// Texts contains the names, and Prose all other texts, each on one line. Similar texts are then near
	// each other, so that gzip finds them. The lines of Texts are shortened: see shorten.
	Texts string `json:"texts"`
	Prose string `json:"prose"`

	// Port contains differences: the port of the service minus the port of the previous service.
	Port column `json:"port"`
	// End has an entry only for a service on a range: the row of the service and the last number of the range.
	End [][2]int `json:"end"`
	// Kind is an index in Kinds for each service. Most services have one of few kinds, so this is
	// shorter than a column for each value.
	Kinds []kind `json:"kinds"`
	Kind  column `json:"kind"`
	// Crowd contains the first row of each number that several programs use.
	Crowd column `json:"crowd"`
	Title column `json:"title"` // references to the readable names
	About column `json:"about"` // references to the descriptions
	// An entry of Names contains a row and references to the other names of the service. Names of its protocols
	// are left out.
	Names       lists    `json:"names"`
	Encryptions []string `json:"encryptions"`
	Exposures   []string `json:"exposures"`
	// An entry of Extra contains a row, and references to the names and values of additional columns in notes: a
	// name, its value, the next name, and so on.
	Extra lists `json:"extra"`
	// ServiceProtocols lists the protocols of each service. The number 0 is a protocol that
	// no earlier service has: the next row of Protocols. The numbers 1, 2, 3 are the last,
	// the second to last and the third to last row that was used so far.
	ServiceProtocols lists           `json:"serviceProtocols"`
	Protocols        ProtocolColumns `json:"protocols"`
	Notes            NoteColumns     `json:"notes"`
	Outgoing         []OutgoingRange `json:"outgoing"`

	// services, protocols and notes are in the order of the columns.
	services  []*registry.Service
	protocols []*registry.Protocol
	topics    []*registry.Topic // the first documents in the columns of notes
	notes     []*registry.Note
	sections  [][]section // of each note
	texts     []string    // the names, and then all other texts
	uses      []use       // in the order in which engine/open.js links the texts
}

// kind contains what is the same for many services, in the order of the constants below.
type kind [kindSize]int

// The values of a kind. engine/open.js has the same order.
const (
	kindUsed       = iota // a bit set: bit i is set if the service uses Transports[i]
	kindRegistered        // such a bit set of the transports that only registries list
	kindState             // an index in States
	kindWeight            // the result of Registry.Weight
	kindAuthor            // the result of Service.Author
	kindSource            // an index in Sources
	kindEncryption        // an index in Encryptions, or -1
	kindExposure          // an index in Exposures, or -1
	kindSize
)

// use says that a service, protocol or note uses a text, and in which field.
type use struct {
	text int // number of the text in Index.texts, from 1
	// Documents are numbered: first all services, then all protocols, then all topics, then all
	// notes.
	doc   int
	field field
}

// field is the role of a text, such as title or description. engine/index.js has the same
// values.
type field int

const (
	fieldTitle field = iota
	fieldName
	fieldAlias
	fieldAbout
	fieldExtra   // a value of an additional column
	fieldLabel   // the name of this column
	fieldHeading // a heading in a note
)

// fieldNone is for texts that are shown, but not found.
const fieldNone field = -1

// isProse reports whether texts in this field are in Prose. All other texts are in Texts.
func (f field) isProse() bool { return f >= fieldAbout }

// BandColumns are the columns of the bands (port.Band): their first numbers and their
// ids.
type BandColumns struct {
	First []int    `json:"first"`
	ID    []string `json:"id"`
}

// ProtocolColumns are the columns of the protocols. An entry of ID refers to the empty
// text if the id consists of the words of the label: "ms-sql" for "MS SQL".
type ProtocolColumns struct {
	Label   column `json:"label"`
	Name    column `json:"name"`
	ID      column `json:"id"`
	About   column `json:"about"`
	Aliases lists  `json:"aliases"`
	// Bare lists the protocols without ports. An entry contains the row of the protocol, and
	// a reference to a text that says why it has no ports.
	Bare [][2]int `json:"bare"`
	// Inside lists the protocols that run inside another protocol. An entry contains the row
	// of the inner protocol, and the row of the service that it runs inside.
	Inside [][2]int `json:"inside"`
	// Own lists the protocols that have a page of their own: each number is the difference from
	// the previous row.
	Own column `json:"own"`
	// Leads contains the rows of transports, and of protocols without services. If the
	// query is the name of such a protocol, the protocol itself is the answer.
	Leads column `json:"leads"`
}

// OutgoingRange is a range that a system picks for outgoing connections. Transports are bits.
type OutgoingRange struct {
	First      int    `json:"first"`
	Last       int    `json:"last"`
	Transports int    `json:"transports"`
	System     string `json:"system"`
}

// NoteColumns are the columns of the topics, and after them of the notes that have a page of
// their own.
type NoteColumns struct {
	// Topics lists the ids of each topic. The first id is its own, the others are made from its
	// aliases.
	Topics  [][]string `json:"topics"`
	Title   column     `json:"title"`
	Page    []string   `json:"page"`
	About   column     `json:"about"`
	Aliases lists      `json:"aliases"`
	// An entry of Rows lists the services of a topic or note: each number is the difference from the
	// previous row. A negative difference is replaced by its sum with the number of services. The services of
	// a note are sorted by row, those of a topic are in the order of its page.
	Rows lists `json:"rows"`
	// Untitled lists the notes whose title is only shown, and not found.
	Untitled column `json:"untitled"`
	// Sections contains the number of sections of each topic or note. Only notes of the user have sections.
	// The next columns have one entry for each section, in the order of the notes. The heading of a section
	// may be empty. Anchor is empty if it consists of the words of the heading. Values are as in Index.Extra,
	// and Under as in Rows.
	Sections column `json:"sections"`
	Heading  column `json:"heading"`
	Anchor   column `json:"anchor"`
	Values   lists  `json:"values"`
	Under    lists  `json:"under"`
}

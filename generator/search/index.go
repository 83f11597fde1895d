package search

import (
	"portolan/generator/registry"
)

// Index is the packed index that the build writes. The function open in engine/open.js
// unpacks it.
//
// An index consists of columns. The columns of services have one entry for each service.
// Protocols and Notes contain the columns of protocols and notes. Protocols are in the
// order in which services first use them. To keep the file small, Strings contains each
// text only once, and the columns contain references to texts (packer.text). A column
// with few values is a list: each entry contains the row and its values.
type Index struct {
	// Pages maps each type of page to its address, with * in place of the number or name:
	// "port" to "ports/*.html".
	Pages      map[string]string `json:"pages"`
	Transports []string          `json:"transports"`
	States     []string          `json:"states"`
	Sources    []string          `json:"sources"` // the labels of sources, as results show them
	Bands      BandColumns       `json:"bands"`
	Strings    string            `json:"strings"` // all texts, one per line

	Port       []int    `json:"port"`       // the difference from the port of the previous service
	End        [][2]int `json:"end"`        // for ranges only: the row and the last number
	Used       []int    `json:"used"`       // bits of Transports: 1 for the first, 2 for the next, then 4
	Registered []int    `json:"registered"` // bits as in Used, for transports that only registries list
	State      [][2]int `json:"state"`      // the row and the index in States; no entry if this index is 0
	Crowd      []int    `json:"crowd"`      // the first row of each number that several programs use
	Weight     []int    `json:"weight"`     // see Registry.Weight
	Author     []int    `json:"author"`     // see Service.Author
	Source     []int    `json:"source"`     // the index in Sources
	Title      []int    `json:"title"`      // reference to the readable name
	About      []int    `json:"about"`      // reference to the description
	Names      [][]int  `json:"names"`      // the row and references to other names; names of its protocols are left out
	Extra      [][]int  `json:"extra"`      // the row and references to values of additional columns in notes
	// ServiceProtocols lists the protocols of each service. 0 is the next new protocol. A
	// higher number counts back in the list of protocols so far: 1 is the last one.
	ServiceProtocols [][]int         `json:"serviceProtocols"`
	Protocols        ProtocolColumns `json:"protocols"`
	Notes            NoteColumns     `json:"notes"`

	services  []*registry.Service
	protocols []*registry.Protocol // in the order of the columns in Protocols
	notes     []*registry.Note     // in the order of the columns in Notes
	texts     []string             // the texts of Strings
	uses      []use                // in the order in which open.js reads them
}

// use says that a service, protocol or note uses a text, and in which field.
type use struct {
	text  int // number of the text in Strings, from 1
	doc   int // number of the service, protocol or note: services first, then protocols, then notes
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
	fieldExtra
)

// BandColumns are the columns of the bands (port.Band): their first numbers and their
// ids.
type BandColumns struct {
	First []int    `json:"first"`
	ID    []string `json:"id"`
}

// ProtocolColumns are the columns of the protocols. An entry of ID refers to the empty
// text if the id consists of the words of the label: "ms-sql" for "MS SQL".
type ProtocolColumns struct {
	Label   []int   `json:"label"`
	Name    []int   `json:"name"`
	ID      []int   `json:"id"`
	About   []int   `json:"about"`
	Aliases [][]int `json:"aliases"`
	// Bare lists the protocols without ports. An entry contains the row of the protocol, and
	// a reference to a text that says why it has no ports.
	Bare [][2]int `json:"bare"`
	// Inside lists the protocols that run inside another protocol. An entry contains the row
	// of the inner protocol, and the row of the service that it runs inside.
	Inside [][2]int `json:"inside"`
	// Leads contains the rows of transports, and of protocols without services. If the
	// query is the name of such a protocol, the protocol itself is the answer.
	Leads []int `json:"leads"`
}

// NoteColumns are the columns of the notes that have a page of their own.
type NoteColumns struct {
	Title   []int    `json:"title"`
	Page    []string `json:"page"`
	About   []int    `json:"about"`
	Aliases [][]int  `json:"aliases"`
	Rows    [][]int  `json:"rows"` // rows of the listed services: differences from the previous row
}

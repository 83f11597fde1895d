package search

import (
	"portolan/generator/registry"
)

// Index is the registry as the engine reads it: columns of equal length, one
// entry per service, and the same for protocols, in the order in which services
// name them, and for notes. It is written to be
// small: texts stand in Strings once, and columns refer to them by reference
// numbers as folder.text makes them. Columns that are mostly empty are lists of
// a row and its values. open in engine/open.js unfolds it.
type Index struct {
	// Pages are the addresses of results, with * for what differs.
	Pages      map[string]string `json:"pages"`
	Transports []string          `json:"transports"`
	States     []string          `json:"states"`
	Sources    []string          `json:"sources"` // those of a service, as they are shown
	Bands      BandColumns       `json:"bands"`
	Strings    string            `json:"strings"` // lines

	Port       []int    `json:"port"`       // less the one before
	End        [][2]int `json:"end"`        // of ranges: row and last number
	Used       []int    `json:"used"`       // which of Transports, the first as 1, the next as 2, then 4
	Registered []int    `json:"registered"` // the same for those that only registries list
	State      [][2]int `json:"state"`      // into States, of rows in another than the first
	Crowd      []int    `json:"crowd"`      // rows that head a number which several programs use
	Weight     []int    `json:"weight"`     // as Registry.Weight has it
	Author     []int    `json:"author"`     // as Service.Author has it
	Source     []int    `json:"source"`     // into Sources
	Title      []int    `json:"title"`      // the readable name
	About      []int    `json:"about"`      // what it is for
	Names      [][]int  `json:"names"`      // row and other names, without those of its protocols
	Extra      [][]int  `json:"extra"`      // row and values of further columns in notes
	// ServiceProtocols are the protocols of each service: 0 for the next one that no
	// service before has, else how far back it is.
	ServiceProtocols [][]int         `json:"serviceProtocols"`
	Protocols        ProtocolColumns `json:"protocols"`
	Notes            NoteColumns     `json:"notes"`

	services  []*registry.Service
	protocols []*registry.Protocol // in the order of Protocols
	notes     []*registry.Note     // in the order of Notes
	texts     []string             // those of Strings
	uses      []use                // in the order in which open meets them
}

// use is what a text is to a service, protocol or note.
type use struct {
	text  int // from 1, as in Strings
	doc   int // the row of a service; after all of them those of protocols, then of notes
	field field
}

// field is what a text says of what uses it, as in engine/index.js.
type field int

const (
	fieldTitle field = iota
	fieldName
	fieldAlias
	fieldAbout
	fieldExtra
)

// BandColumns are the parts of the number space that have a page, where
// numbers without a page of their own are answered.
type BandColumns struct {
	First []int    `json:"first"`
	ID    []string `json:"id"`
}

// ProtocolColumns are the columns of the protocols. No ID is one that is made
// of the words of the label.
type ProtocolColumns struct {
	Label   []int   `json:"label"`
	Name    []int   `json:"name"`
	ID      []int   `json:"id"`
	About   []int   `json:"about"`
	Aliases [][]int `json:"aliases"`
	// Bare are those without ports: the row, and a text that says why.
	Bare [][2]int `json:"bare"`
	// Inside are those that run inside another: the row, and the service that
	// carries it.
	Inside [][2]int `json:"inside"`
	// Leads are the rows of those that are an answer without a port: transports,
	// and all without services.
	Leads []int `json:"leads"`
}

// NoteColumns are the columns of the notes that have a page of their own.
type NoteColumns struct {
	Title   []int    `json:"title"`
	Page    []string `json:"page"`
	About   []int    `json:"about"`
	Aliases [][]int  `json:"aliases"`
	Rows    [][]int  `json:"rows"` // the services that it lists, less the one before
}

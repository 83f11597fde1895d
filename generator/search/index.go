package search

import (
	"portolan/generator/registry"
)

// Index is the packed index that the build writes. open in engine/open.js unpacks it.
//
// It has columns of equal length, with one entry per service, and such columns for protocols
// and notes. Protocols are in the order in which services first name them. To keep the file
// small, each text is in Strings only once, and columns have references to it (packer.text).
// Columns that are mostly empty are lists of a row and its values.
type Index struct {
	// Pages are the addresses of results by kind of page, with * in place of a number or
	// name.
	Pages      map[string]string `json:"pages"`
	Transports []string          `json:"transports"`
	States     []string          `json:"states"`
	Sources    []string          `json:"sources"` // the labels of sources, as results show them
	Bands      BandColumns       `json:"bands"`
	Strings    string            `json:"strings"` // all texts, one per line

	Port       []int    `json:"port"`       // difference to the previous port
	End        [][2]int `json:"end"`        // for ranges: row and last number
	Used       []int    `json:"used"`       // bits of Transports: 1 for the first, 2 for the next, then 4
	Registered []int    `json:"registered"` // the same for transports that only registries list
	State      [][2]int `json:"state"`      // row and index of States, if the index is not 0
	Crowd      []int    `json:"crowd"`      // first rows of numbers that several programs use
	Weight     []int    `json:"weight"`     // see Registry.Weight
	Author     []int    `json:"author"`     // see Service.Author
	Source     []int    `json:"source"`     // index of Sources
	Title      []int    `json:"title"`      // reference to the readable name
	About      []int    `json:"about"`      // reference to the description
	Names      [][]int  `json:"names"`      // row and references to other names, without names of its protocols
	Extra      [][]int  `json:"extra"`      // row and references to values of additional columns in notes
	// ServiceProtocols are the protocols of each service: 0 for the next new protocol,
	// else the distance back from the end of the list of protocols so far.
	ServiceProtocols [][]int         `json:"serviceProtocols"`
	Protocols        ProtocolColumns `json:"protocols"`
	Notes            NoteColumns     `json:"notes"`

	services  []*registry.Service
	protocols []*registry.Protocol // in the order of Protocols
	notes     []*registry.Note     // in the order of Notes
	texts     []string             // the texts of Strings
	uses      []use                // in the order in which open reads them
}

// use says which service, protocol or note uses a text, and as which field.
type use struct {
	text  int // number of the text in Strings, from 1
	doc   int // number of the document: first all services, then protocols, then notes
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

// BandColumns are the columns of the bands. The page of a band shows numbers that have no
// page of their own.
type BandColumns struct {
	First []int    `json:"first"`
	ID    []string `json:"id"`
}

// ProtocolColumns are the columns of the protocols. ID is empty if the id consists of the
// words of the label: "ms-sql" for "MS SQL".
type ProtocolColumns struct {
	Label   []int   `json:"label"`
	Name    []int   `json:"name"`
	ID      []int   `json:"id"`
	About   []int   `json:"about"`
	Aliases [][]int `json:"aliases"`
	// Bare are the protocols without ports: the row, and a reference to a text that says
	// why.
	Bare [][2]int `json:"bare"`
	// Inside are the protocols that run inside another protocol: the row, and the row of
	// the service that carries it.
	Inside [][2]int `json:"inside"`
	// Leads are the rows of protocols that are an answer without a port: transports, and
	// protocols without services.
	Leads []int `json:"leads"`
}

// NoteColumns are the columns of the notes that have a page of their own.
type NoteColumns struct {
	Title   []int    `json:"title"`
	Page    []string `json:"page"`
	About   []int    `json:"about"`
	Aliases [][]int  `json:"aliases"`
	Rows    [][]int  `json:"rows"` // the rows of the services that it lists, each as the difference to the previous one
}

package search

import (
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// Index is the registry as the engine reads it: columns of equal length, one
// entry per assignment in the order of the registry, and the same for
// protocols in the order in which assignments name them. It is written to be
// small: texts stand in Strings once, and columns refer to them by reference
// numbers as folder.text makes them. open in engine.js unfolds it.
type Index struct {
	// Pages are the addresses of results, with * for what differs.
	Pages      map[string]string `json:"pages"`
	Transports []string          `json:"transports"`
	Sources    []string          `json:"sources"` // as they are shown
	Blocks     BlockColumns      `json:"blocks"`
	Strings    string            `json:"strings"` // lines

	Port    []int    `json:"port"`    // less the one before
	End     [][2]int `json:"end"`     // of ranges: row and last number
	Bits    []int    `json:"bits"`    // which of Transports, the first as 1, the next as 2, then 4
	Noted   []int    `json:"noted"`   // 1 for those of which notes speak
	Source  []int    `json:"source"`  // into Sources
	Title   []int    `json:"title"`   // what the source calls it
	Note    []int    `json:"note"`    // what else it says
	Service []int    `json:"service"` // the registered name
	// Runs are the protocols: 0 for the next one that was not met yet, else
	// how far back it is.
	Runs      [][]int         `json:"runs"`
	Protocols ProtocolColumns `json:"protocols"`

	protocols []*registry.Protocol // in the order of Protocols
	texts     []string             // those of Strings
	uses      []use                // in the order in which open meets them
}

// use is what a text is to an assignment or protocol.
type use struct {
	text  int // from 1, as in Strings
	doc   int // the row of an assignment, or behind all of them that of a protocol
	field field
}

// field is what a text says of what uses it, as in engine.js.
type field int

const (
	fieldService field = iota
	fieldLabel
	fieldName
	fieldAlias
	fieldAbout
)

// BlockColumns are the parts of the number space that have a page, where
// numbers without a page of their own are answered.
type BlockColumns struct {
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
}

// NewIndex prepares a registry for searching.
func NewIndex(reg *registry.Registry) *Index {
	x := &Index{
		Pages:      urls.Patterns(),
		Transports: (registry.TCP | registry.UDP | registry.SCTP | registry.DCCP).IDs(),
		Sources:    []string{}, Port: []int{}, End: [][2]int{}, Bits: []int{}, Noted: []int{}, Source: []int{},
		Title: []int{}, Note: []int{}, Service: []int{}, Runs: [][]int{},
		Protocols: ProtocolColumns{Label: []int{}, Name: []int{}, ID: []int{}, About: []int{}, Aliases: [][]int{}},
	}
	sources := map[*registry.Source]int{}
	for i, s := range reg.Sources() {
		sources[s] = i
		x.Sources = append(x.Sources, s.Label())
	}
	for _, b := range registry.Blocks() {
		x.Blocks.First, x.Blocks.ID = append(x.Blocks.First, int(b.First)), append(x.Blocks.ID, b.ID())
	}
	f := folder{reg: reg, index: x, seen: map[string]int{}, met: map[*registry.Protocol]int{}, rows: len(reg.Assignments())}
	for row, a := range reg.Assignments() {
		f.assignment(row, a)
		x.Source = append(x.Source, sources[a.Origin.Note.Source])
	}
	for _, p := range reg.Protocols() {
		if _, met := f.met[p]; !met {
			f.protocol(p)
		}
	}
	x.Strings = strings.Join(x.texts, "\n")
	return x
}

// folder fills an index. Texts and protocols must be met in the order in which
// open in engine.js meets them.
type folder struct {
	reg   *registry.Registry
	index *Index
	seen  map[string]int             // texts, from 1
	met   map[*registry.Protocol]int // in the order of the columns
	rows  int                        // of assignments
	port  int                        // of the assignment before
}

func (f *folder) assignment(row int, a *registry.Assignment) {
	x := f.index
	x.Port, f.port = append(x.Port, int(a.Port)-f.port), int(a.Port)
	if !a.Single() {
		x.End = append(x.End, [2]int{row, int(a.End)})
	}
	x.Bits = append(x.Bits, int(a.Transports))
	noted := 0
	if f.reg.Noted(a) {
		noted = 1
	}
	x.Noted = append(x.Noted, noted)
	x.Title = append(x.Title, f.text(a.Name, row, fieldName))
	x.Note = append(x.Note, f.text(text.Plain(a.Description), row, fieldAbout))
	x.Service = append(x.Service, f.text(a.Service, row, fieldService))
	runs := []int{}
	for _, p := range a.Protocols {
		if at, met := f.met[p]; met {
			runs = append(runs, len(f.met)-at)
			continue
		}
		runs = append(runs, 0)
		f.protocol(p)
	}
	x.Runs = append(x.Runs, runs)
}

func (f *folder) protocol(p *registry.Protocol) {
	doc := f.rows + len(f.met)
	f.met[p] = len(f.met)
	f.index.protocols = append(f.index.protocols, p)
	id, about := p.ID, ""
	if strings.Join(words(p.Label), "-") == id {
		id = ""
	}
	if p.Note != nil {
		about = p.Note.Description
	}
	c := &f.index.Protocols
	c.Label = append(c.Label, f.text(p.Label, doc, fieldLabel))
	c.Name = append(c.Name, f.text(p.Name, doc, fieldName))
	c.ID = append(c.ID, f.text(id, doc, fieldLabel))
	c.About = append(c.About, f.text(about, doc, fieldAbout))
	aliases := []int{}
	for _, alias := range p.Aliases {
		if alias != p.Label {
			aliases = append(aliases, f.text(alias, doc, fieldAlias))
		}
	}
	c.Aliases = append(c.Aliases, aliases)
}

// text notes the use of a text and returns its reference number: 0 for one
// that was not met yet, 1 for none, else one more than how far back it is.
func (f *folder) text(s string, doc int, as field) int {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" {
		return 1
	}
	at, met := f.seen[s]
	if !met {
		f.index.texts = append(f.index.texts, s)
		at = len(f.index.texts)
		f.seen[s] = at
	}
	f.index.uses = append(f.index.uses, use{at, doc, as})
	if !met {
		return 0
	}
	return len(f.index.texts) - at + 2
}

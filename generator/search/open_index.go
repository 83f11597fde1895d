package search

import (
	"strings"

	"portolan/generator/registry"
)

// openIndex is an index after unpacking. It has only the columns that the search function
// of the engine reads. newOpenIndex makes it in Go, which is ten times faster than
// running the function open (engine/open.js) with goja. A test compares the results of
// both functions.
type openIndex struct {
	// The lists port and end have one entry for each service.
	port, end []int
	wide      []int // the rows of the services on ranges
	// The list leads has one entry for each protocol: 1 for a protocol without a port that answers a query, else 0.
	leads []int
	// folded has one line for each text of the index, with the words of this text.
	// squeezed has the same lines without spaces.
	folded   string
	squeezed string
	// uses lists the uses of each text. ofProtocol lists the services of each protocol, and
	// ofNote the services of each note.
	uses, ofProtocol, ofNote chains
	// under lists the rows of the services of each section, in the order of the columns of sections.
	under [][]int
}

// chains contains a linked list of numbers for each key. last[key] is the position of the
// last number of the list, item[i] is the number at position i, and before[i] is the
// position of the number before it. Position 0 is the end of a list.
type chains struct{ last, before, item []int }

func newChains(keys int) chains {
	return chains{last: make([]int, keys), before: []int{0}, item: []int{0}}
}

// link adds an item to the list of a key.
func (c *chains) link(key, item int) {
	c.before = append(c.before, c.last[key])
	c.last[key] = len(c.item)
	c.item = append(c.item, item)
}

// column returns one value of the kind of each service.
func (x *Index) column(value int) []int {
	column := make([]int, len(x.Kind))
	for row, k := range x.Kind {
		column[row] = x.Kinds[k][value]
	}
	return column
}

// noteTitles returns the titles of all topics and notes.
func (x *Index) noteTitles() []string {
	titles := []string{}
	for _, t := range x.topics {
		titles = append(titles, strings.Join(strings.Fields(t.Name), " "))
	}
	for _, n := range x.notes {
		titles = append(titles, strings.Join(strings.Fields(n.Title), " "))
	}
	return titles
}

// rowsAt returns the rows of services in a list of differences.
func (x *Index) rowsAt(list []int) []int {
	rows, row := []int{}, 0
	for _, by := range list {
		row = (row + by) % len(x.services)
		rows = append(rows, row)
	}
	return rows
}

func newOpenIndex(x *Index) *openIndex {
	b := &openIndex{
		uses: newChains(len(x.texts) + 1), ofProtocol: newChains(len(x.protocols)), ofNote: newChains(len(x.topics) + len(x.notes)),
		leads: make([]int, len(x.protocols)),
	}
	rows := map[*registry.Protocol]int{}
	for i, p := range x.protocols {
		rows[p] = i
	}
	for i, s := range x.services {
		b.port, b.end = append(b.port, int(s.Port)), append(b.end, int(s.End))
		if !s.Single() {
			b.wide = append(b.wide, i)
		}
		for _, p := range s.Protocols {
			b.ofProtocol.link(rows[p], i)
		}
	}
	for _, i := range x.Protocols.Inside {
		b.ofProtocol.link(i[0], i[1])
	}
	for _, row := range x.Protocols.Leads {
		b.leads[row] = 1
	}
	for n, list := range x.Notes.Rows {
		for _, row := range x.rowsAt(list) {
			b.ofNote.link(n, row)
		}
	}
	for _, list := range x.Notes.Under {
		b.under = append(b.under, x.rowsAt(list))
	}
	for _, u := range x.uses {
		b.uses.link(u.text, u.doc*8+int(u.field))
	}
	var folded, squeezed strings.Builder
	for _, text := range x.texts {
		parts := words(text)
		folded.WriteString("\n" + strings.Join(parts, " "))
		squeezed.WriteString("\n" + strings.Join(parts, ""))
	}
	b.folded, b.squeezed = folded.String()+"\n", squeezed.String()+"\n"
	return b
}

package search

import (
	"strings"

	"portolan/generator/registry"
)

// openIndex is the opened index: the part of the result of open in engine/open.js that the
// search function reads. Go makes it ten times faster than goja runs open. A test compares
// both results.
type openIndex struct {
	port, end []int  // first and last number of each service
	wide      []int  // rows of services on ranges
	state     []int  // index of States for each service
	leads     []int  // 1 for protocols that are an answer without a port, else 0
	folded    string // the words of all texts, one line per text
	squeezed  string // the same without spaces
	// uses has the uses of each text, ofProtocol and ofNote the services of each protocol
	// and note.
	uses, ofProtocol, ofNote chains
}

// chains are linked lists of numbers, one per key. last[key] is the index of the last
// entry in item, before[i] the index of the entry before entry i. Index 0 is the end of a
// list.
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

func newOpenIndex(x *Index) *openIndex {
	b := &openIndex{
		uses: newChains(len(x.texts) + 1), ofProtocol: newChains(len(x.protocols)), ofNote: newChains(len(x.notes)),
		state: make([]int, len(x.services)), leads: make([]int, len(x.protocols)),
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
	for _, s := range x.State {
		b.state[s[0]] = s[1]
	}
	for n, less := range x.Notes.Rows {
		row := 0
		for _, by := range less {
			row += by
			b.ofNote.link(n, row)
		}
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

// vocabulary returns the words of all texts, each once.
func (b *openIndex) vocabulary() []string {
	met := map[string]bool{}
	var all []string
	for word := range strings.FieldsFuncSeq(b.folded, func(r rune) bool { return r == ' ' || r == '\n' }) {
		if !met[word] {
			met[word] = true
			all = append(all, word)
		}
	}
	return all
}

// nameList returns every text as one word, by the number of the text.
func (b *openIndex) nameList() []string { return strings.Split(b.squeezed, "\n") }

package search

import (
	"strings"

	"portolan/generator/registry"
)

// openIndex is the index as open in engine/open.js unfolds it, as far as search
// reads it. Go makes it in a tenth of the time that goja takes; a test compares
// the two.
type openIndex struct {
	port, end, wide []int  // of services; those of ranges
	state           []int  // into States
	leads           []int  // 1 for protocols that are an answer without a port
	folded          string // the words of every text, a line each
	squeezed        string // the same without blanks
	// uses are what uses each text; ofProtocol and ofNote the services of each
	// protocol and note.
	uses, ofProtocol, ofNote chains
}

// chains are lists of numbers, one for each key: last tells where the list of
// a key ends, before what stands before that, and so on to 0.
type chains struct{ last, before, item []int }

func newChains(keys int) chains {
	return chains{last: make([]int, keys), before: []int{0}, item: []int{0}}
}

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

// vocabulary lists the words of all texts, each once.
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

// nameList lists every text as one word, by its number.
func (b *openIndex) nameList() []string { return strings.Split(b.squeezed, "\n") }

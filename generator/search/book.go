package search

import (
	"strings"

	"portolan/generator/registry"
)

// book is what open in engine.js makes of an index, as far as search reads
// it. Go makes it in a tenth of the time that goja takes; a test holds the two
// against each other.
type book struct {
	port, end, wide []int  // of assignments; those of ranges
	folded          string // the words of every text, a line each
	squeezed        string // the same without blanks
	uses, runs      chains // what uses each text; the assignments of each protocol
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

func newBook(reg *registry.Registry, x *Index) *book {
	b := &book{uses: newChains(len(x.texts) + 1), runs: newChains(len(x.protocols))}
	rows := map[*registry.Protocol]int{}
	for i, p := range x.protocols {
		rows[p] = i
	}
	for i, a := range reg.Assignments() {
		b.port, b.end = append(b.port, int(a.Port)), append(b.end, int(a.End))
		if !a.Single() {
			b.wide = append(b.wide, i)
		}
		for _, p := range a.Protocols {
			b.runs.link(rows[p], i)
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

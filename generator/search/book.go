package search

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// book is what open in engine.js makes of an index, as far as search reads
// it. Go makes it in a tenth of the time that goja takes; a test holds the two
// against each other.
type book struct {
	port, end, bits []int
	wide            []int   // the assignments of ranges
	noted           []int   // 1 for assignments of which notes speak
	runs            [][]int // the assignments of each protocol
	uses            chains  // of texts: what uses them
	words, names    dictionary
}

// chains are lists of numbers, one for each key: last tells where the list of
// a key ends, before what stands before that, and so on to 0.
type chains struct{ last, before, item []int }

func newChains() *chains { return &chains{last: []int{0}, before: []int{0}, item: []int{0}} }

func (c *chains) link(key, item int) {
	for key >= len(c.last) {
		c.last = append(c.last, 0)
	}
	c.before = append(c.before, c.last[key])
	c.last[key] = len(c.item)
	c.item = append(c.item, item)
}

// dictionary is sorted keys, and for each the chain of texts that have it.
type dictionary struct {
	keys []string
	chains
}

func newBook(reg *registry.Registry, x *Index) *book {
	b := &book{runs: make([][]int, len(x.protocols))}
	for i, a := range reg.Assignments() {
		b.port, b.end, b.bits = append(b.port, int(a.Port)), append(b.end, int(a.End)), append(b.bits, int(a.Transports))
		if !a.Single() {
			b.wide = append(b.wide, i)
		}
		noted := 0
		if reg.Noted(a) {
			noted = 1
		}
		b.noted = append(b.noted, noted)
	}
	rows := map[*registry.Protocol]int{}
	for i, p := range x.protocols {
		rows[p] = i
	}
	for i, a := range reg.Assignments() {
		for _, p := range a.Protocols {
			b.runs[rows[p]] = append(b.runs[rows[p]], i)
		}
	}
	uses, isName := newChains(), make([]bool, len(x.texts)+1)
	for _, u := range x.uses {
		uses.link(u.text, u.doc*8+int(u.field))
		isName[u.text] = isName[u.text] || u.field != fieldAbout
	}
	b.uses = *uses
	inWords, inNames := collector{map[string]int{}, newChains()}, collector{map[string]int{}, newChains()}
	for i, text := range x.texts {
		parts := words(text)
		for _, word := range parts {
			inWords.put(word, i+1)
		}
		if len(parts) > 0 && isName[i+1] {
			inNames.put(strings.Join(parts, ""), i+1)
		}
	}
	b.words, b.names = inWords.dictionary(), inNames.dictionary()
	return b
}

// collector collects the keys of a dictionary in the order they are met.
type collector struct {
	numbers map[string]int
	texts   *chains
}

func (c *collector) put(key string, text int) {
	number, met := c.numbers[key]
	if !met {
		number = len(c.numbers)
		c.numbers[key] = number
	}
	c.texts.link(number, text)
}

func (c *collector) dictionary() dictionary {
	d := dictionary{chains: chains{before: c.texts.before, item: c.texts.item}}
	for key := range c.numbers {
		d.keys = append(d.keys, key)
	}
	slices.SortFunc(d.keys, compareUTF16)
	for _, key := range d.keys {
		d.last = append(d.last, c.texts.last[c.numbers[key]])
	}
	return d
}

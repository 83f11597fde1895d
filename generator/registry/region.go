package registry

import "portolan/generator/text"

// region is the position of a table or list in a note. It begins at the offset of the
// first text in the table or list, and ends after the last text.
type region struct {
	from, to int
	table    bool
}

// regionOf returns the table or list that contains a statement, or nil. It keeps the
// regions of each note in the map known. Therefore it returns the same pointer for all
// statements in one table or list.
func regionOf(a *Assignment, known map[*Note][]region) *region {
	n := a.Origin.Note
	regions, found := known[n]
	if !found {
		regions = regionsOf(n.Blocks)
		known[n] = regions
	}
	for i, r := range regions {
		if r.from <= a.Origin.Offset && a.Origin.Offset < r.to {
			return &regions[i]
		}
	}
	return nil
}

// regionsOf returns the regions of all tables, then the regions of all lists. This order
// matters for a table inside a list: regionOf finds the table first.
func regionsOf(blocks []text.Block) []region {
	var tables, lists []region
	for t := range text.Tables(blocks) {
		tables = append(tables, spread(t, true))
	}
	var walk func([]text.Block)
	walk = func(blocks []text.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case text.List:
				lists = append(lists, spread(b, false))
			case text.Quote:
				walk(b.Blocks)
			}
		}
	}
	walk(blocks)
	return append(tables, lists...)
}

// spread returns the region of a table or list.
func spread(b text.Block, table bool) region {
	r := region{from: -1, table: table}
	at := func(pos int, words string) {
		if r.from < 0 {
			r.from = pos
		}
		r.to = max(r.to, pos+len(words))
	}
	for s := range text.Spans([]text.Block{b}) {
		switch s := s.(type) {
		case text.Text:
			at(s.Pos, s.Text)
		case text.CodeSpan:
			at(s.Pos, s.Text)
		}
	}
	return r
}

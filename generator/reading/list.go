package reading

import (
	"portolan/generator/judge"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/records"
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// list reads a list. There are three kinds of lists: each item is a statement, each item
// is a record of one service, or the whole list is a record of one service. list does not
// read other blocks inside the items, such as tables or inner lists. It returns these
// blocks.
func (r *reader) list(l text.List) []inner {
	var run [][]text.Span
	linesOf := make([][][]text.Span, len(l.Items))
	for i, item := range l.Items {
		linesOf[i] = lines.OfItem(item.Blocks)
		run = append(run, linesOf[i]...)
	}
	if areRecords(linesOf) {
		run = nil
		for _, own := range linesOf {
			run = append(run, r.record(records.OfLines(own), own)...)
		}
	} else {
		run = r.record(records.OfLines(run), run)
	}
	r.addLines(r.statementsIn(run, judge.List))
	var below []inner
	for i, item := range l.Items {
		blocks := item.Blocks
		if len(linesOf[i]) > 0 {
			blocks = blocks[1:]
		}
		if len(blocks) > 0 {
			below = append(below, inner{blocks, r.at.Item(linesOf[i])})
		}
	}
	return below
}

// areRecords reports whether a list has at least two items, and each item is a record
// with at least two lines. linesOf contains the lines of each item.
func areRecords(linesOf [][][]text.Span) bool {
	for _, own := range linesOf {
		if len(own) < 2 || records.OfLines(own) == nil {
			return false
		}
	}
	return len(linesOf) > 1
}

// inner contains the blocks of a list item after its first paragraph. intro is what the
// first paragraph says about these blocks.
type inner struct {
	blocks []text.Block
	intro  sections.Section
}

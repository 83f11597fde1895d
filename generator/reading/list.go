package reading

import (
	"portolan/generator/judge"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/records"
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// list reads a list: its items are statements, or the list is a record of one service, or
// each item is a record. It returns the blocks inside the items that are still to be
// read.
func (r *reader) list(l text.List) []inner {
	var run [][]text.Span
	linesOf := make([][][]text.Span, len(l.Items)) // the lines of each item
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

// areRecords reports whether a list has several items, and each item is a record of
// several lines.
func areRecords(linesOf [][][]text.Span) bool {
	for _, own := range linesOf {
		if len(own) < 2 || records.OfLines(own) == nil {
			return false
		}
	}
	return len(linesOf) > 1
}

// inner is the blocks inside a list item, below its own lines, and what introduces them.
type inner struct {
	blocks []text.Block
	intro  sections.Section
}

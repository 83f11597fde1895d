package reading

import (
	"portolan/generator/judge"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/records"
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// list reads a list. Its items can be statements, the whole list can be a record of one
// service, or each item can be a record. list does not read blocks such as tables or
// lists inside the items. It returns these blocks.
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

// inner contains the blocks of a list item that come after its first paragraph. intro is
// what that paragraph says about them.
type inner struct {
	blocks []text.Block
	intro  sections.Section
}

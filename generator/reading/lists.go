package reading

import (
	"strings"

	"portolan/generator/judge"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/sections"
	"portolan/generator/text"
)

// list reads a list whose items state ports, or that is the record of one
// thing. What stands below an item is read in its light.
func (r *reader) list(l text.List) []inner {
	var run [][]text.Span
	lines := make([][][]text.Span, len(l.Items)) // of each item
	for i, item := range l.Items {
		lines[i] = itemLines(item.Blocks)
		run = append(run, lines[i]...)
	}
	r.statements(r.accept(r.record(listRecord(run), run), judge.List))
	var below []inner
	for i, item := range l.Items {
		blocks := item.Blocks
		if len(lines[i]) > 0 {
			blocks = blocks[1:]
		}
		if len(blocks) > 0 {
			below = append(below, inner{blocks, r.at.Item(lines[i])})
		}
	}
	return below
}

// inner are the blocks below an item, with what introduces them.
type inner struct {
	blocks []text.Block
	intro  sections.Section
}

// itemLines returns the lines of an item that begins with words: one, if it is
// merely wrapped, several if one of the others is a statement, too.
func itemLines(blocks []text.Block) [][]text.Span {
	if len(blocks) == 0 {
		return nil
	}
	p, ok := blocks[0].(text.Paragraph)
	if !ok {
		return nil
	}
	split := text.Lines(p.Spans)
	for _, l := range split[min(1, len(split)):] {
		if _, ok := lines.Read(l); ok {
			return split
		}
	}
	return [][]text.Span{p.Spans}
}

// maxRecordLabel is how many words the label of a record's entry may have.
const maxRecordLabel = 4

// listRecord reads lines such as "Port: 22" and "Protocol: TCP" as a record.
// It returns nothing unless one of them is labelled as a port alone.
func listRecord(run [][]text.Span) []entry {
	var entries []entry
	port := false
	for i, item := range run {
		l := line.New(item)
		start := line.Decoration(l.Text)
		end := strings.IndexAny(l.Text, ":：")
		if end <= start || len(strings.Fields(l.Text[start:end])) > maxRecordLabel {
			continue
		}
		value := line.TrimLeft(l.Cut(end, len(l.Text)), ":：")
		e := entry{line: i, label: strings.TrimSpace(l.Text[start:end]), value: text.Cell{Spans: value, Pos: l.Pos(end, 0)}}
		if label, ok := naming.PortLabel(e.label); ok && label == "" && len(numbers.TransportsIn(e.label).IDs()) == 0 {
			port = true
		}
		entries = append(entries, e)
	}
	if !port && !statesDefault(entries) {
		return nil
	}
	return entries
}

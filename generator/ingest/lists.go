package ingest

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/text"
)

// list reads a list whose items state ports, or that is the record of one
// thing. What stands below an item is read in its light.
func (r *reader) list(l text.List) {
	run := make([][]text.Span, len(l.Items))
	for i, item := range l.Items {
		run[i] = firstLine(item.Blocks)
	}
	if !r.record(listRecord(run)) {
		r.statements(r.accept(run, false))
	}
	around := r.lead
	for i, item := range l.Items {
		blocks := item.Blocks
		r.lead = around
		if run[i] != nil {
			if title := text.Plain(run[i]); len(blocks) > 1 && len(strings.Fields(title)) <= maxLead {
				r.lead = newSection(title)
				r.lead.names, r.lead.item = !notation.HasPortWord(title), true
				r.lead.transports = notation.SectionTransports(title)
				if r.lead.topic == notation.TopicUnknown {
					r.lead.topic, r.lead.other = around.topic, around.other
				}
				if !r.lead.transports.Stated() {
					r.lead.transports = around.transports
				}
			}
			blocks = blocks[1:]
		}
		r.below(blocks)
	}
}

// below reads the blocks under the first line of an item.
func (r *reader) below(blocks []text.Block) {
	lead := r.lead
	for _, b := range blocks {
		r.lead = lead
		switch b := b.(type) {
		case text.Table:
			r.table(b)
		case text.List:
			r.list(b)
		case text.Quote:
			r.below(b.Blocks)
		case text.Code:
			r.code(b)
		}
	}
}

// firstLine returns the first line of an item that begins with words.
func firstLine(blocks []text.Block) []text.Span {
	if len(blocks) == 0 {
		return nil
	}
	if p, ok := blocks[0].(text.Paragraph); ok {
		if lines := text.Lines(p.Spans); len(lines) > 0 {
			if joined := joinLines(lines); joined != nil {
				return joined
			}
			return lines[0]
		}
	}
	return nil
}

// joinLines makes one line of an item that is merely wrapped.
func joinLines(lines [][]text.Span) []text.Span {
	joined := lines[0]
	for _, l := range lines[1:] {
		if _, ok := readLine(l); ok {
			return nil
		}
		joined = append(joined[:len(joined):len(joined)], text.Text{Text: " ", Pos: notWritten})
		joined = append(joined, l...)
	}
	return joined
}

// maxRecordLabel is how many words the label of a record's entry may have.
const maxRecordLabel = 4

// listRecord reads items such as "Port: 22" and "Protocol: TCP" as a record.
// It returns nothing unless one of them is labelled as a port alone.
func listRecord(run [][]text.Span) []entry {
	var entries []entry
	port := false
	for _, item := range run {
		if item == nil {
			continue
		}
		l := newLine(item)
		start := decoration(l.text)
		end := strings.IndexAny(l.text, ":：")
		if end <= start || len(strings.Fields(l.text[start:end])) > maxRecordLabel {
			continue
		}
		value := trimLeft(l.cut(end, len(l.text)), ":：")
		e := entry{label: strings.TrimSpace(l.text[start:end]), value: text.Cell{Spans: value, Pos: l.pos(end, 0)}}
		if label, ok := portLabel(e.label); ok && label == "" && len(notation.TransportsIn(e.label).IDs()) == 0 {
			port = true
		}
		entries = append(entries, e)
	}
	if !port && !statesDefault(entries) {
		return nil
	}
	return entries
}

package site

import (
	"portolan/generator/text"
)

// paragraph writes a paragraph. It keeps the line breaks if more than half of the lines
// contain the port number of a statement.
func (w *writer) paragraph(p text.Paragraph) {
	lines := text.Lines(p.Spans)
	if len(lines) < 2 || !w.mostState(lines) {
		w.spans(p.Spans)
		return
	}
	for i, line := range lines {
		if i > 0 {
			w.raw("<br>")
		}
		w.spans(line)
	}
}

func (w *writer) mostState(lines [][]text.Span) bool {
	facts, stating := w.facts, 0
	for _, line := range lines {
		end := endOf(line)
		if len(facts) > 0 && facts[0].Offset < end {
			stating++
		}
		for len(facts) > 0 && facts[0].Offset < end {
			facts = facts[1:]
		}
	}
	return 2*stating > len(lines)
}

// endOf returns the offset in the note at which the last text in a line ends. It
// returns 0 for a line without text.
func endOf(line []text.Span) int {
	end := 0
	for s := range text.Inside(line) {
		switch s := s.(type) {
		case text.Text:
			end = max(end, s.Pos+len(s.Text))
		case text.CodeSpan:
			end = max(end, s.Pos+len(s.Text))
		}
	}
	return end
}

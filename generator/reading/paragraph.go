package reading

import (
	"slices"
	"strings"

	"portolan/generator/judge"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/reading/records"
	"portolan/generator/text"
)

// paragraph reads a paragraph that contains a digit. It tries to read it as a table, then
// as a record or as lines that are statements. If no line is a statement, it reads the
// sentences.
func (r *reader) paragraph(p text.Paragraph) {
	if !strings.ContainsAny(text.Plain(p.Spans), "0123456789") {
		return
	}
	written := defined(text.Lines(p.Spans))
	if t, ok := text.Rows(written); ok {
		r.table(t)
		return
	}
	if plain, ok := plainLines(written); ok && r.aligned(plain) {
		return
	}
	found := r.statementsIn(r.record(records.OfLines(written), written), judge.Prose)
	if len(found) == 0 {
		found = r.sentencesIn(p.Spans)
	}
	r.addLines(found)
}

// plainLines converts lines to plain text. It returns false if there is only one line, or
// if a line contains anything except text, such as a link.
func plainLines(lines [][]text.Span) ([]text.Text, bool) {
	var plain []text.Text
	for _, line := range lines {
		if len(line) != 1 {
			return nil, false
		}
		t, ok := line[0].(text.Text)
		if !ok {
			return nil, false
		}
		plain = append(plain, t)
	}
	return plain, len(plain) > 1
}

// defined joins the lines of each definition. "SSH" and the line below it, ": port 22",
// become one line. Lines that are not part of a definition stay the same.
func defined(lines [][]text.Span) [][]text.Span {
	var joined [][]text.Span
	for i, line := range lines {
		plain := text.Plain(line)
		if i == 0 || !strings.HasPrefix(plain, ": ") || len(strings.Fields(text.Plain(lines[i-1]))) > naming.MaxWords {
			joined = append(joined, line)
			continue
		}
		last := len(joined) - 1
		joined[last] = append(slices.Clone(joined[last]), line...)
	}
	return joined
}

// paragraphRun reads consecutive paragraphs of one line each, such as "4000 — Backend",
// in the same way as the lines of a list. It returns the number of paragraphs that it has
// read. It never reads a single paragraph, so the result is 0 or at least 2.
func (r *reader) paragraphRun(blocks []text.Block) int {
	var run [][]text.Span
	for _, b := range blocks {
		p, ok := b.(text.Paragraph)
		if !ok {
			break
		}
		split := text.Lines(p.Spans)
		if len(split) != 1 {
			break
		}
		if s, ok := lines.Read(split[0]); !ok || s.Labelled || !s.Marked || !s.FitsProse() {
			break
		}
		run = append(run, split[0])
	}
	if len(run) < 2 {
		return 0
	}
	r.addLines(r.statementsIn(run, judge.List))
	return len(run)
}

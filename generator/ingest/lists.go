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

// accept picks the lines of a run that are statements. A line that says itself
// that its numbers are ports is one; the others need words around them that
// speak of ports, or company that everybody knows. With prose set, the lines
// are those of a paragraph.
func (r *reader) accept(run [][]text.Span, prose bool) []lineStatement {
	var found []lineStatement
	topic, _, near := r.topic()
	strong, known, labelled, lines := 0, 0, 0, 0
	for _, spans := range run {
		if spans == nil {
			continue
		}
		lines++
		s, ok := readLine(spans)
		if !ok || prose && !fitsProse(s) || r.isClass(s) || s.isYear() && !(topic == notation.TopicPorts && near) {
			continue
		}
		found = append(found, s)
		if s.strong() {
			strong++
		}
		if s.known() {
			known++
		}
		if s.labelled {
			labelled++
		}
	}
	switch {
	case topic == notation.TopicOther && near && 2*known < len(found), topic == notation.TopicOther && near && r.lead.topic == topic:
		return nil
	case 2*len(found) < lines:
		return onlyStrong(found, prose)
	case prose && len(found) == lines && strong == lines:
		return found
	case 2*known >= len(found), strong == len(found) && !prose, 2*strong >= len(found) && strong > 0 && topic == notation.TopicPorts && !prose:
		return found
	case topic == notation.TopicPorts && (near || 3*known >= len(found)) && !counted(found):
		return found
	case topic == notation.TopicPorts && labelled == 0 && !counted(found) && len(found) == lines && !prose:
		return found
	}
	return onlyStrong(found, prose)
}

// onlyStrong keeps the lines that need no company. In a paragraph that is not
// all statements, these are lines with a bracket and nothing behind it.
func onlyStrong(found []lineStatement, prose bool) []lineStatement {
	var kept []lineStatement
	for _, s := range found {
		if s.strong() && (!prose || s.closed && s.Port && !s.labelled) && (s.marked || s.named()) {
			kept = append(kept, s)
		}
	}
	return kept
}

// fitsProse tells whether a line of a paragraph may be a statement and not the
// rest of a sentence.
func fitsProse(s lineStatement) bool {
	if s.closed || s.sentence {
		return s.closed
	}
	plain := strings.TrimSpace(s.line.text)
	if !s.named() {
		return s.Port && len(s.Numbers) > 1 && strings.TrimSpace(s.line.text[decoration(s.line.text)+s.End:]) == ""
	}
	return len(strings.Fields(plain)) <= maxWords+4 && !strings.HasSuffix(plain, ":") && (s.marked && !s.labelled || !strings.HasSuffix(plain, "."))
}

// isYear tells whether the number of a line is more likely a year.
func (s lineStatement) isYear() bool {
	return !s.strong() && !s.labelled && len(s.Numbers) == 1 && 1960 <= s.Numbers[0].First && s.Numbers[0].First <= 2040 && !s.known()
}

// isClass tells whether a line explains a class of ports.
func (r *reader) isClass(s lineStatement) bool {
	for _, n := range s.Numbers {
		if n.First != n.Last && notation.IsClassRange(int(n.First), int(n.Last)) && !n.Transports.Stated() && (!s.named() || notation.NamesClass(s.line.text)) {
			return true
		}
	}
	return false
}

// counted tells whether the numbers of a run only count its lines.
func counted(found []lineStatement) bool {
	if len(found) < shortestCount {
		return false
	}
	for i, s := range found {
		if s.strong() || len(s.Numbers) != 1 || i > 0 && s.Numbers[0].First != found[i-1].Numbers[0].First+1 {
			return false
		}
	}
	return found[0].Numbers[0].First <= 1
}

// statements states the ports of lines.
func (r *reader) statements(found []lineStatement) {
	for _, s := range found {
		r.state(s)
	}
}

func (r *reader) state(s lineStatement) {
	r.faults(s.Faults, func(offset int) int { return s.line.pos(offset, 0) })
	d := s.draft()
	if d.Name == "" && !hasNotes(s.Numbers) {
		if name := r.subject(); name != "" {
			named := readName([]text.Span{text.Text{Text: name, Pos: notWritten}}, false)
			d.Name, d.Mentions = named.name, named.mentions
		}
	}
	var names [][]text.Span
	if !s.labelled {
		names = parallelNames(s.rest(), len(s.Numbers))
	}
	numbers := s.line.numbers(s.Numbers, 0)
	if names == nil {
		r.add(numbers, d)
		return
	}
	for i, n := range numbers {
		own := readName(names[i], true)
		each := d
		each.Name, each.Mentions = own.name, own.mentions
		r.add([]notation.Number{n}, each)
	}
}

func hasNotes(numbers []notation.Number) bool {
	for _, n := range numbers {
		if n.Note != "" {
			return true
		}
	}
	return false
}

// rest returns the words behind the numbers of a line that begins with them.
func (s lineStatement) rest() []text.Span {
	from := decoration(s.line.text) + s.End
	words := trimLeft(s.line.cut(from, len(s.line.text)), leadIn)
	if before, inside, after, ok := bracket(words); ok && len(before) == 0 && len(trimLeft(after, "")) == 0 {
		return inside
	}
	return words
}

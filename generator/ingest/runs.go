package ingest

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// setting is where the lines of a run stand.
type setting int

const (
	inList  setting = iota // each is an item, or a line of its own
	inProse                // they may be sentences
)

// accept picks the lines of a run that are statements. A line that says itself
// that its numbers are ports is one; the others need words around them that
// speak of ports, or company that everybody knows.
func (r *reader) accept(run [][]text.Span, where setting) []lineStatement {
	var found []lineStatement
	prose := where == inProse
	topic, _, near := r.topic()
	strong, known, labelled, lines := 0, 0, 0, 0
	for _, spans := range run {
		if r.scanLine(spans) {
			continue
		}
		lines++
		s, ok := readLine(spans)
		if !ok || prose && !fitsProse(s) || s.isClass() || s.isSocket() || s.isYear() && !(topic == notation.TopicPorts && near) {
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
	case known == 0 && onlySmall(found):
		return nil
	case topic == notation.TopicOther && near && 2*known < len(found), topic == notation.TopicOther && near && r.lead.topic == topic:
		return nil
	case 2*len(found) < lines:
		return onlyStrong(found, where)
	case prose && len(found) == lines && strong == lines:
		return found
	case 2*known >= len(found), strong == len(found) && !prose, 2*strong >= len(found) && strong > 0 && topic == notation.TopicPorts && !prose:
		return found
	case topic == notation.TopicPorts && (near || 3*known >= len(found)) && !counted(found):
		return found
	case topic == notation.TopicPorts && labelled == 0 && !counted(found) && len(found) == lines && !prose:
		return found
	}
	return onlyStrong(found, where)
}

// onlyStrong keeps the lines that need no company. In a paragraph that is not
// all statements, these are lines with a bracket and nothing behind it.
func onlyStrong(found []lineStatement, where setting) []lineStatement {
	var kept []lineStatement
	for _, s := range found {
		if s.strong() && (where == inList || s.closed && s.Port && !s.labelled) && (s.marked || s.named()) {
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

// isSocket tells whether a line speaks of a socket: words of it do, or its
// numbers run from the first socket.
func (s lineStatement) isSocket() bool {
	if s.Transport || s.transports.Stated() || s.known() {
		return false
	}
	n := s.Numbers
	return notation.IsPhysical(s.line.text) || len(n) > 0 && n[0].First <= 1 && n[0].Last > n[0].First && n[0].Last <= 2*notation.LargestSmall
}

// onlySmall tells whether no line has a transport, or a number that sockets
// and rows do not have.
func onlySmall(found []lineStatement) bool {
	n, port := 0, false
	for _, s := range found {
		n, port = n+len(s.Numbers), port || s.Port
		if s.Transport || s.transports.Stated() || len(s.Numbers) == 0 {
			return false
		}
		for _, n := range s.Numbers {
			if n.Last > notation.LargestSmall {
				return false
			}
		}
	}
	return n > 1 || port
}

// isYear tells whether the number of a line is more likely a year.
func (s lineStatement) isYear() bool {
	return !s.Transport && !s.transports.Stated() && (s.labelled == s.Port) && len(s.Numbers) == 1 && 1960 <= s.Numbers[0].First && s.Numbers[0].First <= 2040 && !s.known()
}

// isClass tells whether a line explains a class of ports.
func (s lineStatement) isClass() bool {
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
	r.faults(s.typos, func(offset int) int { return offset })
	state := s.nameState()
	d := s.draft()
	d.State = state
	if d.Name == "" && state == "" && !hasNotes(s.Numbers) {
		if name := r.subject(); name != "" {
			named := readName([]text.Span{text.Text{Text: name, Pos: notWritten}}, false)
			d.Name, d.Mentions = named.name, named.mentions
		}
	}
	var names [][]text.Span
	if !s.labelled && state == "" {
		names = parallelNames(s.rest(), len(s.Numbers))
	}
	numbers := s.line.numbers(s.Numbers, 0)
	if s.struck {
		d.State = registry.Retired
	}
	markStruck(s.raw, numbers)
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

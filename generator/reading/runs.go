package reading

import (
	"strings"

	"portolan/generator/judge"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// accept picks the lines of a run that are statements, as the judge decides.
func (r *reader) accept(run [][]text.Span, where judge.Where) []lineStatement {
	var found []lineStatement
	var claims []judge.Claim
	lines := 0
	for _, spans := range run {
		if r.printedLine(spans) {
			continue
		}
		lines++
		if s, ok := readLine(spans); ok && !(where == judge.Prose && !fitsProse(s)) {
			found, claims = append(found, s), append(claims, s.claim())
		}
	}
	v := judge.Lines(where, lines, claims, r.around())
	if v.Reason != "" && judge.LooksLikePorts(where, lines, claims, r.around()) {
		r.decline("list", lineStart(run), v.Reason)
	}
	kept := make([]lineStatement, len(v.Kept))
	for i, k := range v.Kept {
		kept[i] = found[k]
	}
	return kept
}

// lineStart is the place of the first words of some lines.
func lineStart(run [][]text.Span) int {
	for _, spans := range run {
		if l := line.New(spans); strings.TrimSpace(l.Text) != "" {
			return max(l.Pos(line.Decoration(l.Text), 0), 0)
		}
	}
	return 0
}

// fitsProse tells whether a line of a paragraph may be a statement and not the
// rest of a sentence.
func fitsProse(s lineStatement) bool {
	if s.closed || s.sentence {
		return s.closed
	}
	plain := strings.TrimSpace(s.line.Text)
	if !s.named() {
		return s.Port && len(s.Numbers) > 1 && strings.TrimSpace(s.line.Text[line.Decoration(s.line.Text)+s.End:]) == ""
	}
	return len(strings.Fields(plain)) <= maxWords+4 && !strings.HasSuffix(plain, ":") && (s.marked && !s.labelled || !strings.HasSuffix(plain, "."))
}

// statements states the ports of lines.
func (r *reader) statements(found []lineStatement) {
	for _, s := range found {
		r.state(s)
	}
}

func (r *reader) state(s lineStatement) {
	r.faults(s.Faults, func(offset int) int { return s.line.Pos(offset, 0) })
	r.faults(s.Typos, func(offset int) int { return offset })
	s.Refine(s.Numbers)
	state := s.TakeState()
	d := s.draft()
	d.State = state
	if d.Name == "" && state == "" && !hasNotes(s.Numbers) {
		if name := r.subject(s.Numbers); name != "" {
			named := naming.Read(line.Unplaced(name))
			named.Refine(s.Numbers)
			d.Name, d.Mentions = named.Name, named.Mentions
		}
	}
	var names [][]text.Span
	if !s.labelled && state == "" {
		names = naming.Parallel(s.rest(), len(s.Numbers))
	}
	items := s.line.Placed(s.Numbers, 0)
	if s.struck {
		d.State = registry.Retired
	}
	line.MarkStruck(s.raw, items)
	if names == nil {
		r.add(items, d)
		return
	}
	for i, n := range items {
		own := naming.ReadProtocol(names[i])
		each := d
		each.Name, each.Mentions = own.Name, own.Mentions
		r.add([]numbers.Item{n}, each)
	}
}

func hasNotes(items []numbers.Item) bool {
	for _, n := range items {
		if n.Note != "" {
			return true
		}
	}
	return false
}

// rest returns the words behind the numbers of a line that begins with them.
func (s lineStatement) rest() []text.Span {
	from := line.Decoration(s.line.Text) + s.End
	words := line.TrimLeft(s.line.Cut(from, len(s.line.Text)), naming.Separators)
	if before, inside, after, ok := line.Bracket(words); ok && len(before) == 0 && len(line.TrimLeft(after, "")) == 0 {
		return inside
	}
	return words
}

package reading

import (
	"slices"
	"strings"

	"portolan/generator/judge"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// statementsIn reads the lines in run and returns the statements that package judge
// accepts. If a line is the output of a program, statementsIn adds its ports directly and
// returns no statement for it.
func (r *reader) statementsIn(run [][]text.Span, where judge.Where) []lines.Statement {
	var found []lines.Statement
	var claims []judge.Claim
	var sentences []lines.Statement
	count := 0
	for _, spans := range run {
		if r.printedLine(spans) {
			continue
		}
		read := lines.ReadAll(spans)
		count += max(len(read), 1)
		if len(read) == 0 {
			said := r.sentencesIn(spans)
			if where == judge.List {
				sentences = append(sentences, said...)
			}
			if pos, ok := lines.Unread(spans); ok && len(said) == 0 {
				r.decline("line", pos, "the words after the port are not a short name")
			}
		}
		for _, s := range read {
			if where != judge.Prose || s.FitsProse() {
				found, claims = append(found, s), append(claims, s.Claim())
			}
		}
	}
	v := judge.Lines(where, count, claims, r.at.Around())
	if v.Reason != "" && judge.LooksLikePorts(where, count, claims, r.at.Around()) {
		r.decline("list", lineStart(run), v.Reason)
	}
	kept := make([]lines.Statement, len(v.Kept))
	for i, k := range v.Kept {
		kept[i] = found[k]
	}
	return append(kept, sentences...)
}

// lineStart returns the offset in the note of the first word in run, or 0 if there are no
// words.
func lineStart(run [][]text.Span) int {
	for _, spans := range run {
		if l := line.New(spans); strings.TrimSpace(l.Text) != "" {
			return max(l.Pos(line.Decoration(l.Text), 0), 0)
		}
	}
	return 0
}

// addLines adds the ports of each statement.
func (r *reader) addLines(found []lines.Statement) {
	for _, s := range found {
		r.addLine(s)
	}
}

// addLine adds the ports of a statement. If the line contains only numbers, the title
// above it becomes the name.
func (r *reader) addLine(s lines.Statement) {
	r.faults(s.Faults, func(offset int) int { return s.Line.Pos(offset, 0) })
	r.faults(s.Typos, func(offset int) int { return offset })
	s.Refine(s.Numbers)
	state, closed := s.TakeState(), s.TakeClosed()
	d := s.Draft()
	d.State = state
	if closed {
		d.State = registry.Retired
	}
	if d.Name == "" && len(d.Description) == 0 && state == "" && !hasComments(s.Numbers) {
		if name := r.at.Subject(s.Numbers); name != "" {
			named := naming.Read(line.Unplaced(name))
			named.Refine(s.Numbers)
			d.Name, d.Mentions = named.Name, named.Mentions
		}
	}
	var names [][]text.Span
	if !s.Labelled && state == "" {
		names = naming.Parallel(s.NamesAfter(), len(s.Numbers))
	}
	items := s.Line.Placed(s.Numbers, 0)
	if s.Struck {
		d.State = registry.Retired
	}
	line.MarkStruck(s.Raw, items)
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

// hasComments reports whether one of the numbers has a comment, such as "web" in "8080
// (web)".
func hasComments(items []numbers.Item) bool {
	for _, n := range items {
		if n.Comment != "" {
			return true
		}
	}
	return false
}

// sentencesIn returns the sentences in prose that package judge accepts. Such a sentence
// says on which port a service listens: "SSH listens on port 22."
func (r *reader) sentencesIn(prose []text.Span) []lines.Statement {
	return slices.DeleteFunc(lines.ReadSentences(prose), func(s lines.Statement) bool {
		return !judge.Sentence(s.Claim(), r.at.Around())
	})
}

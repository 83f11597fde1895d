package judge

import "portolan/generator/notation"

// Where is what kind of block lines stand in.
type Where int

const (
	// List is a list of items, or of lines each of its own.
	List Where = iota
	// Prose is a paragraph: its lines may be sentences.
	Prose
)

// Lines judges the claims among some lines. A line that says itself that its
// numbers are ports is a statement; the others need words around them that
// speak of ports, or company that everybody knows.
func Lines(where Where, lines int, claims []Claim, a Around) Verdict {
	var found []Claim
	var at []int // of each found claim, its index
	for i, c := range claims {
		if c.ExplainsClass() || c.isSocket() || c.isYear() && !a.speaksOfPorts() {
			continue
		}
		found, at = append(found, c), append(at, i)
	}
	if len(found) == 0 {
		return Verdict{}
	}
	kept := judgeLines(where, lines, found, a)
	for i, k := range kept.Kept {
		kept.Kept[i] = at[k]
	}
	return kept
}

func judgeLines(where Where, lines int, found []Claim, a Around) Verdict {
	t, all := count(found), keepAll(len(found))
	prose := where == Prose
	switch {
	case t.known == 0 && onlySmall(found):
		return declined(smallNumbers("the list"))
	case a.Topic == notation.TopicOther && (a.Near && 2*t.known < len(found) || a.Leads):
		return declined(standsUnder(a.Word))
	case 2*len(found) < lines:
		return onlyStrong(found, where)
	case prose && len(found) == lines && t.strong == lines:
		return all
	case 2*t.known >= len(found), t.strong == len(found) && !prose,
		2*t.strong >= len(found) && t.strong > 0 && a.Topic == notation.TopicPorts && !prose:
		return all
	case a.Topic == notation.TopicPorts && (a.Near || knownShare*t.known >= len(found)) && !countLines(found):
		return all
	case a.Topic == notation.TopicPorts && t.labelled == 0 && !countLines(found) && len(found) == lines && !prose:
		return all
	}
	return onlyStrong(found, where)
}

// onlyStrong keeps the lines that need no company. In a paragraph that is not
// all statements, these are lines with a bracket and nothing behind it.
func onlyStrong(found []Claim, where Where) Verdict {
	var v Verdict
	for i, c := range found {
		if c.strong() && (where == List || c.Closed && c.Port && !c.Labelled) && (c.Marked || c.Named) {
			v.Kept = append(v.Kept, i)
		}
	}
	if !v.Accepted() {
		v.Reason = nothingSays
	}
	return v
}

// countLines reports whether the numbers of lines only count them.
func countLines(found []Claim) bool {
	if len(found) < shortestCount {
		return false
	}
	for i, c := range found {
		if c.strong() || len(c.Numbers) != 1 || i > 0 && c.Numbers[0].First != found[i-1].Numbers[0].First+1 {
			return false
		}
	}
	return found[0].Numbers[0].First <= 1
}

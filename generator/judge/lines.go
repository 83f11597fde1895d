package judge

import (
	"slices"

	"portolan/generator/notation"
)

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
// are about ports, or company that everybody knows.
func Lines(where Where, lines int, claims []Claim, a Around) Verdict {
	var found []Claim
	var at, bare []int // of each found claim, and of the bare ones, the index
	for i, c := range claims {
		switch {
		case c.ExplainsClass() || c.isSocket() || c.isYear() && !a.AboutPorts():
		case c.Bare && c.isSmall():
		case c.Bare:
			bare = append(bare, i)
		default:
			found, at = append(found, c), append(at, i)
		}
	}
	if len(found) == 0 {
		return declined(reasonOf(claims))
	}
	v := judgeLines(where, lines-len(bare), found, a)
	for i, k := range v.Kept {
		v.Kept[i] = at[k]
	}
	if where == List && len(v.Kept) > 0 && len(found) >= len(bare) {
		v.Kept = slices.Sorted(slices.Values(append(v.Kept, bare...)))
	}
	return v
}

// LooksLikePorts reports whether somebody may wonder why nothing is read of some
// claims: they stand in a list of which a line, or the nearest title, is about
// ports, or are all lines of a paragraph and all say so.
func LooksLikePorts(where Where, lines int, claims []Claim, a Around) bool {
	t := count(claims)
	if where == Prose {
		return len(claims) > 1 && t.strong == lines
	}
	return len(claims) > 0 && (a.AboutPorts() || t.strong+t.known > 0)
}

// reasonOf says why none of some claims is even looked at; empty without any.
func reasonOf(claims []Claim) string {
	switch {
	case len(claims) == 0:
		return ""
	case slices.ContainsFunc(claims, Claim.ExplainsClass):
		return classesOnly
	case slices.ContainsFunc(claims, Claim.isSocket):
		return socketsOnly
	case slices.ContainsFunc(claims, Claim.isYear):
		return yearsOnly
	}
	return nothingSays
}

func judgeLines(where Where, lines int, found []Claim, a Around) Verdict {
	t, all := count(found), keepAll(len(found))
	prose := where == Prose
	switch {
	case t.known == 0 && onlySmall(found):
		return declined(smallNumbers("the list"))
	case t.addresses >= leastAddresses && 2*t.addresses >= len(found) && !prose && !a.Physical:
		return all
	case a.Topic == notation.TopicOther && (a.Near && 2*t.sure(a) < len(found) || a.Leads):
		return declined(standsUnder(a.Word))
	case 2*len(found) < lines:
		return onlyStrong(found, where)
	case prose && len(found) == lines && t.strong == lines:
		return all
	case 2*max(t.known, t.strong) >= len(found) && !a.AboutPorts() && !prose:
		return withoutSmall(found)
	case 2*t.known >= len(found), 2*t.strong >= len(found) && !prose:
		return all
	case a.Topic == notation.TopicPorts && !a.Near && len(found) == lines && lines > 1 && !prose && allLarge(found):
		return all
	case a.Topic == notation.TopicUnknown && a.Elsewhere && len(found) >= leastUnsaid && isUnsaid(found, lines, prose):
		return all
	case a.Topic == notation.TopicPorts && (a.Near || knownShare*t.known >= len(found)) && !countLines(found):
		return all
	case a.Topic == notation.TopicPorts && t.labelled == 0 && !countLines(found) && !areCodes(found) &&
		len(found) == lines && !prose:
		return all
	}
	return onlyStrong(found, where)
}

// isUnsaid reports whether some lines are of ports without a word that says so: nearly
// all of a list, or all of a paragraph of numbers with their names.
func isUnsaid(found []Claim, lines int, prose bool) bool {
	fit := len(unsaid(found))
	if prose {
		return fit == lines && count(found).labelled == 0
	}
	return unsaidShare*(lines-fit) <= lines
}

// unsaid returns those of some claims that may be ports without a word that says so:
// they have a name, and the number is that of a user port or well known.
func unsaid(found []Claim) []Claim {
	var fit []Claim
	for _, c := range found {
		if c.Known || c.Arrow && !c.isLow() || c.Named && allLarge([]Claim{c}) {
			fit = append(fit, c)
		}
	}
	return fit
}

// allLarge reports whether no number is below the user ports, or a year.
func allLarge(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return slices.ContainsFunc(c.Numbers, func(s Range) bool { return !s.IsUserPort() })
	})
}

// withoutSmall keeps the claims of a list that its company supports, but for
// small numbers of which nothing says that they are ports, and for codes such as
// "404: not found".
func withoutSmall(found []Claim) Verdict {
	var v Verdict
	for i, c := range found {
		if c.Known || c.strong() || !c.isSmall() && (c.Labelled || !c.isLow()) {
			v.Kept = append(v.Kept, i)
		}
	}
	return v
}

// onlyStrong keeps the lines that need no company. In a paragraph that is not
// all statements, these are lines with a bracket and nothing after it, and lines
// of several names with their numbers.
func onlyStrong(found []Claim, where Where) Verdict {
	var v Verdict
	for i, c := range found {
		fits := where == List || c.Paired || c.Closed && c.Port && !c.Labelled
		if c.strong() && fits && (c.Marked || c.Named || c.Paired) {
			v.Kept = append(v.Kept, i)
		}
	}
	if !v.Accepted() {
		v.Reason = nothingSays
	}
	return v
}

// areCodes reports whether the numbers of lines are status codes of HTTP, and nothing
// else says that they are ports: "404: not found".
func areCodes(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return c.Known || c.strong() || len(c.Numbers) != 1 || c.Numbers[0].First < firstCode || c.Numbers[0].First > lastCode
	})
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

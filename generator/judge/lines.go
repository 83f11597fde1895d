package judge

import (
	"slices"

	"portolan/generator/notation"
)

// Where is the kind of block that contains the lines.
type Where int

const (
	// List is a list, or a paragraph whose lines are separate items.
	List Where = iota
	// Prose is a paragraph whose lines may be sentences.
	Prose
)

// Lines judges the claims of a block with the given number of lines. A line that itself
// shows that its numbers are ports is a statement. The others need text around them that
// is about ports, or lines with well-known services next to them.
func Lines(where Where, lines int, claims []Claim, a Around) Verdict {
	var found []Claim
	var at, bare []int // indexes in claims: of found, and of the bare claims
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

// LooksLikePorts reports whether users may expect that these claims are read as ports, so
// that a rejection needs an explanation. In a list, one line or the nearest title must be
// about ports. In a paragraph of several lines, every line must be.
func LooksLikePorts(where Where, lines int, claims []Claim, a Around) bool {
	t := count(claims)
	if where == Prose {
		return len(claims) > 1 && t.strong == lines
	}
	return len(claims) > 0 && (a.AboutPorts() || t.strong+t.known > 0)
}

// reasonOf returns the reason why Lines rejects all claims one by one, or "" if there are
// no claims.
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
		return declined(otherTopic(a.Word))
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
	case a.Topic == notation.TopicUnknown && a.Elsewhere && len(found) >= leastPlausible &&
		arePlausible(found, lines, prose):
		return all
	case a.Topic == notation.TopicPorts && (a.Near || knownShare*t.known >= len(found)) && !onlyNumberLines(found):
		return all
	case a.Topic == notation.TopicPorts && t.labelled == 0 && !onlyNumberLines(found) && !areCodes(found) &&
		len(found) == lines && !prose:
		return all
	}
	return onlyStrong(found, where)
}

// arePlausible reports whether enough lines are plausible: nearly all lines of a list, or
// all lines of a paragraph in which no name comes before its number.
func arePlausible(found []Claim, lines int, prose bool) bool {
	fit := len(plausible(found))
	if prose {
		return fit == lines && count(found).labelled == 0
	}
	return implausibleShare*(lines-fit) <= lines
}

// plausible returns the claims that may be about ports although no word says so: they have
// a name, and their number is a user port or the well-known port of that name.
func plausible(found []Claim) []Claim {
	var fit []Claim
	for _, c := range found {
		if c.Known || c.Arrow && !c.isLow() || c.Named && allLarge([]Claim{c}) {
			fit = append(fit, c)
		}
	}
	return fit
}

// allLarge reports whether no number is a system port or a likely year.
func allLarge(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return slices.ContainsFunc(c.Numbers, func(s Range) bool { return !s.IsUserPort() })
	})
}

// withoutSmall keeps the claims of a list in which the other lines show that it is about
// ports. It drops small numbers without evidence of their own, and codes such as "404: not
// found".
func withoutSmall(found []Claim) Verdict {
	var v Verdict
	for i, c := range found {
		if c.Known || c.strong() || !c.isSmall() && (c.Labelled || !c.isLow()) {
			v.Kept = append(v.Kept, i)
		}
	}
	return v
}

// onlyStrong keeps the lines that need no support from other lines. In a paragraph these
// are only lines that end with a closing parenthesis, and lines that list several names
// with their numbers.
func onlyStrong(found []Claim, where Where) Verdict {
	var v Verdict
	for i, c := range found {
		fits := where == List || c.Paired || c.EndsInBracket && c.Port && !c.Labelled
		if c.strong() && fits && (c.Marked || c.Named || c.Paired) {
			v.Kept = append(v.Kept, i)
		}
	}
	if !v.Accepted() {
		v.Reason = nothingSays
	}
	return v
}

// areCodes reports whether all numbers may be HTTP status codes, as in "404: not found",
// and no claim has evidence for a port.
func areCodes(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return c.Known || c.strong() || len(c.Numbers) != 1 || c.Numbers[0].First < firstCode || c.Numbers[0].First > lastCode
	})
}

// onlyNumberLines reports whether the numbers only number the lines: 1, 2, 3 …
func onlyNumberLines(found []Claim) bool {
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

package judge

import (
	"slices"

	"portolan/generator/notation"
)

// Where is the kind of block that contains the lines.
type Where int

const (
	// List is a list, or a paragraph in which each line is a separate item.
	List Where = iota
	// Prose is a paragraph in which lines may be sentences.
	Prose
)

// Lines judges the claims of a block. lines is the number of lines in the block. A line
// can show by itself that its numbers are ports. Any other line is kept only if the text
// around the block is about ports, or if there are lines with well-known services next to
// it.
func Lines(where Where, lines int, claims []Claim, a Around) Verdict {
	var found []Claim
	var at, bare []int // indexes in claims: at for the claims in found, bare for bare claims
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

// LooksLikePorts reports whether users may expect the program to read these claims as
// ports. If the claims are rejected, the program then explains why. In a list, at least
// one line or the nearest title must be about ports. In a paragraph, there must be
// several lines, and every line must be about ports.
func LooksLikePorts(where Where, lines int, claims []Claim, a Around) bool {
	t := count(claims)
	if where == Prose {
		return len(claims) > 1 && t.strong == lines
	}
	return len(claims) > 0 && (a.AboutPorts() || t.strong+t.known > 0)
}

// reasonOf returns the reason if Lines rejects each claim before it looks at the block as
// a whole. It returns "" if there are no claims.
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

// arePlausible reports whether enough lines are plausible. In a list, nearly all lines
// must be plausible. In a paragraph, all lines must be plausible, and no name may come
// before its number.
func arePlausible(found []Claim, lines int, prose bool) bool {
	fit := len(plausible(found))
	if prose {
		return fit == lines && count(found).labelled == 0
	}
	return implausibleShare*(lines-fit) <= lines
}

// plausible returns the claims that may be about ports although no word says so. Such a
// claim has a name. Its number is a user port or the well-known port of the service with
// that name.
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

// withoutSmall returns the claims to keep in a list in which at least half of the lines
// show that it is about ports. It drops claims with small numbers and no other evidence,
// and codes such as "404: not found".
func withoutSmall(found []Claim) Verdict {
	var v Verdict
	for i, c := range found {
		if c.Known || c.strong() || !c.isSmall() && (c.Labelled || !c.isLow()) {
			v.Kept = append(v.Kept, i)
		}
	}
	return v
}

// onlyStrong returns the claims to keep if each line must show by itself that its numbers
// are ports. In a paragraph, the line must also end with a closing parenthesis, or list
// several names with their numbers.
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

// areCodes reports whether every claim has one number that may be an HTTP status code, as
// in "404: not found", and no claim has evidence for a port.
func areCodes(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return c.Known || c.strong() || len(c.Numbers) != 1 || c.Numbers[0].First < firstCode || c.Numbers[0].First > lastCode
	})
}

// onlyNumberLines reports whether the numbers are only line numbers: 1, 2, 3 …
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

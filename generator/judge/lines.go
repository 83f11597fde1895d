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

// Lines decides which claims of a list or paragraph are kept. lines is the number of
// lines in this block. A claim with a port word or a transport can be kept without other
// evidence. For any other claim, the text around the block must be about ports, or enough
// claims of the block must name well-known services.
func Lines(where Where, lines int, claims []Claim, a Around) Verdict {
	var found []Claim
	// found[i] is claims[at[i]]. bare contains the indexes of the bare claims.
	var at, bare []int
	for i, c := range claims {
		switch {
		case c.ExplainsClass() || c.isSocket() || c.ProtocolNumber || c.isYear() && !a.AboutPorts():
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
	if !v.Accepted() && slices.ContainsFunc(claims, isProtocolNumber) {
		return declined(protocolNumbers)
	}
	for i, k := range v.Kept {
		v.Kept[i] = at[k]
	}
	if where == List && len(v.Kept) > 0 && len(found) >= len(bare) {
		v.Kept = slices.Sorted(slices.Values(append(v.Kept, bare...)))
	}
	return v
}

// LooksLikePorts reports whether users probably expect that these claims are read as
// ports. If Lines rejects the claims, the program then prints the reason. In a list, one
// line with a port word, a transport or a well-known service is enough, or a leading line
// or title about ports. In a paragraph, each line must have a port word or a transport. If
// there is only one line, it must have the form "Port 3 (name)".
func LooksLikePorts(where Where, lines int, claims []Claim, a Around) bool {
	t := count(claims)
	if where == Prose {
		return len(claims) > 0 && t.strong == lines && (len(claims) > 1 || claims[0].namesPort())
	}
	return len(claims) > 0 && (a.AboutPorts() || t.strong+t.known > 0)
}

// reasonOf returns the reason for a block in which Lines rejects each claim by itself. If
// there are no claims, it returns "".
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
	case slices.ContainsFunc(claims, isProtocolNumber):
		return protocolNumbers
	}
	return nothingSays
}

func isProtocolNumber(c Claim) bool { return c.ProtocolNumber }

// judgeLines applies the rules for a whole block. The first rule that matches decides.
// found contains the claims that Lines did not reject before.
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

// arePlausible reports whether enough lines are plausible. In a list, at most 1 in 4
// lines may be implausible. In a paragraph, all lines must be plausible, and no name may
// come before its number.
func arePlausible(found []Claim, lines int, prose bool) bool {
	fit := len(plausible(found))
	if prose {
		return fit == lines && count(found).labelled == 0
	}
	return implausibleShare*(lines-fit) <= lines
}

// plausible returns the claims that may be about ports although they have no port word
// and no transport. These are three kinds of claims:
//   - a service on its well-known port
//   - an arrow from a number above 1023 to a name
//   - a name, and numbers for which IsUserPort returns true
func plausible(found []Claim) []Claim {
	var fit []Claim
	for _, c := range found {
		if c.Known || c.Arrow && !c.isLow() || c.Named && allLarge([]Claim{c}) {
			fit = append(fit, c)
		}
	}
	return fit
}

// allLarge reports whether all numbers are 1024 or higher, and none may be a year (1960
// to 2040).
func allLarge(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return slices.ContainsFunc(c.Numbers, func(s Range) bool { return !s.IsUserPort() })
	})
}

// withoutSmall is for a list in which at least half of the claims have a port word, a
// transport or a well-known service. It keeps these claims. From the other claims, it
// drops those with numbers up to largestSmall, and codes such as "404: not found".
func withoutSmall(found []Claim) Verdict {
	var v Verdict
	for i, c := range found {
		if c.Known || c.strong() || !c.isSmall() && (c.Labelled || !c.isLow()) {
			v.Kept = append(v.Kept, i)
		}
	}
	return v
}

// onlyStrong is for a block that is probably not about ports. It keeps only claims with a
// port word or a transport (Claim.strong) and a name (Marked, Named or Paired). In a
// paragraph, the line must also end with a closing parenthesis, or list several names
// with their numbers.
func onlyStrong(found []Claim, where Where) Verdict {
	var v Verdict
	for i, c := range found {
		fits := where == List || c.Paired || c.namesPort()
		if c.strong() && fits && (c.Marked || c.Named || c.Paired) {
			v.Kept = append(v.Kept, i)
		}
	}
	if !v.Accepted() {
		v.Reason = nothingSays
	}
	return v
}

// areCodes reports whether every claim has exactly one number, this number may be an HTTP
// status code, and nothing shows that it is a port: "404: not found".
func areCodes(found []Claim) bool {
	return !slices.ContainsFunc(found, func(c Claim) bool {
		return c.Known || c.strong() || len(c.Numbers) != 1 || c.Numbers[0].First < firstCode || c.Numbers[0].First > lastCode
	})
}

// onlyNumberLines reports whether the numbers only count the lines: 1, 2, 3 …
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

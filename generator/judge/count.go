package judge

// onlySmall reports whether all numbers of the claims are at most largestSmall. It
// returns false if a claim has a transport or no numbers. If there is only one number in
// all claims, the text must also contain a port word.
func onlySmall(claims []Claim) bool {
	n, port := 0, false
	for _, c := range claims {
		n, port = n+len(c.Numbers)+len(c.More), port || c.Port
		if c.Transport || len(c.Numbers)+len(c.More) == 0 {
			return false
		}
		for _, ranges := range [][]Range{c.Numbers, c.More} {
			for _, s := range ranges {
				if !s.isSmall() {
					return false
				}
			}
		}
	}
	return n > 1 || port
}

// onlyClasses reports whether there are at least two ranges, and each number or range is
// a class of ports, such as 0-1023.
func onlyClasses(claims []Claim) bool {
	classes, total := 0, 0
	for _, c := range claims {
		for _, s := range c.Grouped {
			total++
			if s.First != s.Last && IsClassRange(s.First, s.Last) {
				classes++
			}
		}
	}
	return classes > 1 && classes == total
}

// tally contains how many claims have each type of evidence.
type tally struct{ known, strong, labelled, addresses, transports int }

// sure returns how many claims show that they are about ports even if a title has another
// topic. These are the claims with a well-known service. If the title is about hardware,
// the claims with a transport are counted instead if there are more of them.
func (t tally) sure(a Around) int {
	if a.Physical {
		return max(t.known, t.transports)
	}
	return t.known
}

// count returns the tally of the claims.
func count(claims []Claim) tally {
	var t tally
	for _, c := range claims {
		if c.Known {
			t.known++
		}
		if c.strong() {
			t.strong++
		}
		if c.Transport {
			t.transports++
		}
		if c.Labelled {
			t.labelled++
		}
		if c.Address {
			t.addresses++
		}
	}
	return t
}

package judge

// onlySmall reports whether every claim has numbers and no transport, and all numbers are
// small. If there is only one number, its text must also say that it is a port.
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

// onlyClasses reports whether there are at least two ranges, and every range is a class
// of ports.
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

// tally contains the number of claims for each type of evidence.
type tally struct{ known, strong, labelled, addresses, transports int }

// sure returns the number of claims that are about ports even under a title with another
// topic. These are the claims with a well-known service. Under a title about hardware,
// sure counts the claims with a transport instead if there are more of them.
func (t tally) sure(a Around) int {
	if a.Physical {
		return max(t.known, t.transports)
	}
	return t.known
}

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

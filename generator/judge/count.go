package judge

// onlySmall reports whether no claim has a transport or a number that sockets
// and rows do not have, and there are several numbers.
func onlySmall(claims []Claim) bool {
	n, port := 0, false
	for _, c := range claims {
		n, port = n+len(c.Numbers)+len(c.More), port || c.Port
		if c.Transport || len(c.Numbers)+len(c.More) == 0 {
			return false
		}
		for _, spans := range [][]Range{c.Numbers, c.More} {
			for _, s := range spans {
				if !s.isSmall() {
					return false
				}
			}
		}
	}
	return n > 1 || port
}

// onlyClasses reports whether every range is a class of ports, and there are
// several.
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

// tally counts the claims with some kinds of evidence.
type tally struct{ known, strong, labelled, addresses, transports int }

// sure returns how many claims are about ports whatever the title above them says: those
// that everybody knows, and among sockets those with a transport.
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

package judge

import (
	"slices"

	"portolan/generator/port"
)

// IsClassRange reports whether two numbers bound one of the classes of RFC
// 6335, or all ports together, as notes give them.
func IsClassRange(first, last port.Number) bool {
	switch last {
	case 1023, 1024:
		return first <= 1
	case 49151:
		return first == 1024 || first == 1023 || first == 0
	case port.Max:
		return first == 49152 || first == 49151 || first <= 1 || first == 1024
	case 255:
		return first == 0
	}
	return false
}

// isClass reports whether a range without a transport bounds a class of ports.
func (s Span) isClass() bool { return s.First != s.Last && !s.Stated && IsClassRange(s.First, s.Last) }

func (s Span) isSmall() bool { return s.Last <= largestSmall }

// isSmall reports whether all numbers are such as sockets and rows have, too.
func (c Claim) isSmall() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Span) bool { return !s.isSmall() })
}

// isLow reports whether all numbers are below the user ports.
func (c Claim) isLow() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Span) bool { return s.First >= firstUser })
}

// ExplainsClass reports whether a claim explains a class of ports, and assigns
// nothing.
func (c Claim) ExplainsClass() bool {
	for _, s := range c.Numbers {
		if s.isClass() && (c.Class || !c.Named) {
			return true
		}
	}
	return false
}

// isSocket reports whether a line speaks of a socket: words of it do, or its
// numbers run from the first socket.
func (c Claim) isSocket() bool {
	if c.Transport || c.Known {
		return false
	}
	if c.Physical || len(c.Numbers) == 0 {
		return c.Physical
	}
	s := c.Numbers[0]
	return s.First <= 1 && s.Last > s.First && s.Last <= 2*largestSmall
}

// isYear reports whether the number of a line is more likely a year.
func (c Claim) isYear() bool {
	if c.Transport || c.Known || c.Labelled != c.Port || len(c.Numbers) != 1 {
		return false
	}
	first := c.Numbers[0].First
	return firstYear <= first && first <= lastYear
}

// onlySmall reports whether no claim has a transport or a number that sockets
// and rows do not have, and there are several numbers.
func onlySmall(claims []Claim) bool {
	n, port := 0, false
	for _, c := range claims {
		n, port = n+len(c.Numbers)+len(c.More), port || c.Port
		if c.Transport || len(c.Numbers)+len(c.More) == 0 {
			return false
		}
		for _, spans := range [][]Span{c.Numbers, c.More} {
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
type tally struct{ known, strong, labelled, addresses int }

func count(claims []Claim) tally {
	var t tally
	for _, c := range claims {
		if c.Known {
			t.known++
		}
		if c.strong() {
			t.strong++
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

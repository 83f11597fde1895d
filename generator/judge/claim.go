package judge

import "slices"

// Claim is a row, line or heading that reads like a statement on ports, with
// the evidence that it is one.
type Claim struct {
	Numbers []Range
	// More are the numbers in other columns of a row.
	More []Range
	// Grouped are the numbers where commas and points group digits.
	Grouped []Range
	// Port is set where the words say that the number is a port.
	Port bool
	// Transport is set where the words state a transport.
	Transport bool
	// Tail is set where the words that state one stand at the end of the line,
	// and may be about something else than the number.
	Tail bool
	// Known is set where they name what everybody knows to run there.
	Known bool
	// Named is set where they name anything.
	Named bool
	// Labelled is set where the name stands before the number.
	Labelled bool
	// Arrow is set where an arrow leads from the number to the name.
	Arrow bool
	// Marked is set where a sign stands between number and name.
	Marked bool
	// Address is set where the number is the port of an address, or is mapped to
	// one of a container.
	Address bool
	// Bare is set where the name ends in the number, and only the company of
	// other claims can support it.
	Bare bool
	// Closed is set where the line ends after a bracket.
	Closed bool
	// Paired is set where the line lists several names, each with its numbers.
	Paired bool
	// Physical is set where the words are about sockets, cables or pins.
	Physical bool
	// Class is set where the words name a class of ports.
	Class bool
	// Unread is set where a cell holds words instead of numbers.
	Unread bool
}

// strong reports whether the claim itself says that its numbers are ports.
func (c Claim) strong() bool { return c.Port || c.Transport || c.Tail && !c.isSmall() }

// isSmall reports whether all numbers are such as sockets and rows have, too.
func (c Claim) isSmall() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Range) bool { return !s.isSmall() })
}

// isLow reports whether all numbers are below the user ports.
func (c Claim) isLow() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Range) bool { return s.First >= firstUser })
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

// isSocket reports whether a line is about a socket: words of it are, or its
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
	if c.Transport || c.Known || c.Arrow || c.Labelled != c.Port || len(c.Numbers) != 1 {
		return false
	}
	first := c.Numbers[0].First
	return firstYear <= first && first <= lastYear
}

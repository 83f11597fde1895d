package judge

import "slices"

// Claim is a row, line or heading that may be a statement about ports. Its fields are the
// evidence.
type Claim struct {
	Numbers []Range
	// More contains the numbers in other columns of a row.
	More []Range
	// Grouped contains the numbers if commas and dots are read only as separators of
	// thousands: 1024 for "1,024".
	Grouped []Range
	// Port reports that the text says that the number is a port.
	Port bool
	// Transport reports that the text states a transport.
	Transport bool
	// Tail reports that the text states a transport only at the end of the line. Such a
	// transport may be about something other than the number.
	Tail bool
	// Known reports that the text names a service and the number is its well-known port.
	Known bool
	// Named reports that the text contains a name.
	Named bool
	// Labelled reports that the name comes before the number.
	Labelled bool
	// Arrow reports that an arrow points from the number to the name.
	Arrow bool
	// Marked reports that a sign separates the number and the name.
	Marked bool
	// Address reports that the number is the port of an address, or is mapped to a
	// container port.
	Address bool
	// Bare reports that the name ends in the number, as in "Server 8080". Such a claim is
	// kept only together with claims that are not bare.
	Bare bool
	// EndsInBracket reports that the line ends with a closing parenthesis.
	EndsInBracket bool
	// Paired reports that the line lists several names, each with its numbers.
	Paired bool
	// Physical reports that the text is about hardware, such as switches, cables and pins.
	Physical bool
	// Class reports that the text names a class of ports.
	Class bool
	// Unread reports that a number cell contains words instead of numbers.
	Unread bool
}

// strong reports whether the claim itself shows that its numbers are ports.
func (c Claim) strong() bool { return c.Port || c.Transport || c.Tail && !c.isSmall() }

// isSmall reports whether all numbers are at most largestSmall.
func (c Claim) isSmall() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Range) bool { return !s.isSmall() })
}

// isLow reports whether all numbers are system ports. For a range, only the first number
// counts.
func (c Claim) isLow() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Range) bool { return s.First >= firstUser })
}

// ExplainsClass reports whether the claim describes a class of ports, such as 0-1023.
// Such a claim does not assign a port.
func (c Claim) ExplainsClass() bool {
	for _, s := range c.Numbers {
		if s.isClass() && (c.Class || !c.Named) {
			return true
		}
	}
	return false
}

// isSocket reports whether the claim is about hardware ports. Either its text says so, or
// its first number is a low range from 0 or 1, such as "1-24".
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

// isYear reports whether the number of the claim is more likely a year than a port.
func (c Claim) isYear() bool {
	if c.Transport || c.Known || c.Arrow || c.Labelled != c.Port || len(c.Numbers) != 1 {
		return false
	}
	first := c.Numbers[0].First
	return firstYear <= first && first <= lastYear
}

package judge

import "slices"

// Claim is a row, line or heading that may be a statement about ports. Its fields are the
// evidence.
type Claim struct {
	// Numbers contains the numbers of the line or heading, or of the first number column of
	// a row.
	Numbers []Range
	// More contains the numbers in the other number columns of a row.
	More []Range
	// Grouped contains all numbers of a row, if commas and dots are read as thousands
	// separators: 1024 for "1,024".
	Grouped []Range
	// Port reports that the text contains a port word, as in "port 22".
	Port bool
	// Transport reports that the text gives a transport, as in "22/tcp".
	Transport bool
	// Tail reports that the text gives a transport only at the end of the line, as in
	// "22 - SSH, TCP". Such a transport may be about something other than the number.
	Tail bool
	// Known reports that the text names a service and the number is the well-known port
	// of this service, as in "22 - SSH".
	Known bool
	// Named reports that the text contains a name, such as the name of a service.
	Named bool
	// Labelled reports that the name comes before the number: "SSH: 22".
	Labelled bool
	// Arrow reports that an arrow points from the number to the name: "8080 → web".
	Arrow bool
	// Marked reports that a sign separates the number and the name: "22 - SSH".
	Marked bool
	// Address reports that the number is the port of an address, or is mapped to a
	// container port.
	Address bool
	// Bare reports that the name ends in the number, as in "Server 8080". Such a claim is
	// kept only together with claims that are not bare.
	Bare bool
	// EndsInBracket reports that the line ends with a closing parenthesis.
	EndsInBracket bool
	// Paired reports that the line lists several names, each with its numbers:
	// "SSH 22, HTTP 80".
	Paired bool
	// Physical reports that the text is about hardware, such as switches, cables and pins.
	Physical bool
	// ProtocolNumber reports that the text is only a transport, and that the number is
	// the IP protocol number of this transport: "6: TCP".
	ProtocolNumber bool
	// Class reports that the text names a class of ports, such as "dynamic ports".
	Class bool
	// Unread reports that a number cell contains words instead of numbers.
	Unread bool
}

// strong reports whether the text contains a port word or a transport. A transport at the
// end of a line counts only if a number is above largestSmall.
func (c Claim) strong() bool { return c.Port || c.Transport || c.Tail && !c.isSmall() }

// isSmall reports whether all numbers are at most largestSmall.
func (c Claim) isSmall() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Range) bool { return !s.isSmall() })
}

// isLow reports whether all numbers are system ports, which are below 1024. For a range,
// only the first number counts.
func (c Claim) isLow() bool {
	return !slices.ContainsFunc(c.Numbers, func(s Range) bool { return s.First >= firstUser })
}

// ExplainsClass reports whether the claim describes a class of ports, such as 0-1023.
// Such a claim does not assign a port. If the claim has a name, the text must also name a
// class.
func (c Claim) ExplainsClass() bool {
	for _, s := range c.Numbers {
		if s.isClass() && (c.Class || !c.Named) {
			return true
		}
	}
	return false
}

// isSocket reports whether the claim is about hardware ports, such as the ports of a
// switch. Either the text says so, or the first number is a range from 0 or 1 to at most
// 128, such as "1-24". A claim with a transport or a well-known service is never about
// hardware ports.
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

// isYear reports whether the claim has only one number, this number may be a year (1960
// to 2040), and nothing shows that it is a port.
func (c Claim) isYear() bool {
	if c.Transport || c.Known || c.Arrow || c.Labelled != c.Port || len(c.Numbers) != 1 {
		return false
	}
	first := c.Numbers[0].First
	return firstYear <= first && first <= lastYear
}

// namesPort reports whether the claim has the form "Port 443 (HTTPS)".
func (c Claim) namesPort() bool { return c.Port && c.EndsInBracket && !c.Labelled }

package judge

import "portolan/generator/notation"

// Siblings counts the headings of one level of a note.
type Siblings struct {
	// Numbered is the number of headings that begin with a number and a name.
	Numbered int
	// Known is how many of these headings name a service on its well-known port.
	Known int
	// Counting is the number of headings that begin with a chapter number, such as
	// "2. Setup", and not with a port.
	Counting int
}

// Heading reports whether a heading is a statement about a port. A port word, a transport
// or a well-known service in the heading is usually enough: "Port 8123 - Dashboard".
//
// For a heading such as "8123 - Dashboard", there are two conditions. First, other
// headings also begin with a number and a name. Second, the note is about ports, or at
// least half of these headings name a well-known service.
func Heading(c Claim, s Siblings, a Around) bool {
	switch {
	case c.ExplainsClass() || c.isYear():
		return false
	case a.Topic == notation.TopicOther:
		return c.Known
	case !c.Named:
		return c.strong() && a.Topic == notation.TopicPorts
	case c.strong():
		return true
	case s.Counting > max(1, s.Numbered):
		return false
	case c.Known:
		return true
	}
	numbered := c.Marked && !c.Labelled && s.Numbered > 1
	return numbered && (a.Topic == notation.TopicPorts || a.Elsewhere && allLarge([]Claim{c}) ||
		s.Numbered >= leastHeadings && 2*s.Known >= s.Numbered)
}

// Sentence reports whether a sentence such as "SSH listens on 22/tcp" is a statement
// about a port. The sentence must contain a port word or a transport. If the text around
// it has another topic, or if all numbers are at most largestSmall, it must contain a
// transport or a well-known service.
func Sentence(c Claim, a Around) bool {
	other := a.Topic == notation.TopicOther && a.Near && !c.Transport && !c.Known
	return c.strong() && !other && !c.ExplainsClass() && !c.isSocket() && (!c.isSmall() || c.Transport || c.Known)
}

// Record reports whether a label and a value, such as "Port: 22", may be about a network
// port. It returns false only if the title or leading line is about hardware and the
// claim has too little evidence. The evidence is a name, and a transport, a well-known
// service or a number above largestSmall.
func Record(c Claim, a Around) bool {
	if !a.Near || !a.Physical {
		return true
	}
	return c.Named && !c.Physical && (c.Transport || c.Known || !c.isSmall())
}

// RecordClass reports whether an entry of a record describes a class of ports, as in
// "Well-known ports: 0-1023". The first range must be a class. In addition, the label
// must name a class, or the entry must have no other numbers.
func RecordClass(c Claim) bool {
	return c.Numbers[0].isClass() && (c.Class || len(c.Numbers) == 1)
}

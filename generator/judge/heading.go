package judge

import "portolan/generator/notation"

// Siblings counts the headings of one level of a note.
type Siblings struct {
	// Numbered is the number of headings that begin with a number and a name.
	Numbered int
	// Known is the number of headings that name a service on its well-known port.
	Known int
	// Counting is the number of headings that begin with a small number that is not a
	// port but, for example, a chapter number.
	Counting int
}

// Heading reports whether a heading is a statement about a port. The heading needs the
// word "port", a transport or a well-known service. Without these, it must be one of
// several headings that begin with a number and a name. In addition, the note must be
// about ports, or at least half of these headings must name a well-known service.
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

// Sentence judges a sentence such as "SSH listens on 22/tcp". It reports whether the
// sentence is a statement about a port. The sentence needs the word "port" or a transport,
// and the text around it must not have another topic.
func Sentence(c Claim, a Around) bool {
	other := a.Topic == notation.TopicOther && a.Near && !c.Transport && !c.Known
	return c.strong() && !other && !c.ExplainsClass() && !c.isSocket() && (!c.isSmall() || c.Transport || c.Known)
}

// Record reports whether a label and a value, such as "Port: 22", may be about a network
// port. If the title or leading line is about hardware, the label must name a service.
// The claim then also needs a transport, a well-known service, or a number that is too
// high for a hardware port.
func Record(c Claim, a Around) bool {
	if !a.Near || !a.Physical {
		return true
	}
	return c.Named && !c.Physical && (c.Transport || c.Known || !c.isSmall())
}

// RecordClass reports whether an entry of a record describes a class of ports. Its first
// range must be a class. In addition, its label must name a class, or the entry must have
// no other numbers.
func RecordClass(c Claim) bool {
	return c.Numbers[0].isClass() && (c.Class || len(c.Numbers) == 1)
}

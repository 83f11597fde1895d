package judge

import "portolan/generator/notation"

// Siblings is what the headings of one level of a note are together.
type Siblings struct {
	// Numbered begin with a number and a name.
	Numbered int
	// Known name a service on a number where everybody knows it.
	Known int
	// Counting begin with a small number and no port: they count chapters.
	Counting int
}

// Heading reports whether a heading that reads like a statement is one: it says
// port or a transport, names what everybody knows, or is one of several
// numbered headings where ports are spoken of, or where everybody knows most.
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

// Sentence reports whether a sentence that says where a service listens is about ports:
// it has the word port or a transport, and the words around it are about nothing else.
func Sentence(c Claim, a Around) bool {
	other := a.Topic == notation.TopicOther && a.Near && !c.Transport && !c.Known
	return c.strong() && !other && !c.ExplainsClass() && !c.isSocket() && (!c.isSmall() || c.Transport || c.Known)
}

// Record reports whether a label and a value, such as "Port: 22", may be about a port of
// a network where they stand. Where the words around are about sockets, the label has to
// name something else, and the number must not be one that sockets have.
func Record(c Claim, a Around) bool {
	if !a.Near || !a.Physical {
		return true
	}
	return c.Named && !c.Physical && (c.Transport || c.Known || !c.isSmall())
}

// RecordClass reports whether an entry of a record explains a class of ports:
// it is a range that bounds one, and its label says so or it stands alone.
func RecordClass(c Claim) bool {
	return c.Numbers[0].isClass() && (c.Class || len(c.Numbers) == 1)
}

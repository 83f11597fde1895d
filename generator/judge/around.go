package judge

import "portolan/generator/notation"

// Around is the evidence in the text around claims: the titles, and the leading line,
// which is a line such as "The following UDP ports:" directly before the claims.
type Around struct {
	// Topic is the topic of the leading line or of a title above the claims.
	Topic notation.Topic
	// Word is the word that shows the topic if Topic is TopicOther.
	Word string
	// Near reports that the leading line or the innermost title has this topic. If Near
	// is false, only a title further up has it.
	Near bool
	// Leads reports that the leading line has this topic.
	Leads bool
	// Elsewhere reports that another place in the note is about ports: a title, a column
	// header or a list item.
	Elsewhere bool
	// Physical reports that Word is about hardware, such as switches, cables and pins.
	Physical bool
}

// AboutPorts reports whether the leading line or the innermost title is about ports.
func (a Around) AboutPorts() bool { return a.Topic == notation.TopicPorts && a.Near }

package judge

import "portolan/generator/notation"

// Around is the evidence in the text around claims, such as titles and leading lines.
type Around struct {
	Topic notation.Topic
	// Word is the word that shows the topic if Topic is TopicOther.
	Word string
	// Near reports that the leading line or the innermost title has the topic.
	Near bool
	// Leads reports that the leading line has the topic.
	Leads bool
	// Elsewhere reports that another part of the note is about ports: a title, a column
	// header or a list item.
	Elsewhere bool
	// Physical reports that Word is about hardware, such as switches, cables and pins.
	Physical bool
}

// AboutPorts reports whether the leading line or the innermost title is about ports.
func (a Around) AboutPorts() bool { return a.Topic == notation.TopicPorts && a.Near }

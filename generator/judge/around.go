package judge

import "portolan/generator/notation"

// Around is what the words around claims say for and against ports.
type Around struct {
	Topic notation.Topic
	// Word is the word that says so where Topic is TopicOther.
	Word string
	// Near is set where it stands in the leading line or the innermost title.
	Near bool
	// Leads is set where it stands in the leading line.
	Leads bool
	// Elsewhere is set where another part of the note is about ports: a title, the head
	// of a column, or the item of a list.
	Elsewhere bool
	// Physical is set where Word is about sockets, cables or pins.
	Physical bool
}

// AboutPorts reports whether the nearest words are about ports.
func (a Around) AboutPorts() bool { return a.Topic == notation.TopicPorts && a.Near }

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
	// Physical is set where Word speaks of sockets, cables or pins.
	Physical bool
}

// SpeaksOfPorts reports whether the nearest words speak of ports.
func (a Around) SpeaksOfPorts() bool { return a.Topic == notation.TopicPorts && a.Near }

package site

import (
	"portolan/generator/counts"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// noteFact is the place of a port or range in a note: of a statement or of a remark.
type noteFact struct {
	registry.Origin
	first, last port.Number
}

// factsOf returns the ports and ranges in a note, in the order of the text.
func (s *site) factsOf(n *registry.Note) []noteFact {
	var facts []noteFact
	for _, a := range n.Assignments {
		facts = append(facts, noteFact{a.Origin, a.Port, a.End})
	}
	for _, r := range s.reg.RemarksOf(n) {
		facts = append(facts, noteFact{r.Origin, r.Port, r.End})
	}
	return facts
}

// listedIn returns how many statements or remarks a note contains, such as "3 remarks". It
// returns "" for a note without both.
func (s *site) listedIn(n *registry.Note) string {
	listed := len(n.Assignments) + len(s.reg.RemarksOf(n))
	if listed == 0 {
		return ""
	}
	return counts.Of(listed, listedWord(n.Source))
}

package sections

import (
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// Around returns what the text around the block says for and against ports.
func (p *Position) Around() judge.Around {
	topic, word, near := p.topic()
	return judge.Around{
		Topic: topic, Word: word, Near: near, Elsewhere: p.outline.ports,
		Leads:    topic != notation.TopicUnknown && p.Intro.topic == topic,
		Physical: notation.IsPhysical(word),
	}
}

// Siblings returns counts of the headings of a level. The counts are evidence for each of
// these headings.
func (p *Position) Siblings(level int) judge.Siblings {
	o := p.outline
	return judge.Siblings{Numbered: o.numbered[level], Known: o.known[level], Counting: o.counting[level]}
}

// StateOf returns the state of a number according to the titles above it, or "" if none
// of them names a state. The nearest title with a state decides. StateOf also returns ""
// for a well-known service below a title such as "Reserved ports", because this title
// means a class of ports.
func (p *Position) StateOf(d registry.Draft, n numbers.Item) registry.State {
	state := p.Intro.state
	for i := len(p.sections) - 1; i >= 0 && state == ""; i-- {
		state = p.sections[i].state
	}
	if state.InUse() || state == registry.Retired {
		return state
	}
	if state != "" && notation.IsWellKnown(d.Name+" "+d.Service, n.First, n.Last) {
		return ""
	}
	return state
}

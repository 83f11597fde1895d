package sections

import (
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// Around returns the evidence of the words around the block for and against ports.
func (p *Position) Around() judge.Around {
	topic, word, near := p.topic()
	return judge.Around{
		Topic: topic, Word: word, Near: near, Elsewhere: p.outline.ports,
		Leads:    topic != notation.TopicUnknown && p.Intro.topic == topic,
		Physical: notation.IsPhysical(word),
	}
}

// Siblings returns what the headings of a level say about each other.
func (p *Position) Siblings(level int) judge.Siblings {
	o := p.outline
	return judge.Siblings{Numbered: o.numbered[level], Known: o.known[level], Counting: o.counting[level]}
}

// StateOf returns the state that the nearest title with a state gives to a number, or "".
// For a well-known service, a title such as "Reserved ports" means a class of ports.
// StateOf then returns "".
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

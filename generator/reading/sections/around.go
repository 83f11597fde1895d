package sections

import (
	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/registry"
)

// Around returns the evidence in the titles and in the line before the current block.
// They can be about ports or about another topic.
func (p *Position) Around() judge.Around {
	topic, word, near := p.topic()
	return judge.Around{
		Topic: topic, Word: word, Near: near, Elsewhere: p.outline.ports,
		Leads:    topic != notation.TopicUnknown && p.Intro.topic == topic,
		Physical: notation.IsPhysical(word),
	}
}

// Siblings counts the headings of the given level that begin with a number. If several
// headings begin with a port and a name, each of them is probably a statement.
func (p *Position) Siblings(level int) judge.Siblings {
	o := p.outline
	return judge.Siblings{Numbered: o.numbered[level], Known: o.known[level], Counting: o.counting[level]}
}

// StateOf returns the state that the titles above a number give to it. The nearest title
// with a state decides. It returns "" if no title has a state. It also returns "" for a
// well-known service below a title such as "Reserved ports", because this title means a
// class of ports.
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

// Package sections says what the words around a block mean for the block: the titles
// of the sections that it is in, and the line before it. They give a topic, the
// transports and the state of its numbers, and a name for those without one.
//
// Readers move a Position through the blocks of a note.
package sections

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Position is where a block stands in a note. It is copied for blocks inside another
// block.
type Position struct {
	outline  *outline
	sections []Section // those around the block, outermost first
	// Intro is the line before the block that introduces it; the zero Section where
	// there is none.
	Intro Section
}

// Start returns the position before the first block of a note with a title.
func Start(blocks []text.Block, title string) Position {
	return Position{outline: readOutline(blocks, title)}
}

// Inside returns the position of blocks inside the block at hand, with the line that
// introduces them. Their headings hold for them alone.
func (p *Position) Inside(intro Section) Position {
	inner := Position{outline: p.outline, sections: slices.Clone(p.sections), Intro: p.Intro}
	if intro.title != "" {
		inner.sections = append(inner.sections, intro)
	}
	return inner
}

// Close ends the sections that a heading of that level ends.
func (p *Position) Close(level int) {
	for len(p.sections) > 0 && p.sections[len(p.sections)-1].level >= level {
		p.sections = p.sections[:len(p.sections)-1]
	}
	p.Intro = Section{}
}

// Open begins the section of a heading.
func (p *Position) Open(h text.Heading) {
	title := text.Plain(h.Spans)
	s := New(title)
	s.level = h.Level
	if p.outline.divided[h.Level] {
		s.transports = notation.DividedTransports(title)
	}
	if h.ID == p.outline.titleHeading {
		s.transports = 0
	}
	if set := p.outline.stated[h.ID]; set.Stated() {
		s.transports |= set
		if s.topic == notation.TopicUnknown {
			s.topic = notation.TopicPorts
		}
	}
	p.sections = append(p.sections, s)
}

// MarkStating marks the innermost section as one whose title is a statement on ports.
// Its transports are those of that statement.
func (p *Position) MarkStating() { p.sections[len(p.sections)-1].states = true }

// topic returns what the block is about by the nearest words that say so, and the
// word that says what else it is about. near is set where these words are in the
// intro or in the innermost heading.
func (p *Position) topic() (topic notation.Topic, other string, near bool) {
	if p.Intro.topic != notation.TopicUnknown {
		return p.Intro.topic, p.Intro.other, true
	}
	for i := len(p.sections) - 1; i >= 0; i-- {
		if s := p.sections[i]; s.topic != notation.TopicUnknown {
			return s.topic, s.other, i == len(p.sections)-1
		}
	}
	title := p.outline.title
	return title.topic, title.other, len(p.sections) == 0
}

// Transports returns the transports that the nearest words around the block state.
func (p *Position) Transports() port.Transports {
	if p.Intro.transports.Stated() {
		return p.Intro.transports
	}
	for i := len(p.sections) - 1; i >= 0; i-- {
		if s := p.sections[i]; s.transports.Stated() && !s.states {
			return s.transports
		}
	}
	return p.outline.stated[""]
}

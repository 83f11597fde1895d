// Package sections finds out what the words around a block mean for the block. These are
// the titles of the sections that contain it, and the line before it. They can give a
// topic, transports, a state for its numbers, and a name for numbers without one.
//
// Callers move a Position through the blocks of a note.
package sections

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Position is the place of a block in a note. It is copied for blocks inside another
// block.
type Position struct {
	outline  *outline
	sections []Section // the sections that contain the block, outermost first
	// Intro is the line before the block that introduces it, or the zero Section.
	Intro Section
}

// Start returns the position before the first block of a note. title is the title of the
// note.
func Start(blocks []text.Block, title string) Position {
	return Position{outline: readOutline(blocks, title)}
}

// Inside returns the position for blocks inside the current block, with the line that
// introduces them. Headings among them have no effect on p.
func (p *Position) Inside(intro Section) Position {
	inner := Position{outline: p.outline, sections: slices.Clone(p.sections), Intro: p.Intro}
	if intro.title != "" {
		inner.sections = append(inner.sections, intro)
	}
	return inner
}

// Close ends the sections that a heading of a level ends.
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

// MarkStatement marks the innermost section as one with a statement on ports as its
// title. The transports in the title are then those of the statement, and not of the
// section.
func (p *Position) MarkStatement() { p.sections[len(p.sections)-1].isStatement = true }

// topic returns the topic that the nearest words around the block give, and the word that
// gives another topic than ports. near is set if these words are in the intro or in the
// innermost heading.
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

// Transports returns the transports that the nearest words around the block give.
func (p *Position) Transports() port.Transports {
	if p.Intro.transports.Stated() {
		return p.Intro.transports
	}
	for i := len(p.sections) - 1; i >= 0; i-- {
		if s := p.sections[i]; s.transports.Stated() && !s.isStatement {
			return s.transports
		}
	}
	return p.outline.stated[""]
}

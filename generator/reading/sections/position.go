// Package sections reads the text around a block: the titles of the sections that contain
// the block, and the line before it. This text can give a topic, transports, a state for
// the numbers in the block, and a name for numbers that have no name.
//
// Callers move a Position through the blocks of a note.
package sections

import (
	"slices"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Position is the place of a block in a note. Blocks inside another block have their own
// copy of it.
type Position struct {
	outline  *outline
	sections []Section // the sections that contain the block, outermost first
	// Intro is what the line before the block says about the block. It is the zero Section
	// if no line introduces the block.
	Intro Section
}

// Start returns the position before the first block of a note. title is the title of the
// note.
func Start(blocks []text.Block, title string) Position {
	return Position{outline: readOutline(blocks, title)}
}

// Inside returns the position for the blocks inside the current block. intro is the text
// that introduces these blocks. Headings among them do not change p.
func (p *Position) Inside(intro Section) Position {
	inner := Position{outline: p.outline, sections: slices.Clone(p.sections), Intro: p.Intro}
	if intro.title != "" {
		inner.sections = append(inner.sections, intro)
	}
	return inner
}

// Close ends the sections that a new heading of the given level ends. These are all open
// sections with the same or a greater level number.
func (p *Position) Close(level int) {
	for len(p.sections) > 0 && p.sections[len(p.sections)-1].level >= level {
		p.sections = p.sections[:len(p.sections)-1]
	}
	p.Intro = Section{}
}

// Open begins the section of the heading h.
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

// MarkStatement records that the title of the innermost section assigns a port. The
// transports in this title then apply to this port only, and not to the whole section.
func (p *Position) MarkStatement() { p.sections[len(p.sections)-1].isStatement = true }

// topic returns the nearest topic around the block. It looks at the intro, then at the
// headings, and then at the title of the note. other is the word that shows the topic. It
// is empty if the topic is ports. near is true if the topic comes from the intro or from
// the innermost heading.
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

// Transports returns the nearest transports around the block. It looks at the intro, then
// at the headings, and then at sentences about the whole note.
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

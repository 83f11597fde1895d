package sections

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/lines"
	"portolan/generator/text"
)

// Item returns what a list item says about the blocks inside it. words contains the lines
// of the item. If the item has several lines, has more than maxIntro words, or assigns a
// port itself, Item returns p.Intro.
func (p *Position) Item(words [][]text.Span) Section {
	if len(words) != 1 {
		return p.Intro
	}
	title := text.Plain(words[0])
	if _, states := lines.Read(words[0]); states || len(strings.Fields(title)) > maxIntro {
		return p.Intro
	}
	s := New(title)
	s.names, s.level = !numbers.HasPortWord(title), lowest
	s.transports = notation.SectionTransports(title) | notation.LabelTransports(title)
	if s.topic == notation.TopicUnknown {
		s.topic, s.other = p.Intro.topic, p.Intro.other
	}
	if !s.transports.Stated() {
		s.transports = p.Intro.transports
	}
	return s
}

package sections

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Section is what a title says about the blocks below it. A title is a heading, or a line
// that introduces a list or a table.
type Section struct {
	level       int
	title       string
	topic       notation.Topic
	other       string // the word that shows a topic other than ports, or ""
	transports  port.Transports
	state       registry.State // the state of the numbers below the title, or ""
	names       bool           // whether the title may be the name of one service
	isStatement bool           // whether the title itself assigns a port
}

// lowest is the level of a section that a list item opens. Levels of headings are 1 to 6.
const lowest = 7

// New returns the Section for a title.
func New(title string) Section {
	s := Section{title: title, state: notation.SectionState(title)}
	s.topic, s.other = notation.TopicOf(title)
	if set := notation.SectionTransports(title); len(set.IDs()) == 1 || notation.SaysBoth(title) {
		s.transports = set
		if set.Stated() && s.topic == notation.TopicUnknown {
			s.topic = notation.TopicPorts
		}
	}
	return s
}

// maxIntro is the maximum number of words in a line that introduces a block.
const maxIntro = 16

// IntroOf returns what the block b says about the next block. b must be a paragraph. Its
// last line must have at most maxIntro words, and must end in a colon or be emphasized.
// For any other block, IntroOf returns the zero Section.
func IntroOf(b text.Block) Section {
	p, ok := b.(text.Paragraph)
	if !ok {
		return Section{}
	}
	split := text.Lines(p.Spans)
	last := split[len(split)-1]
	title, isEmphasized := text.Plain(last), line.IsEmphasized(last)
	words := len(strings.Fields(title))
	if !strings.HasSuffix(title, ":") && !strings.HasSuffix(title, "：") && !isEmphasized || words > maxIntro {
		return Section{}
	}
	s := New(title)
	s.transports |= notation.SentenceTransports(title)
	s.names = (isEmphasized || words <= maxSubject) && s.topic != notation.TopicPorts
	return s
}

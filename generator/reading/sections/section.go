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
	other       string // the word that gives another topic than ports
	transports  port.Transports
	state       registry.State // of the numbers below it, or ""
	names       bool           // the title may be the name of one thing
	isStatement bool           // the title is a statement on ports
}

// lowest is the level of list items, which is below the level of every heading.
const lowest = 7

// New returns what a title says.
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

// maxIntro is how many words a line that introduces a block may have.
const maxIntro = 16

// IntroOf returns what a block says about the next block. A block introduces the next one
// if it is a paragraph with a short last line that ends in a colon or is emphasized. For
// any other block, IntroOf returns the zero Section.
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

package sections

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Section is what a heading, or a line that introduces a list or table, says of the
// blocks below it.
type Section struct {
	level      int
	title      string
	topic      notation.Topic
	other      string // the word that gives another topic
	transports port.Transports
	state      registry.State // of the numbers below it; empty where it gives none
	names      bool           // the title may be the name of one thing
	states     bool           // the title is a statement on ports
}

// lowest is the level of items, which are below every heading.
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

// maxIntro is how many words a line may have that introduces a block.
const maxIntro = 16

// IntroOf returns what a block says of the next one. It is an introduction if it is a
// paragraph whose last line is short, and ends in a colon or is emphasized.
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

package reading

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// section is what a heading, or a line that leads over to a list or table,
// says of what stands below it.
type section struct {
	level      int
	title      string
	topic      notation.Topic
	other      string // the word that says what else it is about
	transports port.Transports
	state      registry.State // of what stands below it; empty where it gives none
	names      bool           // the title is that of one thing
	item       bool           // it is the item of a list that holds the block
	states     bool           // the title states ports itself
}

// lowest is the level of what is below every heading.
const lowest = 7

func newSection(title string) section {
	s := section{title: title, state: notation.SectionState(title)}
	s.topic, s.other = notation.TopicOf(title)
	if set := notation.SectionTransports(title); len(set.IDs()) == 1 || notation.SaysBoth(title) {
		s.transports = set
		if set.Stated() && s.topic == notation.TopicUnknown {
			s.topic = notation.TopicPorts
		}
	}
	return s
}

// outline is what the headings of a note say of each other.
type outline struct {
	title section // the page title: it states no transport
	// titleHeading is the anchor of the heading that is the title.
	titleHeading string
	// divided are the levels at which some heading states one transport, so
	// that another one of two transports states both.
	divided map[int]bool
	// numbered counts, by level, the headings that begin with a number and a
	// name.
	numbered map[int]int
	// known counts those of them that everybody knows.
	known map[int]int
	// counting counts, by level, the headings that begin with a small number
	// and no port: those of a level that counts are no ports at all.
	counting map[int]int
	// stated are the transports that a sentence states for all ports of the
	// section with that anchor; "" is the note as a whole.
	stated map[string]port.Transports
}

func readOutline(blocks []text.Block, title string) *outline {
	o := &outline{title: newSection(title), divided: map[int]bool{}, numbered: map[int]int{}, known: map[int]int{}, counting: map[int]int{}, stated: map[string]port.Transports{}}
	o.title.transports = 0
	tops := 0
	for _, b := range blocks {
		if h, ok := b.(text.Heading); ok && h.Level == 1 {
			tops++
		}
	}
	if h, ok := firstHeading(blocks); ok && h.Level == 1 && tops == 1 {
		o.titleHeading = h.ID
	}
	at := ""
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Heading:
			at = b.ID
			if at == o.titleHeading {
				at = ""
				continue
			}
			if len(notation.SectionTransports(text.Plain(b.Spans)).IDs()) == 1 {
				o.divided[b.Level] = true
			}
			if s, ok := lines.ReadHeading(b); ok && s.Marked && !s.Labelled {
				o.numbered[b.Level]++
				if s.Known() {
					o.known[b.Level]++
				}
			}
			if isCount(text.Plain(b.Spans)) {
				o.counting[b.Level]++
			}
		case text.Paragraph:
			o.stated[at] |= notation.SentenceTransports(text.Plain(b.Spans))
		}
	}
	return o
}

// isCount tells whether a title begins with the number of a chapter.
func isCount(title string) bool {
	number, rest, ok := strings.Cut(title, " ")
	n, err := strconv.Atoi(strings.TrimRight(number, "."))
	return ok && err == nil && 0 < n && n < 20 && !notation.IsWellKnown(rest, port.Number(n), port.Number(n))
}

func firstHeading(blocks []text.Block) (text.Heading, bool) {
	for _, b := range blocks {
		if h, ok := b.(text.Heading); ok {
			return h, true
		}
	}
	return text.Heading{}, false
}

// close ends the sections that a heading of some level ends.
func (r *reader) close(level int) {
	for len(r.sections) > 0 && r.sections[len(r.sections)-1].level >= level {
		r.sections = r.sections[:len(r.sections)-1]
	}
	r.lead = section{}
}

// open begins the section of a heading.
func (r *reader) open(h text.Heading) {
	title := text.Plain(h.Spans)
	s := newSection(title)
	s.level = h.Level
	if r.outline.divided[h.Level] {
		s.transports = notation.DividedTransports(title)
	}
	if h.ID == r.outline.titleHeading {
		s.transports = 0
	}
	s.transports |= r.outline.stated[h.ID]
	r.sections = append(r.sections, s)
}

// maxLead is how many words a line may have that leads over to a list.
const maxLead = 16

// leadOf is what a block says of the one behind it: a short line that ends in
// a colon, or is stressed as a whole.
func leadOf(b text.Block) section {
	p, ok := b.(text.Paragraph)
	if !ok {
		return section{}
	}
	lines := text.Lines(p.Spans)
	last := lines[len(lines)-1]
	title := text.Plain(last)
	if !strings.HasSuffix(title, ":") && !strings.HasSuffix(title, "：") && !line.IsEmphasized(last) || len(strings.Fields(title)) > maxLead {
		return section{}
	}
	s := newSection(title)
	s.names = (line.IsEmphasized(last) || len(strings.Fields(title)) <= 3) && s.topic != notation.TopicPorts
	return s
}

// topic is what the block at hand is about, by the nearest words that tell.
// near is set where these are the leading line or the innermost heading.
func (r *reader) topic() (topic notation.Topic, other string, near bool) {
	if r.lead.topic != notation.TopicUnknown {
		return r.lead.topic, r.lead.other, true
	}
	for i := len(r.sections) - 1; i >= 0; i-- {
		if s := r.sections[i]; s.topic != notation.TopicUnknown {
			return s.topic, s.other, i == len(r.sections)-1
		}
	}
	title := r.outline.title
	return title.topic, title.other, len(r.sections) == 0
}

// transports are what the words around the block at hand state.
func (r *reader) transports() port.Transports {
	if r.lead.transports.Stated() {
		return r.lead.transports
	}
	for i := len(r.sections) - 1; i >= 0; i-- {
		if s := r.sections[i]; s.transports.Stated() && !s.states {
			return s.transports
		}
	}
	return r.outline.stated[""]
}

// subject is what numbers without a name belong to: the nearest title that
// everybody knows on one of them, else the nearest that names anything.
func (r *reader) subject(items []numbers.Item) string {
	titles := r.subjects()
	for _, title := range titles {
		if slices.ContainsFunc(items, func(n numbers.Item) bool { return notation.IsWellKnown(title, n.First, n.Last) }) {
			return title
		}
	}
	for _, title := range titles {
		if namesOneThing(title) {
			return title
		}
	}
	return ""
}

// subjects are the titles around the block at hand that may name something, the
// nearest first.
func (r *reader) subjects() []string {
	var titles []string
	lead := cleanTitle(r.lead.title)
	leads := r.lead.names && !notation.IsGeneric(lead)
	if n := len(r.sections); leads && (n == 0 || notation.IsGeneric(cleanTitle(r.sections[n-1].title))) {
		titles = append(titles, lead)
	}
	for _, s := range slices.Backward(r.sections) {
		if name := nameInTitle(s.title); name != "" {
			titles = append(titles, name)
		}
	}
	if name := nameInTitle(r.outline.title.title); name != "" {
		titles = append(titles, name)
	}
	return titles
}

// maxSubject is how many words a title may have that is the name of one thing.
const maxSubject = 3

// namesOneThing reports whether a title is the name of one thing, such as Home
// Assistant, and not what a section is about, such as "Login and access".
func namesOneThing(title string) bool {
	fields := strings.Fields(title)
	if len([]rune(title)) < 2 || len(fields) > maxSubject || strings.ContainsAny(title, ":?!") || strings.HasPrefix(title, "/") {
		return false
	}
	for i, w := range fields {
		w = lexicon.Fold(w)
		if i > 0 && lexicon.Is(w, lexicon.Joiner, lexicon.Preposition, lexicon.Article) && w != over || len(fields) > 1 && lexicon.Is(w, lexicon.Generic) && !lexicon.Is(w, lexicon.Article) {
			return false
		}
	}
	return true
}

// over is a preposition that names of services have: "Syslog over TLS".
const over = "over"

// nameInTitle is what a title names, apart from ports: "Grafana ports" names
// Grafana, "Ports you meet every day" nothing.
func nameInTitle(title string) string {
	title = cleanTitle(title)
	switch {
	case notation.IsGeneric(title):
		return ""
	case !numbers.HasPortWord(title):
		return title
	}
	name := naming.InLabel(title)
	first, _ := utf8.DecodeRuneInString(name)
	if len(strings.Fields(name)) > 2 || len(strings.Fields(title)) > 4 || !unicode.IsUpper(first) || notation.IsGeneric(name) {
		return ""
	}
	return name
}

// cleanTitle drops ordinals, signs and brackets from a title.
func cleanTitle(title string) string {
	title = title[line.Decoration(title):]
	title = title[lines.Ordinal(title):]
	if open := strings.IndexAny(title, "(（"); open > 0 {
		title = title[:open]
	}
	return notation.TrimTransports(strings.TrimRight(strings.TrimSpace(title), ":： "))
}

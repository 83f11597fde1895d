package sections

import (
	"slices"
	"strconv"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/reading/lines"
	"portolan/generator/text"
)

// outline is what the title, the headings and the sentences of a note say about the whole
// note.
type outline struct {
	title Section // the title of the note, without its transports
	// titleHeading is the anchor of the heading that is the title.
	titleHeading string
	// divided are the levels at which some heading gives exactly one transport. At such a
	// level, a heading with two transports gives both.
	divided map[int]bool
	// numbered counts the headings of each level that are a number and a name.
	numbered map[int]int
	// known counts the headings among these whose service is well known.
	known map[int]int
	// counting counts the headings of each level that begin with the number of a chapter.
	counting map[int]int
	// stated are the transports that a sentence gives to all ports of a section, by the
	// anchor of the section. The key "" means the note as a whole.
	stated map[string]port.Transports
	// ports is set if a title, the head of a column, a sentence or a list item is about
	// ports.
	ports bool
}

// readOutline reads the headings and sentences of a note.
func readOutline(blocks []text.Block, title string) *outline {
	o := &outline{
		title: New(title), titleHeading: titleHeading(blocks), divided: map[int]bool{}, numbered: map[int]int{},
		known: map[int]int{}, counting: map[int]int{}, stated: map[string]port.Transports{},
	}
	o.title.transports, o.ports = 0, o.title.topic == notation.TopicPorts
	at := ""
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Heading:
			at = b.ID
			if at == o.titleHeading {
				at = ""
				continue
			}
			o.add(b)
		case text.Paragraph:
			plain := text.Plain(b.Spans)
			set := notation.SentenceTransports(plain)
			if !strings.HasSuffix(plain, ":") { // with a colon, it is about the next block only
				o.stated[at] |= set
			}
			o.ports = o.ports || set.Stated() || len(lines.ReadSentences(b.Spans)) > 0
		case text.Table:
			o.ports = o.ports || slices.ContainsFunc(b.Header, isPortHead)
		case text.List:
			o.ports = o.ports || slices.ContainsFunc(b.Items, isPortItem)
		}
	}
	return o
}

// add counts a heading that is not the title of the note.
func (o *outline) add(h text.Heading) {
	title := text.Plain(h.Spans)
	if len(notation.SectionTransports(title).IDs()) == 1 {
		o.divided[h.Level] = true
	}
	if s, ok := lines.ReadHeading(h); ok && s.Marked && !s.Labelled {
		o.numbered[h.Level]++
		if s.Known() {
			o.known[h.Level]++
		}
	}
	if isCount(title) {
		o.counting[h.Level]++
	}
	if topic, _ := notation.TopicOf(title); topic == notation.TopicPorts {
		o.ports = true
	}
}

// isPortHead reports whether the head of a column is about ports.
func isPortHead(head text.Cell) bool {
	h := notation.ReadHead(text.Plain(head.Spans))
	return h.Role == notation.RoleNumber && !h.Weak
}

// isPortItem reports whether a list item says itself that it is about a port.
func isPortItem(item text.Item) bool {
	for _, l := range lines.OfItem(item.Blocks) {
		if s, ok := lines.Read(l); ok && s.Strong() {
			return true
		}
	}
	return false
}

// isCount reports whether a title begins with the number of a chapter.
func isCount(title string) bool {
	number, rest, ok := strings.Cut(title, " ")
	n, err := strconv.Atoi(strings.TrimRight(number, "."))
	return ok && err == nil && 0 < n && n < 20 && !notation.IsWellKnown(rest, port.Number(n), port.Number(n))
}

// titleHeading is the anchor of the heading that is the title of the note, or "".
func titleHeading(blocks []text.Block) string {
	var headings []text.Heading
	tops := 0
	for _, b := range blocks {
		if h, ok := b.(text.Heading); ok {
			headings = append(headings, h)
			if h.Level == 1 {
				tops++
			}
		}
	}
	if tops != 1 || headings[0].Level != 1 {
		return ""
	}
	return headings[0].ID
}

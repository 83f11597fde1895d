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

// outline contains what the title, the headings and the sentences say about the whole
// note.
type outline struct {
	title Section // the title of the note, without its transports
	// titleHeading is the anchor of the heading that is the title of the note, or "".
	titleHeading string
	// divided is true for each level at which a heading gives exactly one transport, such as
	// "TCP ports". At these levels, a heading such as "TCP and UDP" gives both transports to
	// its section.
	divided map[int]bool
	// numbered counts, for each level, the headings that are a number and a name: "22 -
	// SSH".
	numbered map[int]int
	// known counts, for each level, the headings that numbered also counts and that name a
	// well-known service.
	known map[int]int
	// counting contains, for each heading level, how many headings of this level begin
	// with a chapter number, such as "2. Setup".
	counting map[int]int
	// stated contains the transports from sentences such as "All ports are UDP." Such a
	// sentence applies to its section. The key is the anchor of the section, or "" for the
	// whole note.
	stated map[string]port.Transports
	// ports is set if a title, a column header, a sentence or a list item of the note is
	// about ports.
	ports bool
}

// readOutline returns the outline of a note with the given blocks and title.
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
			// A paragraph such as "These ports use UDP:" is only about the next block.
			if !strings.HasSuffix(plain, ":") {
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

// add counts a heading in the outline. Do not call it for the heading that is the title
// of the note.
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

// isPortHead reports whether a column header is about ports.
func isPortHead(head text.Cell) bool {
	h := notation.ReadHead(text.Plain(head.Spans))
	return h.Role == notation.RoleNumber && !h.Weak
}

// isPortItem reports whether the text of a list item says that its number is a port.
func isPortItem(item text.Item) bool {
	for _, l := range lines.OfItem(item.Blocks) {
		if s, ok := lines.Read(l); ok && s.Strong() {
			return true
		}
	}
	return false
}

// isCount reports whether a title begins with a chapter number from 1 to 19, such as "2.
// Setup". It returns false if the number is the well-known port of the words after it, as
// in "7 Echo".
func isCount(title string) bool {
	number, rest, ok := strings.Cut(title, " ")
	n, err := strconv.Atoi(strings.TrimRight(number, "."))
	return ok && err == nil && 0 < n && n < 20 && !notation.IsWellKnown(rest, port.Number(n), port.Number(n))
}

// titleHeading returns the anchor of the first heading, if this is the only heading of
// level 1. In all other cases it returns "".
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

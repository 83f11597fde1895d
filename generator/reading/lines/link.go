package lines

import (
	"slices"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// readLink reads a line with exactly one link, if the target of the link is an address
// with a port: "Music: [Navidrome](http://nas.lan:4533)". The text before the link is the
// name. Without such a text, the text of the link is the name.
func readLink(l line.Line, spans []text.Span) (Statement, bool) {
	none := Statement{Raw: spans}
	isLink := func(s text.Span) bool { _, ok := s.(text.Link); return ok }
	at := slices.IndexFunc(l.Spans, isLink)
	if at < 0 || slices.ContainsFunc(l.Spans[at+1:], isLink) {
		return none, false
	}
	link := l.Spans[at].(text.Link)
	a, ok := numbers.ReadAddress(link.Href)
	if !ok || a.Scheme == "" {
		return none, false
	}
	start := line.Decoration(l.Text)
	name := line.TrimRight(l.Cut(start, max(start, l.Start(at))), naming.Separators)
	if text.IsBlank(name) {
		name = []text.Span{link}
	}
	if !naming.IsLabel(text.Plain(name)) {
		return none, false
	}
	item := a.Port
	item.Offset, item.Length = l.Start(at), 1
	p := numbers.Phrase{Numbers: []numbers.Item{item}, End: len(l.Text)}
	s := Statement{Phrase: p, Line: l, Raw: spans, Labelled: true, Marked: true, address: true}
	s.Statement = naming.Read(name)
	return s, true
}

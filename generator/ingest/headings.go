package ingest

import (
	"slices"
	"strings"

	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// heading opens a section, and reads the statement of a heading such as
// "22 - SSH" or "FTP (Port 21)".
func (r *reader) heading(h text.Heading, below []text.Block) {
	r.close(h.Level)
	around, _, _ := r.topic()
	subject := r.subject()
	r.open(h)
	s, ok := readHeading(h)
	switch {
	case !ok || r.isClass(s) || s.isYear(),
		around == notation.TopicOther && !s.known(),
		!s.named() && (around != notation.TopicPorts || !s.strong()):
		return
	case !s.strong() && !s.known() && !(around == notation.TopicPorts && s.marked && !s.labelled && r.outline.numbered[h.Level] > 1):
		return
	}
	if !s.named() {
		s.statement = readName([]text.Span{text.Text{Text: subject, Pos: notWritten}}, false)
	}
	if !s.transports.Stated() && !s.Transport {
		s.transports = transportsBelow(below)
	}
	top := len(r.sections) - 1
	r.sections[top].states = true
	inner := r.sections
	r.sections = slices.DeleteFunc(slices.Clone(inner), func(s section) bool { return s.states })
	r.state(s)
	r.sections = inner
}

// readHeading reads a heading without its ordinal.
func readHeading(h text.Heading) (lineStatement, bool) {
	l := newLine(h.Spans)
	start := decoration(l.text)
	if n := ordinal(l.text[start:]); n > 0 {
		return readLine(l.cut(start+n, len(l.text)))
	}
	return readLine(h.Spans)
}

// ordinal is the length of the number that a heading counts with: "2. ",
// "3) ", "2.1 ".
func ordinal(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if end <= 0 {
		return 0
	}
	number := s[:end]
	switch rest := s[end:]; {
	case strings.HasPrefix(rest, ") "):
		return end + len(") ")
	case strings.HasPrefix(rest, " ") && strings.Contains(number, "."):
		return end + 1
	}
	return 0
}

// transportsBelow returns the transports that the first record below a heading
// states for it.
func transportsBelow(blocks []text.Block) (set registry.Transports) {
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Heading:
			return 0
		case text.List:
			for _, item := range b.Items {
				set |= statedTransports(firstLine(item.Blocks))
			}
		case text.Paragraph:
			for _, l := range text.Lines(b.Spans) {
				set |= statedTransports(l)
			}
		case text.Table:
			for _, e := range tableRecord(b) {
				if role := notation.ReadHead(e.label).Role; role == notation.RoleProtocol || role == notation.RoleTransport {
					set |= notation.ReadTransports(text.Plain(e.value.Spans)).Set
				}
			}
		}
		if set.Stated() {
			return set
		}
	}
	return 0
}

// statedTransports reads a line such as "Protocol: TCP".
func statedTransports(spans []text.Span) registry.Transports {
	label, value, ok := strings.Cut(text.Plain(spans), ":")
	if !ok {
		return 0
	}
	if role := notation.ReadHead(label).Role; role != notation.RoleProtocol && role != notation.RoleTransport {
		return 0
	}
	t := notation.ReadTransports(value)
	return t.Set
}

package reading

import (
	"strings"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// heading opens a section, and reads the statement of a heading such as
// "22 - SSH" or "FTP (Port 21)".
func (r *reader) heading(h text.Heading, blocks []text.Block) {
	r.at.Close(h.Level)
	s, ok := lines.ReadHeading(h)
	if !ok {
		r.at.Open(h)
		return
	}
	around := r.at.Around()
	subject := r.at.Subject(s.Numbers)
	r.at.Open(h)
	if !judge.Heading(s.Claim(), r.at.Siblings(h.Level), around) {
		return
	}
	under := recordBelow(blocks)
	if under.name == "" {
		under.name = subject
	}
	if !s.Transports.Stated() && !s.Transport {
		s.Transports = under.transports
	}
	if !s.Named() {
		named := naming.Read(line.Unplaced(under.name))
		s.Name, s.Mentions = named.Name, named.Mentions
	}
	r.at.MarkStating()
	r.state(s)
}

// below is what the first record under a heading says of it.
type below struct {
	transports port.Transports
	name       string
}

// recordBelow reads the lines "Protocol: TCP" and "Service: SSH" of the first
// record under a heading.
func recordBelow(blocks []text.Block) below {
	var b below
	for _, block := range blocks {
		switch block := block.(type) {
		case text.Heading:
			return below{}
		case text.List:
			for _, item := range block.Items {
				for _, l := range itemLines(item.Blocks) {
					b.add(labelled(l))
				}
			}
		case text.Paragraph:
			for _, l := range text.Lines(block.Spans) {
				b.add(labelled(l))
			}
		case text.Table:
			for _, e := range recordOf(block) {
				b.add(e.label, text.Plain(e.value.Spans))
			}
		}
		if b.transports.Stated() || b.name != "" {
			return b
		}
	}
	return below{}
}

// add takes what an entry says. A protocol that is no transport is a name.
func (b *below) add(label, value string) {
	switch notation.ReadHead(label).Role {
	case notation.RoleProtocol, notation.RoleTransport:
		t := numbers.ReadTransports(value)
		if t.Plain() {
			b.transports |= t.Set
		}
		if !t.Set.Stated() && !t.Open && !t.Portless && b.name == "" && naming.IsLabel(value) {
			b.name = value
		}
	case notation.RoleName, notation.RoleService, notation.RoleServiceName:
		if b.name == "" && naming.IsLabel(value) {
			b.name = value
		}
	}
}

// labelled divides a line at its first colon.
func labelled(spans []text.Span) (label, value string) {
	label, value, _ = strings.Cut(text.Plain(spans), ":")
	return label, strings.TrimSpace(value)
}

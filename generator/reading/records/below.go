package records

import (
	"strings"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/lines"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// Summary contains the transports and the name from a record below a heading. They belong
// to the service in the heading.
type Summary struct {
	Transports port.Transports
	Name       string
}

// Below reads the first record after a heading, such as "Protocol: TCP" and "Service:
// SSH". blocks are the blocks after the heading. Below stops at the next heading.
func Below(blocks []text.Block) Summary {
	var b Summary
	for _, block := range blocks {
		switch block := block.(type) {
		case text.Heading:
			return Summary{}
		case text.List:
			for _, item := range block.Items {
				for _, l := range lines.OfItem(item.Blocks) {
					b.add(labelled(l))
				}
			}
		case text.Paragraph:
			for _, l := range text.Lines(block.Spans) {
				b.add(labelled(l))
			}
		case text.Table:
			for _, e := range OfTable(block) {
				b.add(e.Label, text.Plain(e.Value.Spans))
			}
		}
		if b.Transports.Stated() || b.Name != "" {
			return b
		}
	}
	return Summary{}
}

// add reads one entry. A value after "Protocol" becomes the transports, or the name if it
// is not a transport. A value after "Name" or "Service" becomes the name.
func (b *Summary) add(label, value string) {
	switch notation.ReadHead(label).Role {
	case notation.RoleProtocol, notation.RoleTransport:
		t := numbers.ReadTransports(value)
		if t.Plain() {
			b.Transports |= t.Set
		}
		if !t.Set.Stated() && !t.Open && !t.Portless && b.Name == "" && naming.IsLabel(value) {
			b.Name = value
		}
	case notation.RoleName, notation.RoleService, notation.RoleServiceName:
		if b.Name == "" && naming.IsLabel(value) {
			b.Name = value
		}
	}
}

// labelled splits a line at its first colon: "Port: 22" becomes "Port" and "22".
func labelled(spans []text.Span) (label, value string) {
	label, value, _ = strings.Cut(text.Plain(spans), ":")
	return label, strings.TrimSpace(value)
}

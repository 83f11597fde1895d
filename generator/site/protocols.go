package site

import (
	"html/template"
	"slices"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// ProtocolPage is the page of one protocol.
type ProtocolPage struct {
	Page
	Label, Name string
	Lead        string
	Aliases     []string
	IsTransport bool
	HasPorts    bool
	Transports  []string
	FactsTitle  string
	Facts       template.HTML // rows
	Blocks      []BlockEntry  // where all of them are listed, if not here
	Body        template.HTML
	References  []Link
	Mentions    []Link
	Written     string // path of the note about the protocol
	Data        Link
}

func (s *site) protocol(p Page, proto *registry.Protocol) ProtocolPage {
	view := ProtocolPage{
		Page: p, Label: proto.Label, Name: proto.Name, IsTransport: proto.IsTransport(),
		FactsTitle: "Where it normally runs",
		Facts:      s.factRows(p.Root, listed(proto.Assignments)), HasPorts: len(proto.Assignments) > 0,
		References: referenceLinks(proto.References, proto.Name), Mentions: noteLinks(p.Root, proto.Mentions),
		Data: dataLink(p.Root, urls.API+urls.ProtocolData(s.reg, proto)),
	}
	for _, alias := range proto.Aliases {
		if alias != proto.Label {
			view.Aliases = append(view.Aliases, alias)
		}
	}
	view.Transports = registry.AllTransports(proto.Assignments).IDs()
	if proto.IsTransport() {
		view.FactsTitle = "Ports for which " + proto.Label + " is stated"
	}
	if len(proto.Assignments) > maxListed {
		for _, c := range registry.Classes() {
			view.Blocks = append(view.Blocks, s.blockEntries(p.Root, c, func(a *registry.Assignment) bool {
				return a.Transports&proto.Transport != 0 || slices.Contains(a.Protocols, proto)
			})...)
		}
	}
	view.Lead = s.protocolLead(proto)
	if n := proto.Note; n != nil {
		view.Body = s.body(p.Root, n, n.Blocks)
		view.Written = n.Path()
	}
	view.Page.titled(proto.Label)
	view.Page.Description = view.Lead
	return view
}

// protocolLead is the sentence that a protocol's page opens with.
func (s *site) protocolLead(p *registry.Protocol) string {
	switch {
	case p.Note != nil && p.Note.Description != "":
		return stopped("Normally " + p.Note.Description)
	case p.IsTransport():
		return "A transport protocol; its ports are numbered 0 to 65535, apart from those of any other."
	case len(p.Assignments) == 0:
		return "No note states a port for it."
	}
	words := someNumbers(p.Assignments)
	if p.Assignments[0].Single() && words == numbers(p.Assignments[0].Port, p.Assignments[0].Port) {
		return "Normally on port " + words + "."
	}
	return "Normally on ports " + words + "."
}

package jsonapi

import (
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

func convert(a *registry.Assignment) Assignment {
	out := Assignment{
		ID: a.ID, Port: a.Port, End: a.End,
		Name: known(a.Name), Service: known(a.Service), Description: known(text.Plain(a.Description)),
		Protocols: []string{}, Transports: convertTransports(a.Transports), TransportStated: a.Transports.Stated(),
		Status: a.Status(), Class: a.Port.Class(),
		Related: ids(a.Related), References: references(a.References), Extra: map[string]string{},
		Origin: Origin{Source: a.Origin.Note.Source.ID, Path: a.Origin.Note.Path(), Line: a.Origin.Line, Column: a.Origin.Column},
	}
	for _, p := range a.Protocols {
		out.Protocols = append(out.Protocols, p.ID)
	}
	for _, f := range a.Extra {
		if said, twice := out.Extra[f.Name]; twice {
			f.Value = said + "; " + f.Value
		}
		out.Extra[f.Name] = f.Value
	}
	return out
}

func convertTransports(t registry.Transports) []Transport {
	out := []Transport{}
	for _, id := range t.IDs() {
		out = append(out, Transport(id))
	}
	return out
}

func convertPort(p *registry.Port) Port {
	page := urls.Port(p.Number)
	return Port{
		Port: p.Number, Class: p.Number.Class(), RefusedByBrowsers: p.Number.RefusedByBrowsers(),
		Assignments: ids(p.Assignments), Page: page, URI: urls.Data(page),
	}
}

func convertRange(r *registry.Range) Range {
	page := urls.Range(r.Start, r.End)
	return Range{
		Port: r.Start, End: r.End, Class: r.Start.Class(),
		Assignments: ids(r.Assignments), Page: page, URI: urls.Data(page),
	}
}

func convertProtocol(p *registry.Protocol) Protocol {
	page, ports := urls.Protocol(p), p.Ports()
	out := Protocol{
		ID: p.ID, Name: p.Name, Aliases: aliases(p), Kind: Application,
		Ports: ports[:min(len(ports), maxPorts)], PortCount: len(ports),
		References: references(p.References), Page: page, URI: urls.Data(page),
	}
	if p.IsTransport() {
		out.Kind = Carrier
	}
	return out
}

// aliases returns the names of a protocol beside its full name, the label
// first.
func aliases(p *registry.Protocol) []string {
	names := []string{p.Label}
	for _, alias := range p.Aliases {
		if alias != p.Label {
			names = append(names, alias)
		}
	}
	if len(names) == 1 && p.Label == p.Name {
		return []string{}
	}
	return names
}

func convertBlock(b registry.Block) Block {
	page := urls.Block(b)
	return Block{ID: b.ID(), Port: b.First, End: b.Last, Class: b.First.Class(), Page: page, URI: urls.Data(page)}
}

func convertNote(n *registry.Note) Note {
	out := Note{
		Path: n.Path(), Title: n.Title, Description: known(n.Description), Source: n.Source.ID,
		References: []Reference{}, Page: urls.Note(n), URI: urls.NoteData(n),
	}
	if n.Protocol != nil {
		out.Protocol = &n.Protocol.ID
	}
	if n.Reference.Title != "" {
		out.References = references([]registry.Reference{n.Reference})
	}
	return out
}

func convertConflict(c registry.Conflict) Conflict {
	out := Conflict{Port: c.Port.Number, Kind: Several, Ours: ids(c.Ours), Theirs: ids(c.Theirs)}
	if len(c.Ours) > 0 {
		out.Kind = Taken
	}
	return out
}

func convertNeighbour(p *registry.Port) Near {
	page := urls.Port(p.Number)
	return Near{Relation: Neighbour, Port: p.Number, End: p.Number, Name: registry.Called(p.Services), Page: page, URI: urls.Data(page)}
}

func convertSibling(a *registry.Assignment) Near {
	page := urls.Assignment(a)
	return Near{Relation: Sibling, Port: a.Port, End: a.End, Name: a.Role(), Page: page, URI: urls.Data(page)}
}

func convertSpan(b registry.Block) Span { return Span{Port: b.First, End: b.Last} }

func convertSource(s *registry.Source) Source {
	return Source{
		ID: s.ID, Kind: s.Kind, Label: s.Label(), Title: s.Title,
		Licence: known(s.Licence), Retrieved: known(s.Retrieved), URL: known(s.URL),
	}
}

func references(refs []registry.Reference) []Reference {
	out := []Reference{}
	for _, r := range refs {
		out = append(out, Reference{Title: r.Title, URL: known(r.URL)})
	}
	return out
}

func ids(assignments []*registry.Assignment) []string {
	out := []string{}
	for _, a := range assignments {
		out = append(out, a.ID)
	}
	return out
}

// known returns nil, JSON's null, for what the source does not say.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

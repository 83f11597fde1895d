package jsonapi

import (
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

func convert(a *registry.Assignment) Assignment {
	out := Assignment{
		ID: a.ID, Port: int(a.Port), End: int(a.End),
		Transports: a.Transports.IDs(), TransportStated: a.Transports.Stated(),
		Name: known(a.Name), Service: known(a.Service), Description: known(text.Plain(a.Description)),
		Protocols: []string{}, Related: []string{}, References: references(a.References),
		Status: string(a.Status()), Class: string(a.Port.Class()),
		Origin: &Origin{Source: a.Origin.Note.Source.ID, Path: a.Origin.Note.Path(), Line: a.Origin.Line, Column: a.Origin.Column},
		Extra:  map[string]string{},
	}
	for _, p := range a.Protocols {
		out.Protocols = append(out.Protocols, p.ID)
	}
	for _, other := range a.Related {
		out.Related = append(out.Related, other.ID)
	}
	for _, f := range a.Extra {
		if said, twice := out.Extra[f.Name]; twice {
			f.Value = said + "; " + f.Value
		}
		out.Extra[f.Name] = f.Value
	}
	return out
}

func convertPort(p *registry.Port) Port {
	page := urls.Port(p.Number)
	return Port{
		Port: int(p.Number), Class: string(p.Number.Class()), RefusedByBrowsers: p.Number.RefusedByBrowsers(),
		Assignments: ids(p.Assignments), Page: page, URI: urls.Data(page),
	}
}

func convertRange(r *registry.Range) Range {
	page := urls.Range(r.Start, r.End)
	return Range{
		Port: int(r.Start), End: int(r.End), Class: string(r.Start.Class()),
		Assignments: ids(r.Assignments), Page: page, URI: urls.Data(page),
	}
}

func convertProtocol(p *registry.Protocol) Protocol {
	page := urls.Protocol(p)
	out := Protocol{
		ID: p.ID, Name: p.Name, Aliases: p.Aliases, Kind: "application", Ports: []int{},
		References: references(p.References), Page: page, URI: urls.Data(page),
	}
	if p.IsTransport() {
		out.Kind = "transport"
	}
	for _, n := range p.Ports() {
		out.Ports = append(out.Ports, int(n))
	}
	return out
}

func convertSource(s *registry.Source) Source {
	return Source{
		ID: s.ID, Kind: string(s.Kind), Title: s.Title,
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

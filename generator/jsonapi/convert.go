package jsonapi

import (
	"cmp"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// converter converts values of a registry to the types of the JSON files.
type converter struct {
	reg   *registry.Registry
	pages urls.Scheme
}

func (c converter) port(p *registry.Port) Port {
	return Port{
		Port: p.Number, Class: p.Number.Class(), RefusedByBrowsers: p.Number.RefusedByBrowsers(),
		Assignments: ids(limited(p.Assignments)), MoreAssignments: countLeft(p.Assignments),
		Services: serviceIDs(limited(p.Services)), MoreServices: countLeft(p.Services),
		Crowded: len(registry.Crowd(p.Services)) > 0, Page: c.pages.Port(p.Number), URI: urls.Data(urls.Folders{}.Port(p.Number)),
	}
}

func (c converter) portRange(r *registry.Range) Range {
	return Range{
		Port: r.Start, End: r.End, Class: r.Start.Class(),
		Assignments: ids(limited(r.Assignments)), MoreAssignments: countLeft(r.Assignments),
		Services: serviceIDs(limited(r.Services)), MoreServices: countLeft(r.Services),
		Page: c.pages.Range(r.Start, r.End), URI: urls.Data(urls.Folders{}.Range(r.Start, r.End)),
	}
}

func (c converter) protocol(p *registry.Protocol) Protocol {
	ports := p.Ports()
	out := Protocol{
		ID: p.ID, Name: p.Name, Aliases: orEmpty(p.OtherNames()), Kind: Application,
		Ports: ports[:min(len(ports), maxPorts)], PortCount: len(ports),
		Related: []RelatedProtocol{}, References: references(p.References), Page: c.pages.Protocol(p),
		URI: urls.ProtocolData(c.reg, p), Traits: Traits{Topics: []string{}},
	}
	if p.IsTransport() {
		out.Kind = Carrier
	}
	if p.Note != nil {
		out.Traits, out.Since = convertTraits(p.Note.Traits, topicIDs(p.Note.Topics)), orNull(p.Note.Since)
	}
	if usual := c.reg.Usual(p); usual != nil {
		out.Usual = &usual.ID
	}
	for _, other := range p.Related {
		out.Related = append(out.Related, RelatedProtocol{Relation: other.Relation, Protocol: other.Protocol.ID})
	}
	if p.Portless != (registry.Portless{}) {
		out.Portless = &Portless{Space: p.Portless.Space, Number: p.Portless.Number}
	}
	return out
}

func (c converter) topic(t *registry.Topic) Topic {
	return Topic{
		ID: t.ID, Name: t.Name, Aliases: orEmpty(t.Aliases()), Page: c.pages.Topic(t), URI: urls.TopicData(t),
		Services: len(t.Services),
	}
}

func (c converter) band(b port.Band) Block {
	return Block{ID: b.ID(), Port: b.First, End: b.Last, Class: b.First.Class(), Page: c.pages.Band(b),
		URI: urls.Data(urls.Folders{}.Band(b))}
}

func (c converter) note(n *registry.Note) Note {
	out := Note{
		Path: n.Path(), Title: n.Title, Description: orNull(n.Description), Source: n.Source.ID,
		References: []Reference{}, Page: c.pages.Note(n), URI: urls.NoteData(n),
	}
	if n.Protocol != nil {
		out.Protocol = &n.Protocol.ID
	}
	if n.Reference.Title != "" {
		out.References = references([]registry.Reference{n.Reference})
	}
	return out
}

func convertConflict(c *registry.Conflict) Conflict {
	return Conflict{Port: c.Port, End: c.End, Kind: c.Kind, Ours: serviceIDs(limited(c.Ours)),
		Theirs: serviceIDs(limited(c.Theirs))}
}

func (c converter) neighbour(p *registry.Port) Near {
	return Near{Relation: Neighbour, Port: p.Number, End: p.Number, Name: registry.Headline(p.Services),
		Page: c.pages.Port(p.Number), URI: urls.Data(urls.Folders{}.Port(p.Number))}
}

func (c converter) sibling(s registry.Sibling) Near {
	name := s.Service.Name
	if s.Relation == "" {
		name = cmp.Or(s.Service.Description(), name)
	}
	return Near{Relation: Sibling, Port: s.Service.Port, End: s.Service.End, Name: name,
		Page: urls.Service(c.pages, s.Service), URI: urls.Data(urls.Service(urls.Folders{}, s.Service))}
}

func convertFreeRange(f registry.FreeRange) Span {
	return Span{Port: f.First, End: f.Last, Sources: sourceIDs(f.By)}
}

func convertSource(s *registry.Source) Source {
	return Source{
		ID: s.ID, Kind: s.Kind, Label: s.Label(), Title: s.Title,
		Licence: orNull(s.Licence), Retrieved: orNull(s.Retrieved), URL: orNull(s.URL),
	}
}

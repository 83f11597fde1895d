package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Service joins all statements about one service on one port or range. Its keys are in
// the order that makes registry.json smallest after gzip.
type Service struct {
	_               struct{}             `about:"All assignments about one thing on one port or range, joined. Pages and search results show services. The object is the same in every file."`
	Port            port.Number          `json:"port"`
	End             port.Number          `json:"end" about:"Last number of a range. Equal to port for a single number."`
	Protocols       []string             `json:"protocols" about:"Ids of the protocols that run there. Protocols of the first assignment come first."`
	ID              string               `json:"id" about:"{protocol or name}.{port or port-end}. If two services would get the same id, a hash of their assignments follows. The order of rows in notes does not matter."`
	Assignments     []string             `json:"assignments" about:"Ids of its assignments, at most 100, the most important one first."`
	MoreAssignments int                  `json:"more_assignments" min:"0" about:"Number of assignments that the list leaves out."`
	Transports      []TransportOfService `json:"transports" about:"The transports that its assignments list. Empty if no assignment lists one: nothing is guessed."`
	Usual           bool                 `json:"usual" about:"True if this is the usual port of one of its protocols."`
	Sources         []string             `json:"sources" about:"Ids of all sources that list it, in the order of its assignments."`
	Related         []RelatedService     `json:"related" about:"Services that notes declare as related to this one. For example, port 80 is the clear form of port 443."`
	Traits
	State       registry.State `json:"state"`
	Description *string        `json:"description" about:"What it is for, as plain text."`
	Name        string         `json:"name" about:"The name that people use, such as HTTPS. A reserved number has the name Reserved. A number that a source lists as free has the name Unassigned."`
	Names       []string       `json:"names" about:"Its other names: full names, service names and aliases. Each name is listed once."`
}

// TransportOfService is a transport of a service, with the sources that list it.
type TransportOfService struct {
	_         struct{}  `about:"A transport of a service, with the sources that list it."`
	Transport Transport `json:"transport"`
	Used      bool      `json:"used" about:"True if a note or a list of common use has it. False if only registries list it: IANA registered TCP and UDP together for decades, so a registration alone does not show use."`
	Sources   []string  `json:"sources" about:"Ids of the sources that list it."`
}

// RelatedService is a service that notes declare as related to another one.
type RelatedService struct {
	_        struct{}          `about:"A service that notes declare as related to another one."`
	Relation registry.Relation `json:"relation" about:"How the related service relates to this one."`
	Service  string            `json:"service" about:"Id of the related service."`
}

// NewService converts a service to its type in the JSON files.
func NewService(s *registry.Service) Service {
	out := Service{
		ID: s.ID, Port: s.Port, End: s.End, Name: s.Name, Names: orEmpty(s.Names), Protocols: protocolIDs(s.Protocols),
		Transports: []TransportOfService{}, Description: orNull(s.Description()), State: s.State, Usual: s.Usual,
		Related: []RelatedService{}, Sources: sourceIDs(s.Sources()),
		Assignments: ids(limited(s.Statements)), MoreAssignments: countLeft(s.Statements), Traits: traitsOf(s),
	}
	for _, t := range s.Transports {
		out.Transports = append(out.Transports, TransportOfService{
			Transport: convertTransports(t.Transport)[0], Used: t.Used, Sources: sourceIDs(t.Sources),
		})
	}
	for _, r := range s.Related {
		out.Related = append(out.Related, RelatedService{Relation: r.Relation, Service: r.Service.ID})
	}
	return out
}

package jsonapi

import (
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Service is everything that is said about one thing on one port or range. Its
// keys stand in the order in which registry.json packs best.
type Service struct {
	_               struct{}             `about:"All statements about one thing on one port or range, joined: what the site shows, lists and finds. The record is the same in every file."`
	Port            port.Number          `json:"port"`
	End             port.Number          `json:"end" about:"Last number of a range; the same as port for a single one."`
	Protocols       []string             `json:"protocols" about:"Ids of the protocols that run there, those of the leading statement first."`
	ID              string               `json:"id" about:"{protocol or name}.{port or port-end}, then a hash of what it is made of where two would share one. It does not depend on the order of rows."`
	Assignments     []string             `json:"assignments" about:"Ids of its statements, the leading one first: the first 100, where there are more."`
	MoreAssignments int                  `json:"more_assignments" min:"0" about:"How many statements it has beside these."`
	Transports      []TransportOfService `json:"transports" about:"The transports that some statement lists. Empty where none does: nothing is guessed."`
	Usual           bool                 `json:"usual" about:"It is the usual port of one of its protocols."`
	Sources         []string             `json:"sources" about:"Ids of all sources that list it, in the order of its statements."`
	Related         []RelatedService     `json:"related" about:"What notes declare of it: 80 is the clear form of 443."`
	State           registry.State       `json:"state"`
	Description     *string              `json:"description" about:"What it is for, as plain text."`
	Name            string               `json:"name" about:"What people call it: HTTPS. A reserved number has the name Reserved, one that a source says is free the name Unassigned."`
	Names           []string             `json:"names" about:"Its other names, each once: full names, service names, aliases."`
}

// TransportOfService is a transport of a service and who lists it.
type TransportOfService struct {
	_         struct{}  `about:"A transport of a service, and who lists it."`
	Transport Transport `json:"transport"`
	Used      bool      `json:"used" about:"A note or common use lists it, not only a registry. IANA registered TCP and UDP together for decades, so that alone says little."`
	Sources   []string  `json:"sources" about:"Ids of the sources that list it."`
}

// RelatedService is a service that notes declare as related.
type RelatedService struct {
	_        struct{}          `about:"A service that notes declare as related."`
	Relation registry.Relation `json:"relation" about:"What the service named here is to the one that names it."`
	Service  string            `json:"service" about:"Its id."`
}

// NewService returns the record of a service.
func NewService(s *registry.Service) Service {
	out := Service{
		ID: s.ID, Port: s.Port, End: s.End, Name: s.Name, Names: orEmpty(s.Names), Protocols: protocolIDs(s.Protocols),
		Transports: []TransportOfService{}, Description: orNull(s.Description()), State: s.State, Usual: s.Usual,
		Related: []RelatedService{}, Sources: sourceIDs(s.Sources()),
		Assignments: ids(limited(s.Statements)), MoreAssignments: countLeft(s.Statements),
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

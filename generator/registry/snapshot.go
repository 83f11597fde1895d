package registry

import "portolan/generator/port"

// Snapshot is a registry as plain values, without pointers. It is compared with an earlier
// snapshot, read from a file, or checked after an export. Two snapshots are equal if
// reflect.DeepEqual returns true.
type Snapshot struct {
	Site Site
	// Sources are all sources, by rank and id.
	Sources []Source
	// Statements are in the order of Registry.Assignments.
	Statements []Statement
	// Protocols include the transports, by id.
	Protocols []SnapshotProtocol
}

// SnapshotProtocol is a Protocol as plain values.
type SnapshotProtocol struct {
	ID, Name string
	// Aliases are the other names, the label first.
	Aliases []string
	// Transport is set for TCP, UDP, SCTP and DCCP.
	Transport bool
	// Ports are the first numbers of its statements, ascending, each once.
	Ports []port.Number
	// Usual is the id of its main service. It is empty if there is only one service: see
	// Registry.Usual.
	Usual string
	// Portless is set for a protocol without ports.
	Portless   Portless
	Related    []SnapshotRelation
	References []Reference
}

// SnapshotRelation is the id of a related protocol and its relation.
type SnapshotRelation struct {
	Relation Relation
	Protocol string
}

// Snapshot returns the registry as plain values.
func (r *Registry) Snapshot() Snapshot {
	s := Snapshot{
		Site:       r.site,
		Sources:    each(r.sources, func(s *Source) Source { return *s }),
		Statements: each(r.assignments, (*Assignment).Statement),
		Protocols:  each(r.protocols, r.snapshotProtocol),
	}
	s.Site.Featured = copied(r.site.Featured)
	return s
}

// snapshotProtocol returns a protocol as plain values.
func (r *Registry) snapshotProtocol(p *Protocol) SnapshotProtocol {
	out := SnapshotProtocol{
		ID: p.ID, Name: p.Name, Aliases: p.OtherNames(), Transport: p.IsTransport(), Ports: copied(p.Ports()),
		Portless: p.Portless, References: copied(p.References),
		Related: each(p.Related, func(other RelatedProtocol) SnapshotRelation {
			return SnapshotRelation{other.Relation, other.Protocol.ID}
		}),
	}
	if usual := r.Usual(p); usual != nil {
		out.Usual = usual.ID
	}
	return out
}

package registry

import "portolan/generator/port"

// Snapshot contains the values of a registry, without pointers. Other packages compare
// two snapshots, read a snapshot from a file, or check it after an export. Two snapshots
// are equal if reflect.DeepEqual returns true.
type Snapshot struct {
	Site Site
	// Sources are in the order of Registry.Sources.
	Sources []Source
	// Statements are in the order of Registry.Assignments.
	Statements []Statement
	// Protocols are all protocols, transports included, sorted by id.
	Protocols []SnapshotProtocol
}

// SnapshotProtocol is a Protocol as plain values.
type SnapshotProtocol struct {
	ID, Name string
	// Aliases are the other names, the label first.
	Aliases []string
	// Transport is set for TCP, UDP, SCTP and DCCP.
	Transport bool
	// Ports contains the first number of each statement, in ascending order and without
	// repetitions.
	Ports []port.Number
	// Usual is the id of the main service of the protocol. It is empty if the protocol
	// has only one service: see Registry.Usual.
	Usual string
	// Portless is set for a protocol without ports.
	Portless   Portless
	Related    []SnapshotRelation
	References []Reference
}

// SnapshotRelation contains the id of a related protocol and its relation.
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

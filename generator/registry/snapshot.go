package registry

import (
	"slices"

	"portolan/generator/port"
)

// Snapshot contains the content of a registry, with ids instead of pointers. Therefore
// two snapshots can be compared with reflect.DeepEqual, and a snapshot can be read from a
// file.
type Snapshot struct {
	Site Site
	// Sources are in the order of Registry.Sources.
	Sources []Source
	// Statements are in the order of Registry.Assignments.
	Statements []Statement
	// Remarks are in the order of Registry.Remarks.
	Remarks []SnapshotRemark
	// Protocols are all protocols, transports included, sorted by id.
	Protocols []SnapshotProtocol
	// Topics are sorted by id.
	Topics []SnapshotTopic
}

// SnapshotTopic contains the names of a Topic. Its services are those whose statements list
// its id.
type SnapshotTopic struct {
	ID, Name string
	Aliases  []string
}

// SnapshotProtocol contains the content of a Protocol, with ids instead of pointers.
type SnapshotProtocol struct {
	ID, Name string
	// Aliases are the other names, the label first.
	Aliases []string
	// Transport is set for TCP, UDP, SCTP and DCCP.
	Transport bool
	// Ports are the numbers of the assignments, in ascending order and without
	// repetitions. For a range, Ports contains only the first number.
	Ports []port.Number
	// Usual is the id of the main service of the protocol. It is empty if the protocol
	// has only one service: see Registry.Usual.
	Usual string
	// Portless is the number of a protocol that has no ports, such as IP protocol 1 for
	// ICMP. It is empty for all other protocols.
	Portless Portless
	// Traits and Since are what the note about the protocol says.
	Traits     Traits
	Since      string
	Topics     []string // the ids of the topics in the note
	Related    []SnapshotRelation
	References []Reference
}

// SnapshotRelation is a relation and the id of the related protocol.
type SnapshotRelation struct {
	Relation Relation
	Protocol string
}

// Snapshot returns a copy of the content of the registry.
func (r *Registry) Snapshot() Snapshot {
	s := Snapshot{
		Site:       r.site,
		Sources:    each(r.sources, func(s *Source) Source { return *s }),
		Statements: each(r.assignments, (*Assignment).Statement),
		Remarks:    each(r.remarks.all, (*Remark).Snapshot),
		Protocols:  each(r.protocols, r.snapshotProtocol),
		Topics: each(r.topics, func(t *Topic) SnapshotTopic {
			return SnapshotTopic{t.ID, t.Name, copied(t.Aliases())}
		}),
	}
	s.Site.Featured = copied(r.site.Featured)
	s.Site.Properties.Only = slices.Clone(r.site.Properties.Only)
	return s
}

// snapshotProtocol returns a copy of the content of a protocol.
func (r *Registry) snapshotProtocol(p *Protocol) SnapshotProtocol {
	out := SnapshotProtocol{
		ID: p.ID, Name: p.Name, Aliases: p.OtherNames(), Transport: p.IsTransport(), Ports: copied(p.Ports()),
		Portless: p.Portless, References: copied(p.References),
		Related: each(p.Related, func(other RelatedProtocol) SnapshotRelation {
			return SnapshotRelation{other.Relation, other.Protocol.ID}
		}),
	}
	if p.Note != nil {
		out.Traits, out.Since = p.Note.Traits, p.Note.Since
		out.Topics = each(p.Note.Topics, func(t *Topic) string { return t.ID })
	}
	if usual := r.Usual(p); usual != nil {
		out.Usual = usual.ID
	}
	return out
}

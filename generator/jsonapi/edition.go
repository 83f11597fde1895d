package jsonapi

import (
	"portolan/generator/registry"
)

// Edition is one version of a registry: a snapshot and the envelope of its registry.json.
type Edition struct {
	Envelope
	Snapshot registry.Snapshot
}

// NewEdition returns the edition of a registry. Its revision is the revision of the
// registry.json that Files makes.
func NewEdition(reg *registry.Registry, opts Options) (Edition, error) {
	w := newWriter(reg, opts)
	e := Edition{Envelope: w.envelope, Snapshot: reg.Snapshot()}
	r, err := w.fragments()
	if err != nil {
		return e, err
	}
	whole := r.all()
	e.Revision = whole.revision()
	return e, whole.err
}

// edition converts a file to an edition. The method check must have returned nil before.
// A protocol has at most maxPorts ports, because the file lists no more.
func (d *RegistryFile) edition() Edition {
	e := Edition{Envelope: d.Envelope, Snapshot: registry.Snapshot{
		Site: registry.Site{Title: d.Site.Title, BaseURL: orNothing(d.Site.BaseURL)},
	}}
	for _, s := range d.Sources {
		e.Snapshot.Sources = append(e.Snapshot.Sources, registry.Source{
			ID: s.ID, Kind: s.Kind, Title: s.Title,
			Licence: orNothing(s.Licence), Retrieved: orNothing(s.Retrieved), URL: orNothing(s.URL),
		})
	}
	for _, a := range d.Data.Assignments {
		e.Snapshot.Statements = append(e.Snapshot.Statements, a.statement())
	}
	for _, r := range d.Data.Remarks {
		e.Snapshot.Remarks = append(e.Snapshot.Remarks, r.snapshot())
	}
	for _, p := range d.Data.Protocols {
		e.Snapshot.Protocols = append(e.Snapshot.Protocols, p.snapshot())
	}
	for _, t := range d.Data.Topics {
		e.Snapshot.Topics = append(e.Snapshot.Topics, registry.SnapshotTopic{
			ID: t.ID, Name: t.Name, Aliases: orNil(t.Aliases),
		})
	}
	return e
}

// snapshot converts a protocol of a file to a protocol of a snapshot.
func (p Protocol) snapshot() registry.SnapshotProtocol {
	out := registry.SnapshotProtocol{
		ID: p.ID, Name: p.Name, Aliases: orNil(p.Aliases), Transport: p.Kind == Carrier, Ports: orNil(p.Ports),
		Usual: orNothing(p.Usual), References: readReferences(p.References),
	}
	out.Traits, out.Since, out.Topics = p.Traits.read(), orNothing(p.Since), orNil(p.Topics)
	if p.Portless != nil {
		out.Portless = registry.Portless{Space: p.Portless.Space, Number: p.Portless.Number}
	}
	for _, r := range p.Related {
		out.Related = append(out.Related, registry.SnapshotRelation{Relation: r.Relation, Protocol: r.Protocol})
	}
	return out
}

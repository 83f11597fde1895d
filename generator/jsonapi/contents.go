package jsonapi

import (
	"cmp"
	"slices"

	"portolan/generator/registry"
	"portolan/generator/urls"
)

// What each file holds: what the page beside it shows.

// all is the whole registry.
func (r *records) all() document {
	return document{
		total:    len(r.reg.Assignments()),
		services: pick(r.services, r.reg.Services()), assignments: pick(r.assignments, r.reg.Assignments()),
		ports: pick(r.ports, r.reg.Ports()), ranges: pick(r.ranges, r.reg.Ranges()), protocols: pick(r.protocols, r.reg.Protocols()),
		blocks: pick(r.blocks, registry.Blocks()), notes: pick(r.notes, r.reg.Notes()), conflicts: r.conflicts,
	}
}

func (r *records) port(p *registry.Port) document {
	c := contents{services: p.Services, mentions: p.Mentions}
	d := r.place(c, p.Number, p.Number, statements(p.Services))
	d.conflicts = r.conflicting[span{p.Number, p.Number}]
	beside := slices.DeleteFunc(slices.Clone(r.reg.Neighbours(p.Number)), func(n *registry.Port) bool { return n == p })
	d.near = append(pick(r.neighbours, beside), d.near...)
	return d
}

func (r *records) portRange(p *registry.Range) document {
	d := r.place(contents{services: p.Services}, p.Start, p.End, statements(p.Services))
	d.conflicts = r.conflicting[span{p.Start, p.End}]
	return d
}

// place is the file of a port or range. Of many services it has the first, and
// of their statements those that their records list.
func (r *records) place(c contents, start, end registry.Number, total int) document {
	c.services = c.services[:min(len(c.services), urls.MaxServices)]
	for _, s := range c.services {
		c.assignments = append(c.assignments, first(s.Statements)...)
	}
	// The number itself comes before ranges around it, the narrower first.
	slices.SortStableFunc(c.assignments, func(a, b *registry.Assignment) int {
		return cmp.Or(cmp.Compare(a.End-a.Port, b.End-b.Port), cmp.Compare(r.assignments[a].at, r.assignments[b].at))
	})
	d := r.around(c)
	d.total = total
	d.blocks = []record{r.blocks[start.Block()]}
	d.near = all(&d.encoder, registry.SiblingsOf(start, end, c.services), convertSibling)
	return d
}

// statements counts the statements of services.
func statements(services []*registry.Service) int {
	n := 0
	for _, s := range services {
		n += len(s.Statements)
	}
	return n
}

func (r *records) block(b registry.Block) document {
	d := r.around(contents{services: r.reg.ServicesIn(b.First, b.Last), assignments: r.reg.Overlapping(b.First, b.Last)})
	d.blocks = []record{r.blocks[b]}
	d.free = all(&d.encoder, r.reg.Free(b), convertSpan)
	return d
}

func (r *records) protocol(p *registry.Protocol) document {
	return r.written(contents{about: p.Note, mentions: p.Mentions, protocols: []*registry.Protocol{p}}, p.Assignments)
}

func (r *records) note(n *registry.Note) document {
	return r.written(contents{about: n, mentions: n.Mentions}, n.Assignments)
}

// written is the file of a protocol or note: some assignments, the first where
// there are many, and the services that they are evidence of.
func (r *records) written(c contents, assignments []*registry.Assignment) document {
	c.assignments = assignments[:min(len(assignments), urls.MaxServices)]
	for _, a := range c.assignments {
		c.services = append(c.services, r.reg.ServiceOf(a))
	}
	c.services = sorted(c.services, func(a, b *registry.Service) int { return cmp.Compare(r.services[a].at, r.services[b].at) })
	d := r.around(c)
	d.total = len(assignments)
	if c.about != nil {
		d.prose = all(&d.encoder, proseOf(r.reg, c.about), same)
	}
	return d
}

// contents is what a file is about.
type contents struct {
	services    []*registry.Service
	assignments []*registry.Assignment
	about       *registry.Note // the note whose words it has, or nil
	mentions    []*registry.Note
	protocols   []*registry.Protocol
}

// around adds what concerns the assignments of a file: their ports, ranges,
// protocols and notes.
func (r *records) around(c contents) document {
	var ports []*registry.Port
	var ranges []*registry.Range
	protocols, notes := c.protocols, slices.Clone(c.mentions)
	if c.about != nil {
		notes = append(notes, c.about)
	}
	for _, a := range c.assignments {
		if p := r.reg.Port(a.Port); a.Single() && p != nil {
			ports = append(ports, p)
		} else if g := r.reg.Range(a.Port, a.End); g != nil {
			ranges = append(ranges, g)
		}
		protocols = append(protocols, a.Protocols...)
		notes = append(notes, a.Origin.Note)
	}
	ports = sorted(ports, func(a, b *registry.Port) int { return cmp.Compare(a.Number, b.Number) })
	ranges = sorted(ranges, func(a, b *registry.Range) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	protocols = sorted(protocols, func(a, b *registry.Protocol) int { return cmp.Compare(a.ID, b.ID) })
	notes = sorted(notes, func(a, b *registry.Note) int {
		return cmp.Or(cmp.Compare(a.Path(), b.Path()), cmp.Compare(a.Text.Name, b.Text.Name))
	})
	d := document{
		total: len(c.assignments), services: pick(r.services, c.services),
		assignments: pick(r.assignments, c.assignments), ports: pick(r.ports, ports), ranges: pick(r.ranges, ranges),
		protocols: pick(r.protocols, protocols), notes: pick(r.notes, notes),
	}
	d.mentions = all(&d.encoder, c.mentions, (*registry.Note).Path)
	return d
}

// sorted sorts a list and leaves each entry once.
func sorted[K comparable](list []K, compare func(a, b K) int) []K {
	slices.SortFunc(list, compare)
	return slices.Compact(list)
}

// pick returns the records of some keys.
func pick[K comparable](encoded map[K]record, keys []K) []record {
	picked := make([]record, len(keys))
	for i, key := range keys {
		picked[i] = encoded[key]
	}
	return picked
}

func same(p Prose) Prose { return p }

package jsonapi

import (
	"cmp"
	"slices"

	"portolan/generator/registry"
)

// What each file holds: what the page beside it shows.

// all is the whole registry.
func (r *records) all() document {
	return document{
		assignments: pick(r.assignments, r.reg.Assignments()), ports: pick(r.ports, r.reg.Ports()),
		ranges: pick(r.ranges, r.reg.Ranges()), protocols: pick(r.protocols, r.reg.Protocols()),
		blocks: pick(r.blocks, registry.Blocks()), notes: pick(r.notes, r.reg.Notes()), conflicts: r.conflicts,
	}
}

func (r *records) port(p *registry.Port) document {
	assignments := r.reg.Covering(p.Number)
	d := r.around(assignments, nil, p.Mentions)
	d.blocks = []record{r.blocks[p.Number.Block()]}
	d.conflicts = r.conflicting[p]
	beside := slices.DeleteFunc(slices.Clone(r.reg.Neighbours(p.Number)), func(n *registry.Port) bool { return n == p })
	d.near = append(pick(r.neighbours, beside), d.siblings(p.Number, assignments)...)
	return d
}

func (r *records) portRange(p *registry.Range) document {
	d := r.around(p.Assignments, nil, nil)
	d.blocks = []record{r.blocks[p.Start.Block()]}
	d.near = d.siblings(p.Start, p.Assignments)
	return d
}

func (r *records) block(b registry.Block) document {
	d := r.around(r.reg.Overlapping(b.First, b.Last), nil, nil)
	d.blocks = []record{r.blocks[b]}
	d.free = all(&d.encoder, r.reg.Free(b), convertSpan)
	return d
}

func (r *records) protocol(p *registry.Protocol) document {
	d := r.around(p.Assignments, p.Note, p.Mentions, p)
	if p.Note != nil {
		d.prose = all(&d.encoder, proseOf(r.reg, p.Note), same)
	}
	return d
}

func (r *records) note(n *registry.Note) document {
	d := r.around(n.Assignments, n, n.Mentions)
	d.prose = all(&d.encoder, proseOf(r.reg, n), same)
	return d
}

// around is what concerns some assignments: their ports, ranges, protocols and
// notes, beside the note or protocols that the file is about, if any, and the
// notes that mention what it is about.
func (r *records) around(assignments []*registry.Assignment, about *registry.Note, mentions []*registry.Note, protocols ...*registry.Protocol) document {
	var ports []*registry.Port
	var ranges []*registry.Range
	notes := slices.Clone(mentions)
	if about != nil {
		notes = append(notes, about)
	}
	for _, a := range assignments {
		switch {
		case !a.HasPage():
		case a.Single():
			ports = append(ports, r.reg.Port(a.Port))
		default:
			ranges = append(ranges, r.reg.Range(a.Port, a.End))
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
		assignments: pick(r.assignments, assignments), ports: pick(r.ports, ports), ranges: pick(r.ranges, ranges),
		protocols: pick(r.protocols, protocols), notes: pick(r.notes, notes),
	}
	d.mentions = all(&d.encoder, mentions, (*registry.Note).Path)
	return d
}

// sorted sorts a list and leaves each entry once.
func sorted[K comparable](list []K, compare func(a, b K) int) []K {
	slices.SortFunc(list, compare)
	return slices.Compact(list)
}

func (d *document) siblings(start registry.Number, assignments []*registry.Assignment) []record {
	return all(&d.encoder, registry.Siblings(start, assignments), convertSibling)
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

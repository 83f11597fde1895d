package jsonapi

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// The following functions select the content of each JSON file. A JSON file contains the
// data of the page with the same name: ports/22.json contains the data of ports/22.html.

// all returns the document of registry.json: the whole registry.
func (r *fragments) all() document {
	e := &encoder{}
	return document{
		encoder: e, total: len(r.reg.Assignments()), size: perAssignment * len(r.reg.Assignments()),
		services: r.services.list(e, r.reg.Services()), assignments: r.assignments.list(e, r.reg.Assignments()),
		ports: r.ports.list(e, r.reg.Ports()), ranges: r.ranges.list(e, r.reg.Ranges()),
		protocols: r.protocols.list(e, r.reg.Protocols()),
		topics:    unshared(e, r.reg.Topics(), r.convert.topic),
		bands:     r.bands.list(e, port.Bands()), notes: r.notes.list(e, r.reg.Notes()),
		conflicts: r.conflicts.list(e, r.allConflicts), remarks: r.remarks.list(e, r.reg.Remarks()),
	}
}

// perAssignment is the approximate number of bytes per assignment in registry.json.
const perAssignment = 1500

func (r *fragments) port(p *registry.Port) document {
	d := r.onNumbers(contents{mentions: p.Mentions}, p.Number, p.Number, p.Services)
	d.conflicts = r.conflicts.list(d.encoder, r.conflicting[numberRange{p.Number, p.Number}])
	others := slices.DeleteFunc(slices.Clone(r.reg.Neighbours(p.Number)), func(n *registry.Port) bool { return n == p })
	neighbours, siblings := r.neighbours.list(d.encoder, others), d.near
	d.near = func(yield func(fragment) bool) {
		for _, part := range []list{neighbours, siblings} {
			for r := range part {
				if !yield(r) {
					return
				}
			}
		}
	}
	return d
}

func (r *fragments) portRange(p *registry.Range) document {
	d := r.onNumbers(contents{}, p.Start, p.End, p.Services)
	d.conflicts = r.conflicts.list(d.encoder, r.conflicting[numberRange{p.Start, p.End}])
	return d
}

// onNumbers returns the document of the port or range from start to end. services are the
// services on this port or range. c may already contain other data, such as mentions; the
// document contains this data, too.
func (r *fragments) onNumbers(c contents, start, end port.Number, services []*registry.Service) document {
	c.services = services[:min(len(services), urls.MaxServices)]
	c.remarks = r.reg.RemarksIn(start, end)
	c.assignments = statements(c.services)
	// Statements about a single port come before statements about ranges that contain the
	// port. The narrowest range comes first.
	slices.SortFunc(c.assignments, func(a, b *registry.Assignment) int {
		return cmp.Or(cmp.Compare(a.End-a.Port, b.End-b.Port), cmp.Compare(r.assignmentAt[a], r.assignmentAt[b]))
	})
	d := r.around(c)
	d.total = countStatements(services)
	d.bands = r.bands.list(d.encoder, []port.Band{start.Band()})
	d.near = unshared(d.encoder, registry.SiblingsOf(start, end, c.services), r.convert.sibling)
	return d
}

func (r *fragments) band(b port.Band) document {
	d := r.around(contents{services: r.reg.ServicesIn(b.First, b.Last), assignments: r.reg.Overlapping(b.First, b.Last),
		remarks: r.reg.RemarksIn(b.First, b.Last)})
	d.bands = r.bands.list(d.encoder, []port.Band{b})
	d.free = unshared(d.encoder, r.reg.Free(b), convertFreeRange)
	return d
}

func (r *fragments) protocol(p *registry.Protocol) document {
	c := contents{services: notesFirst(p.Services), about: p.Note, mentions: p.Mentions,
		protocols: []*registry.Protocol{p}}
	for _, other := range p.Related {
		c.protocols = append(c.protocols, other.Protocol)
	}
	c.assignments = r.inOrder(statements(c.services))
	d := r.around(c)
	d.total = countStatements(p.Services)
	return d
}

// inOrder sorts statements as registry.json does.
func (r *fragments) inOrder(statements []*registry.Assignment) []*registry.Assignment {
	slices.SortFunc(statements, func(a, b *registry.Assignment) int {
		return cmp.Compare(r.assignmentAt[a], r.assignmentAt[b])
	})
	return statements
}

// topic returns the document of a topic. Usual ports come first.
func (r *fragments) topic(t *registry.Topic) document {
	c := contents{about: t.Note, services: t.Services[:min(len(t.Services), urls.MaxServices)]}
	if t.Note != nil {
		c.mentions = t.Note.Mentions
	}
	c.assignments = r.inOrder(statements(c.services))
	d := r.around(c)
	d.total = countStatements(t.Services)
	return d
}

func (r *fragments) note(n *registry.Note) document {
	c := contents{about: n, mentions: n.Mentions, remarks: r.reg.RemarksOf(n)}
	// The map of counts the statements that were added for each service.
	of := map[*registry.Service]int{}
	for _, a := range n.Assignments {
		s := r.reg.ServiceOf(a)
		if of[s] == 0 && len(of) == urls.MaxServices || of[s] == maxListed {
			continue
		}
		of[s]++
		c.assignments = append(c.assignments, a)
	}
	for s := range of {
		c.services = append(c.services, s)
	}
	slices.SortFunc(c.services, func(a, b *registry.Service) int { return cmp.Compare(r.serviceAt[a], r.serviceAt[b]) })
	d := r.around(c)
	d.total = len(n.Assignments)
	return d
}

// notesFirst returns at most urls.MaxServices of the services. If there are more,
// services that only registries list are moved to the end, so that they are cut off
// first.
func notesFirst(services []*registry.Service) []*registry.Service {
	if len(services) <= urls.MaxServices {
		return services
	}
	var noted, rest []*registry.Service
	for _, s := range services {
		if s.Registrations() {
			rest = append(rest, s)
		} else {
			noted = append(noted, s)
		}
	}
	return append(noted, rest...)[:urls.MaxServices]
}

// statements returns the statements of all these services, but at most maxListed
// statements of each service. The JSON object of a service lists the same statements.
func statements(services []*registry.Service) []*registry.Assignment {
	var all []*registry.Assignment
	for _, s := range services {
		all = append(all, limited(s.Statements)...)
	}
	return all
}

func countStatements(services []*registry.Service) int {
	n := 0
	for _, s := range services {
		n += len(s.Statements)
	}
	return n
}

// contents is the data that a JSON file must contain.
type contents struct {
	services    []*registry.Service
	assignments []*registry.Assignment
	about       *registry.Note // the note that the file is about, or nil
	mentions    []registry.Backlink
	protocols   []*registry.Protocol
	remarks     []*registry.Remark
}

// around returns the document with these contents. It adds the ports, ranges, protocols
// and notes that the assignments in c refer to.
func (r *fragments) around(c contents) document {
	var ports []*registry.Port
	var ranges []*registry.Range
	protocols, notes := c.protocols, []*registry.Note{}
	for _, m := range c.mentions {
		notes = append(notes, m.Note)
	}
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
	for _, remark := range limited(c.remarks) {
		notes = append(notes, remark.Origin.Note)
	}
	ports = sorted(ports, func(a, b *registry.Port) int { return cmp.Compare(a.Number, b.Number) })
	ranges = sorted(ranges, func(a, b *registry.Range) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	protocols = sorted(protocols, func(a, b *registry.Protocol) int { return cmp.Compare(a.ID, b.ID) })
	notes = sorted(notes, func(a, b *registry.Note) int {
		return cmp.Or(cmp.Compare(a.Path(), b.Path()), cmp.Compare(a.Text.Name, b.Text.Name))
	})
	e := &encoder{}
	d := document{
		encoder: e, total: len(c.assignments),
		services: r.services.list(e, c.services), assignments: r.assignments.list(e, c.assignments),
		ports: r.ports.list(e, ports), ranges: r.ranges.list(e, ranges), protocols: r.protocols.list(e, protocols),
		topics: unshared(e, topicsOf(c.services), r.convert.topic),
		notes:  r.notes.list(e, notes), mentions: unshared(e, c.mentions, mention),
		remarks: r.remarks.list(e, limited(c.remarks)),
	}
	if c.about != nil {
		d.prose = proseOf(e, r.reg, c.about)
	}
	return d
}

// topicsOf returns the topics of services, sorted by id.
func topicsOf(services []*registry.Service) []*registry.Topic {
	var all []*registry.Topic
	for _, s := range services {
		all = append(all, s.Topics()...)
	}
	return sorted(all, func(a, b *registry.Topic) int { return cmp.Compare(a.ID, b.ID) })
}

// sorted sorts a list and removes duplicates.
func sorted[K comparable](list []K, compare func(a, b K) int) []K {
	slices.SortFunc(list, compare)
	return slices.Compact(list)
}

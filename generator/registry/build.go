package registry

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// Build returns a registry of everything that was added to b. It reports problems, such
// as a relation to an unknown protocol, in diags. Do not use b after Build.
func (b *Builder) Build(diags *diag.List) *Registry {
	r := &Registry{
		site:         b.site,
		files:        b.files,
		portByNumber: map[port.Number]*Port{},
		inNotes:      map[noteKey]bool{},
	}
	slices.SortStableFunc(b.notes, func(a, b *Note) int { return cmp.Compare(a.Path(), b.Path()) })
	slices.SortStableFunc(r.files, func(a, b *File) int { return cmp.Compare(a.Path(), b.Path()) })
	for _, n := range b.notes {
		if n.Unpublished {
			r.unpublished = append(r.unpublished, n)
			continue
		}
		r.notes = append(r.notes, n)
	}
	slices.SortStableFunc(b.drafts, compareDrafts)
	b.takeRemarks(r, diags)

	b.joinProtocols(r, diags)
	b.joinTopics(r, diags)
	b.inheritTraits()
	b.makeAssignments(r, diags)
	b.collectSources(r)
	r.collectProtocols()
	var named sync.WaitGroup
	// collectNames and indexLinks use no services and no ports, so they run at the same time as the three calls below.
	named.Go(func() {
		r.collectNames()
		r.indexLinks(b.notes)
	})
	r.collectServices()
	r.collectPorts()
	r.collectInNotes()
	named.Wait()
	r.relate(func(n *Note, d DeclaredRelation) {
		diags.Add(diag.RelationUnknown, diag.At{Text: n.Text, Offset: d.Offset},
			fmt.Sprintf("there is no protocol %q", d.Name),
			"write the name of a protocol, an alias in its note, or a service name of a registry")
	})
	var compared sync.WaitGroup
	compared.Go(r.collectConflicts)
	r.followLinks(diags)
	r.collectTopics()
	r.collectTags()
	r.collectEmbeds(diags)
	compared.Wait()
	r.reportConflicts(diags)
	return r
}

// makeAssignments sets the ids of the drafts. It adds the assignment of each draft to
// r.assignments and to its note. It sets Assignment.Related to the other assignments in
// the same cell.
func (b *Builder) makeAssignments(r *Registry, diags *diag.List) {
	b.giveIDs(diags)
	groups := map[int][]*Assignment{}
	r.assignments = make([]*Assignment, 0, len(b.drafts))
	for _, d := range b.drafts {
		r.assignments = append(r.assignments, d.assignment)
		if d.group > 0 {
			groups[d.group] = append(groups[d.group], d.assignment)
		}
		d.Note.Assignments = append(d.Note.Assignments, d.assignment)
	}
	for _, group := range groups {
		for i, a := range group {
			a.Related = slices.Concat(group[:i], group[i+1:])
		}
	}
	for _, n := range r.notes {
		slices.SortStableFunc(n.Assignments, func(a, b *Assignment) int {
			return cmp.Compare(a.Origin.Offset, b.Origin.Offset)
		})
	}
}

// collectSources fills r.sources: first notes, then common use, then registries. Sources
// of the same kind are sorted by id.
func (b *Builder) collectSources(r *Registry) {
	for _, s := range b.sources {
		r.sources = append(r.sources, s)
	}
	slices.SortFunc(r.sources, func(a, b *Source) int {
		return cmp.Or(cmp.Compare(a.Kind.rank(), b.Kind.rank()), cmp.Compare(a.ID, b.ID))
	})
}

package registry

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// maxRelated is how many assignments of one cell name each other. A cell with
// more is a list, not a group of ports that belong together.
const maxRelated = 16

// Builder collects notes and drafts. Its zero value is ready. It is spent by
// Build.
type Builder struct {
	site    Site
	notes   []*Note
	files   []*File
	sources map[string]*Source
	drafts  []*draft
}

// SetSite gives the settings of the site.
func (b *Builder) SetSite(s Site) { b.site = s }

// Source returns the source that has the id of s, which is s itself the first
// time. The second result is false when s says something else of the id than
// was said before.
func (b *Builder) Source(s Source) (*Source, bool) {
	if b.sources == nil {
		b.sources = map[string]*Source{}
	}
	known := b.sources[s.ID]
	if known == nil {
		known = &s
		b.sources[s.ID] = known
	}
	return known, *known == s
}

// AddNote adds a note; its Source must come from Source, unless it is not
// published.
func (b *Builder) AddNote(n *Note) { b.notes = append(b.notes, n) }

// AddFile adds a file that notes may mean.
func (b *Builder) AddFile(f *File) { b.files = append(b.files, f) }

// Add adds the drafts that one cell or line states. They name each other as
// related.
func (b *Builder) Add(drafts ...Draft) {
	group := 0
	if len(drafts) > 1 && len(drafts) <= maxRelated {
		group = len(b.drafts) + 1
	}
	for _, d := range drafts {
		b.drafts = append(b.drafts, newDraft(d, group))
	}
}

// Append adds the drafts that other collected; it is spent by that.
func (b *Builder) Append(other *Builder) {
	for _, d := range other.drafts {
		if d.group > 0 {
			d.group += len(b.drafts)
		}
	}
	b.drafts = append(b.drafts, other.drafts...)
}

// Build joins everything into a registry. What cannot be so, such as a link
// that leads nowhere, is reported to diags.
func (b *Builder) Build(diags *diag.List) *Registry {
	r := &Registry{
		site:          b.site,
		files:         b.files,
		portByNumber:  map[port.Number]*Port{},
		noted:         map[notedAt]bool{},
		protocolNamed: map[string][]*Protocol{},
		assignedNamed: map[string][]*Assignment{},
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

	b.joinProtocols(r, diags)
	b.makeAssignments(r, diags)
	b.collectSources(r)
	r.collectProtocols()
	var named sync.WaitGroup
	named.Go(func() { // names and links do not need services
		r.collectNames()
		r.indexLinks(b.notes)
	})
	r.collectServices()
	r.collectPorts()
	r.collectNoted()
	named.Wait()
	r.relate(func(n *Note, d DeclaredRelation) {
		diags.Add(diag.RelationUnknown, diag.At{Source: n.Text, Offset: d.Offset},
			fmt.Sprintf("there is no protocol %q", d.Name), "write the protocol of a note, one of its aliases, or a service name")
	})
	var compared sync.WaitGroup
	compared.Go(r.collectConflicts)
	r.followLinks(diags)
	compared.Wait()
	r.reportConflicts(diags)
	return r
}

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
		slices.SortStableFunc(n.Assignments, func(a, b *Assignment) int { return cmp.Compare(a.Origin.Offset, b.Origin.Offset) })
	}
}

func (b *Builder) collectSources(r *Registry) {
	for _, s := range b.sources {
		r.sources = append(r.sources, s)
	}
	slices.SortFunc(r.sources, func(a, b *Source) int {
		return cmp.Or(cmp.Compare(a.Kind.rank(), b.Kind.rank()), cmp.Compare(a.ID, b.ID))
	})
}

package registry

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// Draft is an assignment as a note states it, before names are joined and ids
// are given.
type Draft struct {
	Note        *Note
	Offset      int // of the number in the note
	Length      int // of the number, in bytes
	Port, End   Number
	Transports  Transports
	Name        string
	Service     string
	Mentions    []Mention
	Description []text.Span
	References  []Reference
	Extra       []Field
	// State is what the source makes of the number; empty counts as Assigned.
	State State
	// Since and Until are when the number was assigned, and until when, as the
	// source writes it.
	Since, Until string
	// Aliases are other names that the source gives the service.
	Aliases []string
	// Shared is set where the source says that others use the number, too.
	Shared bool
	// Printed is set for what a program printed, such as a scan.
	Printed bool
}

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

type draft struct {
	Draft
	assignment *Assignment
	// group is shared by the drafts of a cell that states several; 0 is the
	// group of those that stand alone.
	group int
	twin  bool // says what an earlier draft of its note says
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
		b.drafts = append(b.drafts, &draft{Draft: d, group: group})
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
		portByNumber:  map[Number]*Port{},
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
		r.links = indexLinks(b.notes, r.files)
	})
	r.collectServices()
	r.collectPorts()
	r.collectNoted()
	named.Wait()
	r.relate(func(n *Note, d DeclaredRelation) {
		diags.Add(diag.RelationUnknown, diag.At{Source: n.Text, Offset: d.Offset},
			fmt.Sprintf("there is no protocol %q", d.Name), "write the protocol of a note, one of its aliases, or a service name")
	})
	r.followLinks(diags)
	r.collectConflicts()
	r.reportConflicts(diags)
	return r
}

// compareDrafts orders by port, end, whether anybody has the number now, who
// speaks, and place.
func compareDrafts(a, b *draft) int {
	return cmp.Or(
		cmp.Compare(a.Port, b.Port),
		cmp.Compare(a.End, b.End),
		before(cmp.Or(a.State, Assigned).InUse(), cmp.Or(b.State, Assigned).InUse()),
		cmp.Compare(a.Note.Source.Kind.rank(), b.Note.Source.Kind.rank()),
		before(!a.Note.Bundled, !b.Note.Bundled),
		cmp.Compare(a.Note.Source.ID, b.Note.Source.ID),
		cmp.Compare(a.Note.Path(), b.Note.Path()),
		cmp.Compare(a.Offset, b.Offset),
	)
}

func (b *Builder) makeAssignments(r *Registry, diags *diag.List) {
	for _, d := range b.drafts {
		p := d.Note.Text.Position(d.Offset)
		d.assignment.Port, d.assignment.End = d.Port, d.End
		d.assignment.Transports = d.Transports
		d.assignment.Name, d.assignment.Service, d.assignment.Mentions = d.Name, d.Service, d.Mentions
		d.assignment.Description, d.assignment.References, d.assignment.Extra = d.Description, d.References, d.Extra
		d.assignment.State = cmp.Or(d.State, Assigned)
		d.assignment.Since, d.assignment.Until, d.assignment.Aliases = d.Since, d.Until, d.Aliases
		d.assignment.Shared, d.assignment.Printed = d.Shared, d.Printed
		d.assignment.Origin = Origin{Note: d.Note, Line: p.Line, Column: p.Column, Offset: d.Offset, Length: d.Length}
	}
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

// collectPorts gives pages to the numbers and ranges that something has or had,
// with their statements and services.
func (r *Registry) collectPorts() {
	for _, s := range r.services {
		if !s.Single() {
			r.wide = append(r.wide, s)
		}
		if !s.State.HasPage() {
			continue
		}
		if s.Single() && r.portByNumber[s.Port] == nil {
			p := &Port{Number: s.Port}
			r.portByNumber[s.Port] = p
			r.ports = append(r.ports, p)
		}
		if last := len(r.ranges) - 1; !s.Single() && (last < 0 || r.ranges[last].Start != s.Port || r.ranges[last].End != s.End) {
			r.ranges = append(r.ranges, &Range{Start: s.Port, End: s.End})
		}
	}
	for _, a := range r.assignments {
		if a.Single() {
			if p := r.portByNumber[a.Port]; p != nil {
				a.hasPage = true
				p.Assignments = append(p.Assignments, a)
			}
		} else if rg := r.Range(a.Port, a.End); rg != nil {
			a.hasPage = true
			rg.Assignments = append(rg.Assignments, a)
		}
	}
	for _, p := range r.ports {
		p.Services = r.servicesAt(p.Number)
	}
	for _, rg := range r.ranges {
		for _, s := range r.services[r.firstService(rg.Start):] {
			if s.Port != rg.Start {
				break
			}
			if s.End == rg.End {
				rg.Services = append(rg.Services, s)
			}
		}
	}
}

// collectProtocols gives every protocol its assignments, in their order.
func (r *Registry) collectProtocols() {
	slices.SortFunc(r.protocols, func(a, b *Protocol) int { return cmp.Compare(a.ID, b.ID) })
	var transports []*Protocol
	for _, p := range r.protocols {
		if p.IsTransport() {
			transports = append(transports, p)
		}
	}
	for _, a := range r.assignments {
		for _, p := range a.Protocols {
			p.Assignments = append(p.Assignments, a)
		}
		for _, p := range transports {
			if a.Transports&p.Transport != 0 && a.State.InUse() && !slices.Contains(a.Protocols, p) {
				p.Assignments = append(p.Assignments, a)
			}
		}
	}
}

func (r *Registry) collectNoted() {
	for _, a := range r.assignments {
		if a.Origin.Note.Source.Kind == KindRegistry {
			continue
		}
		for _, p := range a.Protocols {
			r.noted[notedAt{protocol: p, port: a.Port}] = true
			r.noted[notedAt{protocol: p, anywhere: true}] = true
		}
	}
}

func (r *Registry) collectNames() {
	for _, p := range r.protocols {
		seen := map[string]bool{}
		for _, name := range p.Names() {
			if key := text.Fold(name); !seen[key] {
				seen[key] = true
				r.protocolNamed[key] = append(r.protocolNamed[key], p)
			}
		}
	}
	for _, a := range r.assignments {
		name, service := text.Fold(a.Name), text.Fold(a.Service)
		if name != "" {
			r.assignedNamed[name] = append(r.assignedNamed[name], a)
		}
		if service != "" && service != name {
			r.assignedNamed[service] = append(r.assignedNamed[service], a)
		}
		for _, alias := range a.Aliases {
			if key := text.Fold(alias); key != name && key != service && !a.isOldName() {
				r.assignedNamed[key] = append(r.assignedNamed[key], a)
			}
		}
	}
}

func (d *draft) at() diag.At { return diag.At{Source: d.Note.Text, Offset: d.Offset} }

func (d *draft) numbers() string {
	first := strconv.Itoa(int(d.Port))
	if d.Port == d.End {
		return first
	}
	return first + "-" + strconv.Itoa(int(d.End))
}

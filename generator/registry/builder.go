package registry

// maxRelated is the maximum number of assignments of one cell that are related to each
// other. A cell with more is a list, not a group of ports that belong together.
const maxRelated = 16

// Builder collects notes and drafts for one registry. The zero value is ready to use. A
// builder cannot be used again after Build.
type Builder struct {
	site    Site
	notes   []*Note
	files   []*File
	sources map[string]*Source
	drafts  []*draft
}

// SetSite sets the settings of the site.
func (b *Builder) SetSite(s Site) { b.site = s }

// Source returns the source with the id of s. The first call with an id adds s. The second
// result is false if s differs from the source that was added first.
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

// AddNote adds a note. Its source must come from Builder.Source, except for an unpublished
// note.
func (b *Builder) AddNote(n *Note) { b.notes = append(b.notes, n) }

// AddFile adds a file that notes may show or link to.
func (b *Builder) AddFile(f *File) { b.files = append(b.files, f) }

// Add adds the drafts of one cell or line. Their assignments are related to each other,
// unless there are more than maxRelated.
func (b *Builder) Add(drafts ...Draft) {
	group := 0
	if len(drafts) > 1 && len(drafts) <= maxRelated {
		group = len(b.drafts) + 1
	}
	for _, d := range drafts {
		b.drafts = append(b.drafts, newDraft(d, group))
	}
}

// Append adds the drafts of another builder, which cannot be used again.
func (b *Builder) Append(other *Builder) {
	for _, d := range other.drafts {
		if d.group > 0 {
			d.group += len(b.drafts)
		}
	}
	b.drafts = append(b.drafts, other.drafts...)
}

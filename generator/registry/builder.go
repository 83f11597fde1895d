package registry

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

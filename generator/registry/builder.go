package registry

import "slices"

// maxRelated is the maximum number of assignments in one cell that are related to each
// other (Assignment.Related). A cell with more ports is only a long list, and its ports
// do not belong together.
const maxRelated = 16

// Builder collects notes, files and drafts. Its method Build makes a Registry from them.
// The zero value is ready to use. Do not use a builder after Build.
type Builder struct {
	site    Site
	notes   []*Note
	files   []*File
	sources map[string]*Source
	drafts  []*draft
}

// SetSite stores the settings of the site, such as its title.
func (b *Builder) SetSite(s Site) { b.site = s }

// Source returns the source in the builder that has the id of s. If there is no such
// source yet, it adds s. The second result is false if the builder already had this id
// with other values, such as another title.
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

// AddNote adds a note. Its field Source must be a result of Builder.Source; for an
// unpublished note, it may be nil.
func (b *Builder) AddNote(n *Note) { b.notes = append(b.notes, n) }

// AddFile adds a file that is not a note, such as a picture.
func (b *Builder) AddFile(f *File) { b.files = append(b.files, f) }

// Add adds the drafts of one cell or line. Their assignments are related to each other
// (Assignment.Related), unless there are more than maxRelated.
func (b *Builder) Add(drafts ...Draft) {
	group := 0
	if len(drafts) > 1 && len(drafts) <= maxRelated {
		group = len(b.drafts) + 1
	}
	for _, d := range drafts {
		b.drafts = append(b.drafts, newDraft(d, group))
	}
}

// Append adds the drafts of other to b, as drafts of the note n. It does not add notes,
// files and sources. It does not change other, so the drafts of other can be appended to
// several builders. Do not call other.Build.
func (b *Builder) Append(other *Builder, n *Note) {
	first := len(b.drafts)
	drafts, assignments := make([]draft, len(other.drafts)), make([]Assignment, len(other.drafts))
	b.drafts = slices.Grow(b.drafts, len(drafts))
	for i, from := range other.drafts {
		d := &drafts[i]
		*d, assignments[i] = *from, *from.assignment
		d.Note, d.assignment = n, &assignments[i]
		d.assignment.Origin.Note = n
		if d.group > 0 {
			d.group += first
		}
		b.drafts = append(b.drafts, d)
	}
}

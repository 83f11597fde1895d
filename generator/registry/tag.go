package registry

import (
	"cmp"
	"slices"
)

// Tag is a tag of notes, such as #net/mail. The tag #net contains it.
type Tag struct {
	// ID is equal for all spellings of the tag (see text.TagKey): "net/mail".
	ID string
	// Name is the first spelling, in the order of the notes: "net/Mail".
	Name string
	// Parent is the tag that contains this one, or nil. Children are the tags that this one
	// contains, sorted by id.
	Parent   *Tag
	Children []*Tag
	// Notes are the notes with this tag, sorted by path. They do not include the notes of
	// Children.
	Notes []*Note
}

// All returns the notes with the tag or with a tag inside it, sorted by path.
func (t *Tag) All() []*Note {
	if len(t.Children) == 0 {
		return t.Notes
	}
	all := slices.Clone(t.Notes)
	for _, c := range t.Children {
		all = append(all, c.All()...)
	}
	slices.SortStableFunc(all, func(a, b *Note) int { return cmp.Compare(a.Path(), b.Path()) })
	seen := map[*Note]bool{}
	return slices.DeleteFunc(all, func(n *Note) bool {
		known := seen[n]
		seen[n] = true
		return known
	})
}

package registry

import (
	"slices"
	"strings"

	"portolan/generator/text"
)

// collectTags fills r.tags, and adds the tags in the text of each note to Note.Tags.
func (r *Registry) collectTags() {
	r.tagByID = map[string]*Tag{}
	for _, n := range r.notes {
		n.Tags = allTags(n)
		for _, name := range n.Tags {
			t := r.makeTag(name)
			t.Notes = append(t.Notes, n)
		}
	}
	for _, t := range r.tagByID {
		r.tags = append(r.tags, t)
	}
	// A slash comes before all other characters of a tag, so that children follow their parent.
	slices.SortFunc(r.tags, func(a, b *Tag) int {
		return slices.Compare(strings.Split(a.ID, "/"), strings.Split(b.ID, "/"))
	})
	for _, t := range r.tags {
		if t.Parent != nil {
			t.Parent.Children = append(t.Parent.Children, t)
		}
	}
}

// allTags returns the tags of a note, each once: those in its front matter, then those in its
// text.
func allTags(n *Note) []string {
	var tags []string
	seen := map[string]bool{}
	add := func(name string) {
		if key := text.TagKey(name); !seen[key] {
			seen[key] = true
			tags = append(tags, name)
		}
	}
	for _, name := range n.Tags {
		add(name)
	}
	for s := range text.Spans(n.Blocks) {
		if tag, ok := s.(text.Hashtag); ok {
			add(tag.Name)
		}
	}
	return tags
}

// makeTag returns the tag with a name. It adds the tag, and those that contain it, if they are
// missing.
func (r *Registry) makeTag(name string) *Tag {
	id := text.TagKey(name)
	if t := r.tagByID[id]; t != nil {
		return t
	}
	t := &Tag{ID: id, Name: name}
	r.tagByID[id] = t
	if slash := strings.LastIndexByte(name, '/'); slash > 0 {
		t.Parent = r.makeTag(name[:slash])
	}
	return t
}

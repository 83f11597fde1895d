package registry

import (
	"cmp"
	"slices"

	"portolan/generator/diag"
)

// followLinks follows the links of all notes. It fills the Mentions of notes, protocols
// and ports. It also collects the pictures that notes show or link to in r.pictures.
func (r *Registry) followLinks(diags *diag.List) {
	shown := map[*File]bool{}
	for _, n := range r.notes {
		followed := r.links.index.Follow(r.links.note[n], diags)
		for _, t := range followed.Targets {
			r.target(t).mention(n)
		}
		for _, f := range followed.Pictures {
			shown[r.links.fileOf[f]] = true
		}
	}
	for file := range shown {
		r.pictures = append(r.pictures, file)
	}
	slices.SortFunc(r.pictures, func(a, b *File) int {
		return cmp.Or(cmp.Compare(a.Path(), b.Path()), cmp.Compare(a.Place.Name, b.Place.Name))
	})
}

// mention adds the note from to the Mentions of a target that it links to. A link to a
// note about a protocol counts as a link to the protocol. Links from a note to itself are
// ignored.
func (t Target) mention(from *Note) {
	switch {
	case t.Note == from:
	case t.Note != nil && t.Note.Protocol == nil:
		t.Note.Mentions = appendNew(t.Note.Mentions, from)
	case t.Note != nil:
		t.Note.Protocol.Mentions = appendNew(t.Note.Protocol.Mentions, from)
	case t.Protocol != nil:
		t.Protocol.Mentions = appendNew(t.Protocol.Mentions, from)
	case t.Port != nil:
		t.Port.Mentions = appendNew(t.Port.Mentions, from)
	}
}

// appendNew appends n, unless n is already the last entry. The caller follows all links
// of one note before the links of the next note, so an earlier entry cannot be n.
func appendNew(notes []*Note, n *Note) []*Note {
	if len(notes) > 0 && notes[len(notes)-1] == n {
		return notes
	}
	return append(notes, n)
}

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
		if n.Daily && len(n.Assignments) == 0 {
			followed.Links = nil
		}
		for _, l := range followed.Links {
			r.target(l.Target).mention(n, l.Sentence)
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

// mentions reports whether one of the backlinks is in the note n.
func mentions(backlinks []Backlink, n *Note) bool {
	return slices.ContainsFunc(backlinks, func(b Backlink) bool { return b.Note == n })
}

// mention adds the note from to the Mentions of a target that it links to. A link to a
// note about a protocol counts as a link to the protocol. Links from a note to itself are
// ignored.
func (t Target) mention(from *Note, sentence func() string) {
	switch {
	case t.Note == from:
	case t.Note != nil && t.Note.Protocol == nil:
		appendNew(&t.Note.Mentions, from, sentence)
	case t.Note != nil:
		appendNew(&t.Note.Protocol.Mentions, from, sentence)
	case t.Protocol != nil:
		appendNew(&t.Protocol.Mentions, from, sentence)
	case t.Port != nil:
		appendNew(&t.Port.Mentions, from, sentence)
	}
}

// appendNew appends a backlink, unless its note is already the last one. The caller follows all
// links of one note before the links of the next note, so no earlier backlink can be from it.
func appendNew(mentions *[]Backlink, from *Note, sentence func() string) {
	if n := len(*mentions); n == 0 || (*mentions)[n-1].Note != from {
		*mentions = append(*mentions, Backlink{from, sentence()})
	}
}

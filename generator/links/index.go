package links

import "portolan/generator/text"

// Index finds the notes, files, protocols and ports that links in notes mean.
type Index struct {
	registry Registry
	notes    suffixIndex[*Note]
	files    suffixIndex[*File]
	byAlias  map[string][]*Note // by folded name
	places   map[*Note]fragmentIndex
}

// NewIndex returns an index of notes, of the other files of their folders, and of the
// names and numbers of a registry. It calls the registry only when it resolves links, so
// the registry may be incomplete until then.
func NewIndex(notes []*Note, files []*File, registry Registry) *Index {
	x := &Index{
		registry: registry, notes: suffixIndex[*Note]{}, files: suffixIndex[*File]{},
		byAlias: map[string][]*Note{}, places: map[*Note]fragmentIndex{},
	}
	for _, f := range files {
		x.files.add(f)
	}
	for _, n := range notes {
		x.notes.add(n)
		x.places[n] = indexFragments(n.Blocks)
		for _, name := range n.Names {
			key := text.Fold(name)
			x.byAlias[key] = append(x.byAlias[key], n)
		}
	}
	return x
}

// link is a resolved link. The fields after Target say what is doubtful about it.
type link struct {
	Target
	// others are the paths or ids of all possible targets, the chosen one first. It is
	// nil if there is only one.
	others []string
	// lost is set if the note has no heading or block for the fragment of the link.
	lost bool
	// moved is set if the path of the link does not exist and the note was found by its
	// last part.
	moved bool
}

// pickNote chooses the note that a name means among candidates. It prefers published
// notes. It returns false if there is no candidate.
func (x *Index) pickNote(from *Note, name string, notes []*Note, fragment string) (link, bool) {
	if len(notes) == 0 {
		return link{}, false
	}
	if published := keep(notes, func(n *Note) bool { return !n.Unpublished }); len(published) > 0 {
		notes = published
	}
	n, others := pick(from, name, notes)
	return x.inNote(n, fragment, others), true
}

// pickFile chooses the file that a name means among candidates. It returns false if there
// is no candidate.
func pickFile(from *Note, name string, files []*File) (link, bool) {
	if len(files) == 0 {
		return link{}, false
	}
	f, others := pick(from, name, files)
	return link{Target: Target{File: f}, others: others}, true
}

// inNote returns a link to the fragment of a note. If the note has no such fragment, the
// link leads to the top of the note and is marked as lost.
func (x *Index) inNote(n *Note, fragment string, others []string) link {
	l := link{Target: Target{Note: n}, others: others}
	if fragment != "" && !n.Unpublished {
		at, ok := x.places[n].find(fragment)
		l.HeadingID, l.BlockID, l.lost = at.headingID, at.blockID, !ok
	}
	return l
}

package links

import "portolan/generator/text"

// Index finds notes, files, protocols and ports by what people write in links.
type Index struct {
	registry Registry
	notes    suffixIndex[*Note]
	files    suffixIndex[*File]
	byAlias  map[string][]*Note // by folded name
	places   map[*Note]fragmentIndex
}

// NewIndex returns the index of some notes, of the files next to them and of what
// a registry knows. It asks the registry when links are resolved, not before.
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

// link is a link resolved, with what is doubtful about it.
type link struct {
	Target
	// others are the paths or ids that the link could mean as well.
	others []string
	// lost is set where the note has no place of the name that was asked for.
	lost bool
	// moved is set where the note was found by the end of a path that does not
	// exist.
	moved bool
}

// pickNote chooses among notes; those that are published go before others.
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

func pickFile(from *Note, name string, files []*File) (link, bool) {
	if len(files) == 0 {
		return link{}, false
	}
	f, others := pick(from, name, files)
	return link{Target: Target{File: f}, others: others}, true
}

// inNote is a place in a note, its top where it has no such place.
func (x *Index) inNote(n *Note, fragment string, others []string) link {
	l := link{Target: Target{Note: n}, others: others}
	if fragment != "" && !n.Unpublished {
		at, ok := x.places[n].find(fragment)
		l.HeadingID, l.BlockID, l.lost = at.headingID, at.blockID, !ok
	}
	return l
}

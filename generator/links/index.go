package links

import "portolan/generator/text"

// Index resolves links: it finds the note, file, protocol or port that a link refers to.
type Index struct {
	registry Registry
	notes    suffixIndex[*Note]
	files    suffixIndex[*File]
	byAlias  map[string][]*Note // finds notes by title or alias, folded (text.Fold)
	places   map[*Note]fragmentIndex
	// The candidates of the names in the links so far.
	noteCandidates cache[*Note]
	fileCandidates cache[*File]
}

// The kinds of name in a link.
const (
	byEnd = iota // the end of the path
	byWhole
	byAlias // the title or an alias
)

// NewIndex returns an index of notes and other files. It does not call methods of the
// registry: the index calls them later, when it resolves a link. Therefore the registry
// may still be incomplete now.
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

// link is a resolved link. The fields after Target describe problems of the link.
type link struct {
	Target
	others others
	// lost is set if the note does not contain the heading or block that the link names.
	lost bool
	// moved is set if no note has the path in the link. The target is then a note with
	// the same file name in another folder.
	moved bool
}

// pickNote chooses one of the notes with a name for a link in the note from (see
// candidates.pick). It prefers published notes. The argument name is the path in the link.
// It returns false if there is no such note.
func (x *Index) pickNote(from *Note, by int, name, fragment string) (link, bool) {
	found := x.noteCandidates.named(by, text.Fold(name), func(key string) []*Note {
		notes := x.notes[key]
		switch by {
		case byWhole:
			notes = x.notes.whole(key)
		case byAlias:
			notes = x.byAlias[key]
		}
		if published := keep(notes, func(n *Note) bool { return !n.Unpublished }); len(published) > 0 {
			return published
		}
		return notes
	})
	if found == nil {
		return link{}, false
	}
	n, others := found.pick(from, name)
	return x.inNote(n, fragment, others), true
}

// pickFile chooses one of the files with a name for a link in the note from. It prefers
// published files. Its arguments are those of pickNote.
func (x *Index) pickFile(from *Note, by int, name string) (link, bool) {
	found := x.fileCandidates.named(by, text.Fold(name), func(key string) []*File {
		files := x.files[key]
		if by == byWhole {
			files = x.files.whole(key)
		}
		if published := keep(files, func(f *File) bool { return !f.Unpublished }); len(published) > 0 {
			return published
		}
		return files
	})
	if found == nil {
		return link{}, false
	}
	f, others := found.pick(from, name)
	return link{Target: Target{File: f}, others: others}, true
}

// inNote returns a link to the heading or block that the fragment names in the note n. If
// the note does not contain it, the link leads to the top of the note, and lost is set.
func (x *Index) inNote(n *Note, fragment string, others others) link {
	l := link{Target: Target{Note: n}, others: others}
	if fragment != "" && !n.Unpublished {
		at, ok := x.places[n].find(fragment)
		l.HeadingID, l.BlockID, l.lost = at.headingID, at.blockID, !ok
	}
	return l
}

package links

import "portolan/generator/text"

// Index finds the notes, files, protocols and ports that links in notes refer to.
type Index struct {
	registry Registry
	notes    suffixIndex[*Note]
	files    suffixIndex[*File]
	byAlias  map[string][]*Note // by folded name
	places   map[*Note]fragmentIndex
}

// NewIndex returns an index of notes and other files. The index asks the registry for
// protocols and ports only when it resolves a link. Therefore the registry may still be
// incomplete when NewIndex is called.
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
	// others are the paths or ids of all possible targets, the chosen one first. It is
	// nil if there is only one possible target.
	others []string
	// lost is set if the note has no heading or block for the fragment of the link.
	lost bool
	// moved is set if no note has the path of the link, and the note was found by the
	// last part of the path.
	moved bool
}

// pickNote chooses, among the candidates in notes, the note that a name refers to. It
// prefers published notes. It returns false if notes is empty.
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

// pickFile chooses, among the candidates in files, the file that a name refers to. It
// returns false if files is empty.
func pickFile(from *Note, name string, files []*File) (link, bool) {
	if len(files) == 0 {
		return link{}, false
	}
	f, others := pick(from, name, files)
	return link{Target: Target{File: f}, others: others}, true
}

// inNote returns a link to the fragment of a note. If the note has no such heading or
// block, the link leads to the top of the note, and lost is set.
func (x *Index) inNote(n *Note, fragment string, others []string) link {
	l := link{Target: Target{Note: n}, others: others}
	if fragment != "" && !n.Unpublished {
		at, ok := x.places[n].find(fragment)
		l.HeadingID, l.BlockID, l.lost = at.headingID, at.blockID, !ok
	}
	return l
}

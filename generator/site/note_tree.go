package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
)

// NotesPage lists all notes, as trees of folders. If there are bundled notes, they have their
// own tree, after the user's own notes.
type NotesPage struct {
	Page
	Summary string
	// Tags is the address of the list of all tags. It is empty if no note has tags.
	Tags  string
	Trees []NoteTree
}

// NoteTree is a tree of folders with a heading, which is empty if it is the only tree.
type NoteTree struct {
	Title string
	NoteFolder
}

// NoteFolder is a folder of notes. Name is its path below the folder that contains it.
type NoteFolder struct {
	Name    string
	Notes   []NoteEntry
	Folders []*NoteFolder
	// Count is the number of notes in the folder and in its folders, such as "12 notes".
	Count string
	// Folded is true if the page shows the notes of the folder only on request.
	Folded bool

	total int
}

// NoteEntry is one note in a list of notes.
type NoteEntry struct{ Title, Description, URL, Assignments string }

// A folder with more than maxUnfolded notes is folded, if the tree has more than maxUnfoldedTree
// notes.
const (
	maxUnfolded     = 5
	maxUnfoldedTree = 40
)

func (s *site) noteList(p Page) NotesPage {
	p.setTitle("Notes")
	view := NotesPage{Page: p, Summary: "The notes that this site is built from."}
	view.Page.Description = view.Summary
	if len(s.reg.Tags()) > 0 {
		view.Tags = p.Root + urls.Tags
	}
	var own, bundled []*registry.Note
	for _, n := range s.reg.Notes() {
		if n.Bundled {
			bundled = append(bundled, n)
		} else {
			own = append(own, n)
		}
	}
	for _, tree := range []NoteTree{
		{"Your notes", s.noteTree(p.Root, own)}, {"Bundled notes, which come with Portolan", s.noteTree(p.Root, bundled)},
	} {
		if tree.total > 0 {
			view.Trees = append(view.Trees, tree)
		}
	}
	if len(view.Trees) == 1 && len(bundled) == 0 {
		view.Trees[0].Title = ""
	}
	return view
}

// noteTree returns the tree of folders of the given notes.
func (s *site) noteTree(root string, notes []*registry.Note) NoteFolder {
	notes = slices.Clone(notes)
	slices.SortStableFunc(notes, compareNotes)
	top := &NoteFolder{}
	folders := map[string]*NoteFolder{".": top}
	for _, n := range notes {
		f := folderAt(folders, path.Dir(n.Path()))
		f.Notes = append(f.Notes, s.noteEntry(root, n))
	}
	top.finish(len(notes) > maxUnfoldedTree)
	return *top
}

func (s *site) noteEntry(root string, n *registry.Note) NoteEntry {
	return NoteEntry{Title: n.Title, Description: n.Description, URL: root + urls.Escape(s.pages.Note(n)),
		Assignments: s.listedIn(n)}
}

// compareNotes sorts notes by their paths. The note index.md of a folder comes first.
func compareNotes(a, b *registry.Note) int {
	isIndex := func(n *registry.Note) int {
		if strings.EqualFold(path.Base(n.Stem()), "index") {
			return 0
		}
		return 1
	}
	return cmp.Or(text.CompareNatural(path.Dir(a.Path()), path.Dir(b.Path())), cmp.Compare(isIndex(a), isIndex(b)),
		text.CompareNatural(a.Stem(), b.Stem()))
}

// folderAt returns the folder with a path. It makes the folder, and those that contain it, if
// they are missing.
func folderAt(folders map[string]*NoteFolder, dir string) *NoteFolder {
	if f := folders[dir]; f != nil {
		return f
	}
	f := &NoteFolder{Name: path.Base(dir)}
	folders[dir] = f
	parent := folderAt(folders, path.Dir(dir))
	parent.Folders = append(parent.Folders, f)
	return f
}

// finish sets Count and Folded of a folder and of its folders. It joins a folder without notes
// and its only folder to one, with a name such as "lan/office".
func (f *NoteFolder) finish(fold bool) {
	f.total = len(f.Notes)
	for _, inner := range f.Folders {
		inner.finish(fold)
		f.total += inner.total
	}
	if len(f.Notes) == 0 && len(f.Folders) == 1 && f.Name != "" {
		inner := f.Folders[0]
		f.Name, f.Notes, f.Folders = f.Name+"/"+inner.Name, inner.Notes, inner.Folders
	}
	slices.SortStableFunc(f.Folders, func(a, b *NoteFolder) int { return text.CompareNatural(a.Name, b.Name) })
	f.Count, f.Folded = counts.Of(f.total, "note"), fold && f.total > maxUnfolded
}

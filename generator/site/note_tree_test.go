package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
)

// outline returns a folder as lines: a folder with its notes in brackets, "+" if it is folded.
func outline(f *NoteFolder) string {
	var parts []string
	for _, n := range f.Notes {
		parts = append(parts, n.Title)
	}
	for _, inner := range f.Folders {
		mark := ""
		if inner.Folded {
			mark = "+"
		}
		parts = append(parts, mark+inner.Name+"("+outline(inner)+")")
	}
	return strings.Join(parts, " ")
}

// Notes are in a tree of folders, in natural order, with the note index.md first. Bundled notes are in
// their own tree after the user's notes.
func TestNoteTree(t *testing.T) {
	var n fixture.Notes
	for _, path := range []string{"b", "lan/x 10", "lan/x 9", "lan/index", "a", "deep/er/z", "lan/office/q"} {
		n.Note(path)
	}
	s := siteOf(&n)
	view := s.noteList(Page{Root: "../"})
	if len(view.Trees) != 1 || view.Trees[0].Title != "" {
		t.Fatalf("got %+v", view.Trees)
	}
	if got, want := outline(&view.Trees[0].NoteFolder), "a b deep/er(deep/er/z) lan(lan/index lan/x 9 lan/x 10 office(lan/office/q))"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if first := view.Trees[0].Notes[0]; first.URL != "../notes/a.html" {
		t.Errorf("got %+v", first)
	}

	var many fixture.Notes
	for i := range maxUnfoldedTree {
		many.Note(fmt.Sprintf("big/n%d", i))
	}
	for i := range maxUnfolded {
		many.Note(fmt.Sprintf("small/n%d", i)).Bundled = true
	}
	view = siteOf(&many).noteList(Page{})
	var folded []string
	for _, tree := range view.Trees {
		folded = append(folded, fmt.Sprint(tree.Title != "", tree.Folders[0].Name, tree.Folders[0].Folded, tree.Folders[0].Count))
	}
	if want := []string{"truebigfalse40 notes", "truesmallfalse5 notes"}; !slices.Equal(folded, want) {
		t.Errorf("got %q, want %q", folded, want)
	}
	many.Note("big/more")
	for i := range maxUnfolded {
		many.Note(fmt.Sprintf("big/five/n%d", i))
	}
	view = siteOf(&many).noteList(Page{})
	if big := view.Trees[0].Folders[0]; !big.Folded || big.Folders[0].Folded || view.Trees[1].Folders[0].Folded {
		t.Errorf("got %+v", view.Trees)
	}
}

package generator

import (
	"fmt"

	"golang.org/x/text/cases"

	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// setNotePages gives the page of each note a unique address. If another page already has the
// address, or one that is the same on disk, setNotePages adds a number to it, as in
// notes/a-b-2.html, and reports the note.
// Other pages cannot collide, because only the names of notes are chosen by authors. A
// second home note is an error, because the site would have two sets of settings.
func setNotePages(reg *registry.Registry, diags *diag.List) {
	owner := map[string]string{onDisk(urls.Notes): "a page of the site itself"}
	var met []*registry.Note
	for _, n := range reg.Notes() {
		page := urls.Folders{}.Note(n)
		switch first := owner[onDisk(page)]; {
		case !n.OwnPage() && !n.Home:
		case first == "":
			owner[onDisk(page)] = "the page of " + n.Text.Name
		case n.Home:
			diags.Add(diag.TwoHomes, diag.At{Text: n.Text, Offset: diag.WholeFile},
				fmt.Sprintf("this is a second home note: %s is already %s", page, first), "rename one of the notes")
		default:
			met = append(met, n)
		}
	}
	for _, n := range met {
		page := urls.Folders{}.Note(n)
		for n.AddressNumber = 2; owner[onDisk(urls.Folders{}.Note(n))] != ""; n.AddressNumber++ {
		}
		owner[onDisk(urls.Folders{}.Note(n))] = "the page of " + n.Text.Name
		diags.Add(diag.PathCollision, diag.At{Text: n.Text, Offset: diag.WholeFile},
			fmt.Sprintf("its page is %s, because %s is already %s", urls.Folders{}.Note(n), page, owner[onDisk(page)]),
			"rename one of the notes")
	}
}

// onDisk returns the same text for all paths that are one file on macOS or Windows: paths
// that differ only in the case of letters, such as ß and ss.
func onDisk(path string) string { return cases.Fold().String(path) }

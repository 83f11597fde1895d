package generator

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// setNotePages gives the page of each note a unique address. If an address is already
// used, setNotePages adds a number to it, as in notes/a-b-2.html, and reports the note.
// Other pages cannot collide, because only the names of notes are chosen by authors. A
// second home note is an error, because the site would have two sets of settings.
func setNotePages(reg *registry.Registry, diags *diag.List) {
	owner := map[string]string{urls.Notes: "a page of the site itself"}
	var met []*registry.Note
	for _, n := range reg.Notes() {
		page := urls.Folders{}.Note(n)
		switch first := owner[page]; {
		case n.Protocol != nil && !n.Home:
		case first == "":
			owner[page] = "the page of " + n.Text.Name
		case n.Home:
			diags.Add(diag.TwoHomes, diag.At{Text: n.Text, Offset: diag.WholeFile},
				fmt.Sprintf("this is a second home note: %s is already %s", page, first), "rename one of the notes")
		default:
			met = append(met, n)
		}
	}
	for _, n := range met {
		page := urls.Folders{}.Note(n)
		for n.AddressNumber = 2; owner[urls.Folders{}.Note(n)] != ""; n.AddressNumber++ {
		}
		owner[urls.Folders{}.Note(n)] = "the page of " + n.Text.Name
		diags.Add(diag.PathCollision, diag.At{Text: n.Text, Offset: diag.WholeFile},
			fmt.Sprintf("its page is %s, because %s is already %s", urls.Folders{}.Note(n), page, owner[page]),
			"rename one of the notes")
	}
}

package site

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/text"
)

func TestNotePage(t *testing.T) {
	heading := text.Heading{Level: 1, ID: "top", Spans: fixture.Words("Ports")}
	for _, test := range []struct {
		title, description    string
		blocks                []text.Block
		anchor, summary, body string
	}{
		{"Ports", "what runs", []text.Block{heading}, "top", "What runs.", ""},
		{"Other", "what runs?", []text.Block{heading}, "", "What runs?", `<h2 id="top">Ports</h2>`},
		{"Ports", "", []text.Block{text.Rule{}, heading}, "", "", `<hr><h2 id="top">Ports</h2>`},
	} {
		var n fixture.Notes
		note := n.Note("mine")
		note.Title, note.Description, note.Blocks = test.title, test.description, test.blocks
		view := siteOf(&n).note(Page{}, note)
		if view.Heading != test.title || view.Anchor != test.anchor || view.Summary != test.summary ||
			string(view.Body) != test.body {
			t.Errorf("%+v: got the anchor %q, the summary %q and the body %s", test, view.Anchor, view.Summary, view.Body)
		}
	}
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]")
	note := n.Note("mine")
	note.Reference = registry.Reference{Title: "R", URL: "https://a.example/"}
	view := siteOf(&n).note(Page{Root: "../"}, note)
	if view.Data.URL != "../api/v1/notes/mine.json" || view.Alternate != view.Data.URL ||
		*view.Reference != (Link{"https://a.example/", "R"}) {
		t.Errorf("got the data %s and the reference %v", view.Data.URL, view.Reference)
	}
	if !strings.HasPrefix(view.Statements, "1 statement ") {
		t.Errorf("got %q, want 1 statement", view.Statements)
	}
}

// A note with three or more headings has a table of contents.
func TestContentsOfNotes(t *testing.T) {
	for headings, want := range map[int]int{0: 0, 2: 0, 3: 3} {
		var n fixture.Notes
		note := n.Note("mine")
		for i := range headings {
			note.Blocks = append(note.Blocks, text.Heading{Level: 2, ID: fmt.Sprint("h", i), Spans: fixture.Words("H")})
		}
		view := siteOf(&n).note(Page{}, note)
		if len(view.Contents) != want || want > 0 && view.Contents[0] != (Link{URL: "#h0", Text: "H"}) {
			t.Errorf("%d headings: got the contents %v", headings, view.Contents)
		}
	}
}

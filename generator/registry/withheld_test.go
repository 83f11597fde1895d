package registry

import (
	"fmt"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// A daily note is mentioned only if it has a statement. Its links are followed all the same.
func TestDailyNotesAreNotMentioned(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	add := func(path string, daily bool) *Note {
		n := &Note{Title: path, Text: diag.NewText(path, "n/"+path, nil), Source: source, Daily: daily}
		n.Blocks = []text.Block{text.Paragraph{Spans: []text.Span{
			text.WikiLink{Target: "22"}, text.WikiLink{Target: "nowhere"}, text.WikiLink{Target: "p.png", Embed: true},
		}}}
		b.AddNote(n)
		return n
	}
	plain := add("a.md", false)
	add("2026-11-29.md", true)
	states := add("2026-11-30.md", true)
	for _, n := range []*Note{plain, states} {
		b.Add(Draft{Port: 22, End: 22, Name: "SSH", Note: n})
	}
	b.AddFile(&File{Place: diag.NewText("p.png", "n/p.png", nil)})
	var diags diag.List
	reg := b.Build(&diags)
	got := reg.Port(22).Mentions
	if len(got) != 2 || got[0].Note != states || got[1].Note != plain {
		t.Errorf("22 is mentioned in %d notes", len(got))
	}
	if diags.Count(diag.Warning) != 3 || len(reg.Pictures()) != 1 {
		t.Errorf("%d links lead nowhere, %d pictures", diags.Count(diag.Warning), len(reg.Pictures()))
	}
}

func TestLeftOut(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	for i, reason := range []Reason{IsTemplate, "", ByExclude, ByExclude, NotRead, IsDrawing, NotInOnly, ByIgnoreFile, ByFolder} {
		path := fmt.Sprintf("%d.md", i)
		b.AddNote(&Note{Text: diag.NewText(path, path, nil), Unpublished: true, Reason: reason})
	}
	b.AddNote(&Note{Text: diag.NewText("a.md", "a.md", nil), Source: source})
	b.AddNote(&Note{Text: diag.NewText("b.md", "b.md", nil), Source: source, Bundled: true})
	reg := b.Build(&diag.List{})
	want := "[{exclude 2} {.portolanignore 1} {only 1} {folder 1} {note 1} {template 1} {drawing 1} {error 1}]"
	if got := fmt.Sprint(reg.LeftOut()); got != want || reg.OwnNotes() != 1 {
		t.Errorf("left out are %s of %d, want %s", got, reg.OwnNotes(), want)
	}
}

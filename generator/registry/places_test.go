package registry

import (
	"fmt"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

func TestGithubAnchors(t *testing.T) {
	var headings []text.Heading
	names := []string{"Notes", "🚀 Go!", "Notes", "Notes 1", "Notes", "I ♥ x", "a_b-c.d", "Größe № 5", "\U0001f600"}
	want := []string{"notes", "-go", "notes-1", "notes-1-1", "notes-2", "i--x", "a_b-cd", "größe--5", ""}
	for i, name := range names {
		headings = append(headings, text.Heading{ID: string(rune('a' + i)), Spans: []text.Span{text.Text{Text: name}}})
	}
	for i, got := range githubAnchors(headings) {
		if got != want[i] {
			t.Errorf("the anchor of %q is %q, want %q", names[i], got, want[i])
		}
	}
	p := indexPlaces(&Note{Blocks: func() (blocks []text.Block) {
		for _, h := range headings {
			blocks = append(blocks, h)
		}
		return blocks
	}()})
	for fragment, id := range map[string]string{
		"-go": "b", "notes": "a", "notes-2": "e", "Notes-1-1": "d", "I--X": "f", "none": "",
	} {
		if got, ok := p.find(fragment); got.heading != id || ok != (id != "") {
			t.Errorf("#%s leads to %q, want %q", fragment, got.heading, id)
		}
	}
}

func TestLinksByNamesWithSlashes(t *testing.T) {
	var b Builder
	source, _ := b.Source(NotesSource)
	n := &Note{Title: "n", Source: source, Text: diag.NewSource("n.md", "n.md", []byte("xxxx"))}
	n.Blocks = []text.Block{text.Paragraph{Spans: []text.Span{
		text.Link{Href: "irc://a.example", Alone: true}, text.Link{Href: "irc://b.example", Pos: 1},
	}}}
	b.AddNote(n)
	for i, name := range []string{"MIME", "S/KEY"} {
		number := port.Number(22 + i)
		b.Add(Draft{Port: number, End: number, Name: name, Mentions: []Mention{{Short: name}}, Note: n, Offset: i})
	}
	var diags diag.List
	reg := b.Build(&diags)
	for target, want := range map[string]string{
		"S/MIME": "", "S/KEY": "s-key", "TCP/22": "22", "23/udp": "23", "HTTP/22": "",
	} {
		got := ""
		switch found := reg.ResolveWiki(n, text.WikiLink{Target: target, Whole: true}); {
		case found.Protocol != nil:
			got = found.Protocol.ID
		case found.Port != nil:
			got = fmt.Sprint(found.Port.Number)
		}
		if got != want {
			t.Errorf("[[%s]] leads to %q, want %q", target, got, want)
		}
	}
	if items := diags.Sorted(); len(items) != 1 || items[0].Offset != 1 {
		t.Errorf("reported is %v", items)
	}
}

package links

import (
	"testing"

	"portolan/generator/text"
)

func TestGithubAnchors(t *testing.T) {
	var headings []text.Heading
	names := []string{
		"Notes", "🚀 Go!", "Notes", "Notes 1", "Notes", "I ♥ x", "a_b-c.d", "Größe № 5", "\U0001f600",
	}
	want := []string{"notes", "-go", "notes-1", "notes-1-1", "notes-2", "i--x", "a_b-cd", "größe--5", ""}
	for i, name := range names {
		headings = append(headings, text.Heading{ID: string(rune('a' + i)), Spans: []text.Span{text.Text{Text: name}}})
	}
	for i, got := range githubAnchors(headings) {
		if got != want[i] {
			t.Errorf("the anchor of %q is %q, want %q", names[i], got, want[i])
		}
	}
	var blocks []text.Block
	for _, h := range headings {
		blocks = append(blocks, h)
	}
	p := indexPlaces(blocks)
	for fragment, id := range map[string]string{
		"-go": "b", "notes": "a", "notes-2": "e", "Notes-1-1": "d", "I--X": "f", "none": "",
	} {
		if got, ok := p.find(fragment); got.heading != id || ok != (id != "") {
			t.Errorf("#%s leads to %q, want %q", fragment, got.heading, id)
		}
	}
}


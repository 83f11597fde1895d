package registry

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// embedding returns a note that embeds other notes, after some words.
func embedding(name, words string, targets ...string) *Note {
	n := &Note{Title: name, Text: diag.NewText(name+".md", name+".md", []byte(strings.Repeat("x\n", 500))), Source: &Source{ID: "s"}}
	spans := []text.Span{text.Text{Text: words}}
	for i, t := range targets {
		spans = append(spans, text.WikiLink{Target: t, Embed: true, Pos: i + 1})
	}
	n.Blocks = []text.Block{text.Paragraph{Spans: spans}}
	return n
}

func buildNotes(notes ...*Note) []*diag.Diagnostic {
	var b Builder
	for _, n := range notes {
		b.AddNote(n)
	}
	var diags diag.List
	b.Build(&diags)
	return diags.Sorted()
}

func countEmbeds(embeds []*Embed) int {
	count := len(embeds)
	for _, e := range embeds {
		count += countEmbeds(e.Embeds)
	}
	return count
}

// Ten notes that embed each other in each line would make a page of a million embeds.
func TestEmbedsAreBounded(t *testing.T) {
	var notes []*Note
	for level := range 8 {
		var below []string
		for range 10 {
			below = append(below, fmt.Sprintf("n%d", level+1))
		}
		notes = append(notes, embedding(fmt.Sprintf("n%d", level), "words", below...))
	}
	notes = append(notes, embedding("n8", "end"))
	codes := map[string]int{}
	for _, d := range buildNotes(notes...) {
		codes[d.Rule.Code]++
	}
	for _, n := range notes {
		if got := countEmbeds(n.Embeds); got > maxPageEmbeds {
			t.Errorf("%s has %d embeds", n.Title, got)
		}
	}
	if countEmbeds(notes[0].Embeds) != maxPageEmbeds || codes["embed-limit"] != 7 || len(codes) != 1 {
		t.Errorf("%d embeds, reported %v", countEmbeds(notes[0].Embeds), codes)
	}
}

// The bytes of the embeds on one page are bounded, too.
func TestEmbeddedBytesAreBounded(t *testing.T) {
	many := make([]string, 20)
	for i := range many {
		many[i] = "large"
	}
	page := embedding("page", "", many...)
	found := buildNotes(page, embedding("large", strings.Repeat("x", maxPageEmbedded/4)))
	if len(page.Embeds) != 3 || len(found) != 1 || found[0].Rule != diag.EmbedLimit {
		t.Errorf("%d embeds, reported %v", len(page.Embeds), found)
	}
}

// Two notes that embed each other are one cycle, and so are three notes.
func TestCyclesAreReportedOnce(t *testing.T) {
	a, b := embedding("a", "", "b"), embedding("b", "", "a")
	found := buildNotes(a, b, embedding("c", "", "a"), embedding("own", "", "own"), embedding("d", "", "c", "own"))
	if len(found) != 2 || found[0].Rule != diag.EmbedCycle || found[0].Text.Path != "b.md" || found[1].Text.Path != "own.md" {
		t.Errorf("%+v", found)
	}
	if countEmbeds(a.Embeds) != 1 || countEmbeds(b.Embeds) != 1 {
		t.Errorf("%d and %d embeds", countEmbeds(a.Embeds), countEmbeds(b.Embeds))
	}
}

// A note that is not published is not embedded, also if a published note has the same words.
func TestUnpublishedNotesAreNotEmbedded(t *testing.T) {
	secret := embedding("secret", "hidden")
	secret.Unpublished = true
	n := embedding("n", "", "secret")
	if buildNotes(n, secret); len(n.Embeds) != 0 {
		t.Errorf("%+v", n.Embeds[0])
	}
}

// Each page has a bounded number and depth of embeds, however notes embed each other. Each byte of
// links is an embed: the upper half selects the note that has it, the lower half its target.
func FuzzEmbeds(f *testing.F) {
	f.Add([]byte{0x01, 0x12, 0x20, 0x11, 0x0f})
	f.Add([]byte(strings.Repeat("\x01\x12\x23\x34\x45\x56\x67", 20)))
	f.Fuzz(func(t *testing.T, links []byte) {
		if len(links) > 1000 {
			return
		}
		targets := make([][]string, 16)
		for _, l := range links {
			targets[l>>4] = append(targets[l>>4], fmt.Sprintf("n%d", l&15))
		}
		var notes []*Note
		for i, below := range targets {
			notes = append(notes, embedding(fmt.Sprintf("n%d", i), "words", below...))
		}
		buildNotes(notes...)
		for _, n := range notes {
			if count, deep := countEmbeds(n.Embeds), depthOf(n.Embeds); count > maxPageEmbeds || deep > maxEmbedDepth {
				t.Errorf("%s has %d embeds, %d deep", n.Title, count, deep)
			}
		}
	})
}

func depthOf(embeds []*Embed) int {
	deepest := 0
	for _, e := range embeds {
		deepest = max(deepest, 1+depthOf(e.Embeds))
	}
	return deepest
}

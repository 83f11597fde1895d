package text

import (
	"slices"
	"strings"
	"testing"
)

func TestEmbeds(t *testing.T) {
	w := func(target string) Span { return WikiLink{Target: target, Embed: true} }
	blocks := []Block{
		Heading{Spans: []Span{w("heading")}},
		Paragraph{Spans: []Span{w("one"), WikiLink{Target: "link"}, w("rack.png"), Emphasis{Spans: []Span{w("em")}}}},
		Quote{Blocks: []Block{List{Items: []Item{{Blocks: []Block{Paragraph{Spans: []Span{w("two")}}}}}}}},
		Table{Header: []Cell{{}}, Rows: []Row{{Cells: []Cell{{Spans: []Span{w("three")}}}}}},
	}
	var got []string
	for l := range Embeds(blocks) {
		got = append(got, l.Target)
	}
	if !slices.Equal(got, []string{"one", "two", "three"}) {
		t.Errorf("%q", got)
	}
	for range Embeds(blocks) {
		break
	}
}

// All that makes a page larger has a weight.
func TestWeight(t *testing.T) {
	const n = 1000
	long := strings.Repeat("x", n)
	for name, b := range map[string]Block{
		"text": Paragraph{Spans: []Span{Text{Text: long}}}, "code span": Paragraph{Spans: []Span{CodeSpan{Text: long}}},
		"address": Paragraph{Spans: []Span{Link{Href: long}}}, "title": Paragraph{Spans: []Span{Link{Title: long}}},
		"target": Paragraph{Spans: []Span{WikiLink{Target: long}}}, "picture": Paragraph{Spans: []Span{Image{Alt: long}}},
		"source": Paragraph{Spans: []Span{Image{Src: long}}}, "tag": Paragraph{Spans: []Span{Hashtag{Name: long}}},
		"spans": Paragraph{Spans: make([]Span, n)}, "code": Code{Lines: []Text{{Text: long}}}, "lines": Code{Lines: make([]Text, n)},
		"cells": Table{Header: make([]Cell, n)}, "rows": Table{Header: make([]Cell, 1), Rows: make([]Row, n)},
		"items": List{Items: make([]Item, n)}, "blocks": Quote{Blocks: make([]Block, n)},
	} {
		if got := Weight([]Block{b}); got < n {
			t.Errorf("%s: %d, want at least %d", name, got, n)
		}
	}
	if got := Weight(nil); got != 0 {
		t.Errorf("nothing weighs %d", got)
	}
}

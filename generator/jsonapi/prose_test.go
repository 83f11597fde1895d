package jsonapi

import (
	"fmt"
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/text"
)

// The file of a note contains the blocks of the note as plain text. The key references of
// a block lists the links to other sites.
func TestProse(t *testing.T) {
	w := fixture.Words
	link := func(href string) []text.Span { return []text.Span{text.Link{Href: href, Spans: w("there")}} }
	var n fixture.Notes
	n.Note("mine-other")
	note := n.Note("mine")
	note.Blocks = []text.Block{
		text.Heading{Level: 2, Spans: w("Use")},
		text.Paragraph{Spans: append(w("See "), link("https://a.example/")...)},
		text.Paragraph{Spans: link("mine-other.md")},
		text.Paragraph{Spans: link("javascript:alert(1)")},
		text.Paragraph{},
		text.List{
			Items: []text.Item{
				{Blocks: []text.Block{text.Paragraph{Spans: w("one")}, text.Code{Lines: []text.Text{{Text: "a"}, {Text: " b"}}}}},
				{Task: text.TaskDone, Blocks: []text.Block{text.Paragraph{Spans: w("two")}, text.Paragraph{Spans: w("more")}}},
			},
		},
		text.Quote{Kind: "tip", Title: w("Know"), Blocks: []text.Block{text.Paragraph{Spans: w("this")}}},
		text.Table{
			Header: []text.Cell{{Spans: w("Port")}, {Spans: w("For")}},
			Rows:   []text.Row{{Cells: []text.Cell{{Spans: w("22")}, {Spans: link("https://b.example/")}}}},
		},
		text.Rule{},
		text.Footnotes{Items: []text.Footnote{{Number: 1, Blocks: []text.Block{text.Paragraph{Spans: w("foot")}}}}},
	}
	var got []string
	for _, p := range facts(t, n.Registry(), "notes/mine.json").Data.Prose {
		level := 0
		if p.Level != nil {
			level = *p.Level
		}
		var urls []string
		for _, r := range p.References {
			urls = append(urls, r.Title+" "+*r.URL)
		}
		got = append(got, fmt.Sprintf("%s %d %q %v", p.Kind, level, p.Text, urls))
	}
	want := []string{
		`heading 2 "Use" []`, `text 0 "See there" [there https://a.example/]`, `text 0 "there" []`, `text 0 "there" []`,
		`item 0 "one" []`, `code 0 "a\n b" []`, `item 0 "[x] two" []`, `item 0 "more" []`, `text 0 "Tip: Know" []`, `text 0 "this" []`,
		`head 0 "Port\nFor" []`, `row 0 "22\nthere" [there https://b.example/]`, `item 0 "foot" []`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("the blocks are\n%q\nwant\n%q", got, want)
	}
}

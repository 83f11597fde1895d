package text

import "testing"

func TestSections(t *testing.T) {
	h := func(level int, id string) Block { return Heading{Level: level, ID: id} }
	p := func(id string) Block { return Paragraph{BlockID: id, Spans: []Span{Text{Text: id}}} }
	blocks := []Block{
		h(1, "a"), p("one"), h(2, "b"), p("two"), h(3, "c"), p(""), h(2, "d"),
		Quote{Blocks: []Block{h(2, "in"), p("quoted"), h(2, "next"), h(2, "a"), p("one"), p("one")}},
		List{Items: []Item{{Blocks: []Block{p("item"), p("more")}}, {Blocks: []Block{p("other")}}}},
		Anchor{BlockID: "table"}, Table{}, Anchor{BlockID: "end"},
	}
	parts := PartsOf(blocks)
	for id, want := range map[string]int{"a": 12, "b": 4, "c": 2, "d": 6, "in": 2, "next": 1, "": 0, "none": 0} {
		if got := parts.Sections[id]; len(got) != want {
			t.Errorf("section %s has %d blocks, want %d", id, len(got), want)
		}
	}
	for id, want := range map[string]int{"one": 1, "quoted": 1, "item": 1, "more": 1, "table": 1, "end": 0, "none": 0} {
		if got := parts.Named[id]; len(got) != want {
			t.Errorf("block %s has %d blocks, want %d", id, len(got), want)
		}
	}
	if l, ok := parts.Named["item"][0].(List); !ok || len(l.Items) != 1 || len(l.Items[0].Blocks) != 2 {
		t.Errorf("the item is %+v", parts.Named["item"])
	}
	if _, ok := parts.Named["table"][0].(Table); !ok {
		t.Error("the block after an anchor is no table")
	}
}

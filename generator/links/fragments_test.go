package links

import (
	"strings"
	"testing"

	"portolan/generator/diag"
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
	p := indexFragments(blocks)
	for fragment, id := range map[string]string{
		"-go": "b", "notes": "a", "notes-2": "e", "Notes-1-1": "d", "I--X": "f", "none": "",
	} {
		if got, ok := p.find(fragment); got.headingID != id || ok != (id != "") {
			t.Errorf("#%s leads to %q, want %q", fragment, got.headingID, id)
		}
	}
}

// A link may write the name of a heading in several ways: [[n#whats new]] or
// [[n#what-s-new]]. The note has two headings "Detail". [[n#Detail]] leads to the first
// one, [[n#Other#Detail]] to the one below the heading "Other".
func TestFragments(t *testing.T) {
	f := open(t, "n.md\n# Top\n## C# basics\n## What's new?\n"+
		"## Part\n### Detail\n## Other\n### Detail\n#### Deep\n"+
		"> ## Quoted\n\nWords. ^One\n\n## Named ^head", "a.md")
	f.leads(t, "a.md", map[string]string{
		"[[n#C basics]]": "notes/n.md#c-sharp-basics", "[[n#c# basics]]": "notes/n.md#c-sharp-basics",
		"[[n#whats new]]": "notes/n.md#what-s-new", "[[n#what-s-new]]": "notes/n.md#what-s-new",
		"[x](n.md#whats-new)": "notes/n.md#what-s-new",
		"[[n#Detail]]":        "notes/n.md#detail", "[[n#Part#Detail]]": "notes/n.md#detail",
		"[[n#Other#Detail]]":   "notes/n.md#detail_2",
		"[[n#Top#Other#Deep]]": "notes/n.md#deep", "[[n#Part#Deep]]": "notes/n.md", "[[n#Quoted]]": "notes/n.md#quoted",
		"[[n#^one]]": "notes/n.md#^one", "[[n#Part#^ONE]]": "notes/n.md#^one", "[[n#^two]]": "notes/n.md",
		"[[n#Top#detail_2]]": "notes/n.md#detail_2", "[[n#Other#Part#Deep]]": "notes/n.md",
		"[[n#^head]]": "notes/n.md#named", "[x](n.md#detail-1)": "notes/n.md#detail_2",
	})
}

// Twice the headings and links need about twice the allocations, also if no heading is
// found.
func TestWorkGrowsWithTheHeadings(t *testing.T) {
	for _, link := range []string{"[[#part#none]]", "[[#none]]", "[[#Top#part#part]]", "[x](#Part)"} {
		allocations := func(times int) float64 {
			f := open(t, "a.md\n# Top\n\n"+strings.Repeat("## Part\n\n"+link+"\n\n", times))
			return testing.AllocsPerRun(1, func() { f.Follow(f.notes[0], &diag.List{}) })
		}
		if once, twice := allocations(200), allocations(400); twice > 2.2*once {
			t.Errorf("%s: %.0f allocations, and %.0f for twice the text", link, once, twice)
		}
	}
}

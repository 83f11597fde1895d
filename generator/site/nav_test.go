package site

import (
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// The header has the links in the setting "nav" of the home note. On the page of a
// note, the link to the index.md of its folder is highlighted.
func TestNav(t *testing.T) {
	var n fixture.Notes
	home := n.Note("index")
	home.Home = true
	home.Nav = []text.Span{
		text.WikiLink{Target: "docs/index", Label: fixture.Words("Docs")}, text.WikiLink{Target: "nothing"},
		text.WikiLink{Target: "mine-é"}, text.WikiLink{Target: "22"}, text.WikiLink{Target: "hidden"},
		text.WikiLink{Target: "docs/index"}, text.WikiLink{Target: "docs/a/index"},
		text.WikiLink{Target: "index", Label: fixture.Words("Home")},
		text.Link{Href: "https://wiki.example/?a&b", Spans: fixture.Words("Wiki")},
		text.Link{Href: "javascript:alert(1)", Spans: fixture.Words("Evil")},
		text.Link{Href: "mine-é.md", Spans: fixture.Words("Mine again")},
	}
	index, inside, outside := n.Note("docs/index"), n.Note("docs/b/c"), n.Note("mine-é")
	inner, innermost, nowhere := n.Note("docs/a/index"), n.Note("docs/a/b"), n.Note("other/a")
	inner.Title = "Inner title"
	n.Note("hidden").Unpublished = true
	n.Say(t, "mine-é", "22/tcp [SSH]")
	s := siteOf(&n)
	s.common = commonParts(s.reg, s.pages, "")
	var got []NavLink
	for _, link := range s.common.Nav {
		got = append(got, NavLink{Label: link.Label, URL: link.URL})
	}
	want := []NavLink{
		{Label: "Docs", URL: "notes/docs-index.html"}, {Label: "mine-é", URL: "notes/mine-%C3%A9.html"},
		{Label: "22", URL: "ports/22.html"}, {Label: "Inner title", URL: "notes/docs-a-index.html"},
		{Label: "Home", URL: "index.html"},
		{Label: "Wiki", URL: "https://wiki.example/?a&b"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("links: got %+v, want %+v", got, want)
	}
	for i, want := range map[int]string{0: "../notes/docs-index.html", 5: "https://wiki.example/?a&b"} {
		if got := s.common.Nav[i].At("../"); got != want {
			t.Errorf("link %d leads to %s, want %s", i, got, want)
		}
	}
	const docs = "notes/docs-index.html"
	list := Link{URL: "../notes/index.html", Text: "Notes"}
	for _, test := range []struct {
		note             *registry.Note
		section, current string
		crumb            Link
	}{
		{index, docs, "page", list},
		{inside, docs, "true", Link{URL: "../" + docs, Text: "Docs"}},
		{outside, "notes/mine-%C3%A9.html", "page", list},
		{home, "index.html", "page", list},
		{nowhere, "notes", "true", list},
		{inner, "notes/docs-a-index.html", "page", list},
		{innermost, "notes/docs-a-index.html", "true", Link{URL: "../notes/docs-a-index.html", Text: "Inner title"}},
	} {
		p := s.page("notes/x.html")
		s.inSection(&p, test.note)
		if p.Section != test.section || p.Current != test.current {
			t.Errorf("%s: got section %q (%s), want %q (%s)", test.note.Path(), p.Section, p.Current, test.section, test.current)
		}
		if got := s.crumb(p.Root, test.note); got != test.crumb {
			t.Errorf("%s: got crumb %+v, want %+v", test.note.Path(), got, test.crumb)
		}
	}
}

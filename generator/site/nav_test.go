package site

import (
	"slices"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/text"
)

// The header links to the notes in the setting "nav". On the page of a note, the link to
// its folder is current.
func TestNav(t *testing.T) {
	var n fixture.Notes
	home := n.Note("index")
	home.Home = true
	home.Nav = []text.WikiLink{
		{Target: "docs/index", Label: fixture.Words("Docs")}, {Target: "nothing"}, {Target: "mine-é"}, {Target: "22"},
		{Target: "hidden"},
	}
	index, inside, beside := n.Note("docs/index"), n.Note("docs/a/b"), n.Note("mine-é")
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
		{Label: "22", URL: "ports/22.html"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("links: got %+v, want %+v", got, want)
	}
	const docs = "notes/docs-index.html"
	for _, test := range []struct {
		path             string
		section, current string
	}{
		{index.Path(), docs, "page"}, {inside.Path(), docs, "true"}, {beside.Path(), "notes/mine-%C3%A9.html", "page"},
		{home.Path(), "notes", "true"},
	} {
		for _, note := range s.reg.Notes() {
			p := s.page("notes/x.html")
			if s.inSection(&p, note); note.Path() == test.path && (p.Section != test.section || p.Current != test.current) {
				t.Errorf("%s: got section %q (%s), want %q (%s)", test.path, p.Section, p.Current, test.section, test.current)
			}
		}
	}
}

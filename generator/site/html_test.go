package site

import (
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/text"
)

func TestFootnotesLinkThereAndBack(t *testing.T) {
	var m fixture.Notes
	n := m.Note("mine-old")
	ref := func(number, nth int) text.Span { return text.FootnoteRef{Number: number, Nth: nth} }
	blocks := []text.Block{
		text.Paragraph{Spans: append(fixture.Words("Old."), ref(1, 1), ref(2, 1), ref(1, 2))},
		text.Footnotes{Items: []text.Footnote{
			{Number: 1, Refs: 2, Blocks: []text.Block{text.Paragraph{Spans: fixture.Words("Deprecated")}}},
			{Number: 2, Refs: 1, Blocks: []text.Block{text.Rule{}}},
			{Number: 3},
		}},
	}
	m.Add("mine-old", registry.Draft{Port: 23, Name: "Telnet", Description: append(fixture.Words("login"), ref(1, 2))})
	s := siteOf(&m)
	got := string(s.body("../", n, blocks))
	for _, want := range []string{
		`Old.<sup><a id="_fnref-1-1" href="#_fn-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>`,
		`<a id="_fnref-1-2" href="#_fn-1"`,
		`<li id="_fn-1"><p>Deprecated <a href="#_fnref-1-1" role="doc-backlink" aria-label="Back to reference 1">`,
		`<a href="#_fnref-1-2" role="doc-backlink" aria-label="Back to reference 2">`,
		`<li id="_fn-2"><hr> <a href="#_fnref-2-1" role="doc-backlink" aria-label="Back to the text">↩</a></li>`,
		`<li id="_fn-3"></li></ol></section>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	elsewhere := string(s.inline("../", n, s.reg.Assignments()[0].Description))
	want := `login<sup><a href="../notes/mine-old.html#_fn-1" role="doc-noteref" aria-label="Footnote 1 of the ` +
		`note">1</a></sup>`
	if elsewhere != want {
		t.Errorf("on another page: got %s, want %s", elsewhere, want)
	}
	inLink := text.Link{Href: "https://a.example", Spans: append(fixture.Words("a"), ref(1, 1))}
	if got := string(s.inline("", n, []text.Span{inLink})); strings.Count(got, "<a ") != 1 {
		t.Errorf("a link is inside another link: %s", got)
	}
}

func TestExtraColumnsKeepTheirLinks(t *testing.T) {
	var m fixture.Notes
	m.Note("mine-nas01").Title = "nas01"
	link := []text.Span{
		text.Tag{Text: "<b>"},
		text.WikiLink{Target: "nas01"},
		text.Text{Text: " & ", Pos: 3},
		text.Link{Href: "https://a.example", Spans: fixture.Words("a")},
	}
	m.Add("mine", registry.Draft{Port: 22, Name: "SSH", Extra: []registry.Field{
		{Name: "Where", Value: "nas01 & a", Spans: link}, {Name: "State", Value: "<up>"}, {Name: "None"},
	}})
	s := siteOf(&m)
	got := string(s.statementRows("../", s.reg.Assignments(), false))
	for _, want := range []string{
		`<span class="extra">Where: <a href="../notes/mine-nas01.html">nas01</a> &amp; <a ` +
			`href="https://a.example">a</a></span>`,
		`<span class="extra">State: &lt;up&gt;</span>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if strings.Contains(got, "None") {
		t.Error("the row shows an empty cell")
	}
	if got := string(s.listRows("", s.reg.Services())); !strings.Contains(
		got,
		`Where: <a href="notes/mine-nas01.html">nas01</a>`,
	) {
		t.Errorf("the list has no link to nas01: %s", got)
	}
}

func TestCalloutsShowTheirKind(t *testing.T) {
	var m fixture.Notes
	n := m.Note("mine")
	s := siteOf(&m)
	for _, tt := range []struct {
		quote text.Quote
		want  string
	}{
		{text.Quote{Kind: "warning", Title: fixture.Words("Take care")}, `<span class="callout-kind">Warning</span> ` +
			`Take care</p>`},
		{text.Quote{Kind: "tip"}, `<div class="callout callout-tip" role="note"><p class="callout-title">Tip</p></div>`},
		{text.Quote{Kind: "note", Title: fixture.Words("Note")}, `<p class="callout-title">Note</p>`},
	} {
		if got := string(s.body("", n, []text.Block{tt.quote})); !strings.Contains(got, tt.want) {
			t.Errorf("no %s in %s", tt.want, got)
		}
	}
}

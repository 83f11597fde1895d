package site

import (
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/text"
)

func TestMentionsQuoteTheSentence(t *testing.T) {
	var m fixture.Notes
	m.Say(t, "about", "22/tcp SSH")
	m.Say(t, "ports", "80/tcp HTTP")
	m.Note("about").Blocks = []text.Block{text.Paragraph{Spans: []text.Span{
		text.Text{Text: "First words. Log in with "}, text.Link{Href: "ports.md", Spans: fixture.Words("SSH")},
		text.Text{Text: " on port "}, text.WikiLink{Target: "22"}, text.Text{Text: ". More words."},
	}}}
	m.Note("ports").Blocks = []text.Block{text.Paragraph{Spans: []text.Span{
		text.Text{Text: "See "}, text.WikiLink{Target: "about"}, text.Text{Text: "."},
	}}}
	s := siteOf(&m)
	got := s.mentions("../", s.reg.Port(22).Mentions)
	if len(got.Shown) != 1 || got.Shown[0].Sentence != "Log in with SSH on port 22." {
		t.Errorf("port 22: got %+v", got)
	}
	for _, n := range s.reg.Notes() {
		got := s.mentions("../", n.Mentions)
		want := map[string]string{"about": "See about.", "ports": "Log in with SSH on port 22."}[n.Stem()]
		if len(got.Shown) != 1 || got.Shown[0].Sentence != want {
			t.Errorf("%s: got %+v, want %q", n.Path(), got, want)
		}
	}
}

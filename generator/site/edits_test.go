package site

import (
	"fmt"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
)

func TestEditLinks(t *testing.T) {
	var m fixture.Notes
	m.Say(t, "mine", "22/tcp SSH")
	m.Say(t, "a b", "22/tcp SSH")
	m.Say(t, "inside", "22/tcp SSH")
	m.Note("inside").Bundled = true
	for url, want := range map[string]string{
		"":                                      "[]",
		"https://a.example/":                    "[]",
		"https://a.example/{path}":              "[{https://a.example/a%20b.md a b.md} {https://a.example/mine.md mine.md}]",
		"https://a.example/e?f={path}&l={line}": "[{https://a.example/e?f=a%20b.md&l=3 a b.md} {https://a.example/e?f=mine.md&l=2 mine.md}]",
	} {
		m.SetSite(registry.Site{SourceURL: url})
		s := siteOf(&m)
		if got := fmt.Sprint(s.edits(s.reg.ServicesAt(22))); got != want {
			t.Errorf("%s: got %s, want %s", url, got, want)
		}
		if all := s.common.SourceURL; (all == "") != (want != "[]" || url == "") {
			t.Errorf("%s: the link on every page is %q", url, all)
		}
	}
}

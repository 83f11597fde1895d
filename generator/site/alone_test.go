package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portolan/generator/fixture"
)

// Pages that stand alone link only to each other, and outside.
func TestAlonePagesLinkToEachOther(t *testing.T) {
	var n fixture.Notes
	n.About("mine-ssh", "ssh")
	n.Say(t, "mine", "22/tcp [ssh]", "6000-6063/tcp [x11]", "24 !reserved")
	opts := Options{Alone: true, BaseURL: "https://example.org/", Changes: func() (Changes, error) { return Changes{}, nil }}
	files := rendered(t, n.Registry(), opts)
	for path, content := range files {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		for n := range nodes(t, string(content)).Descendants() {
			href := attr(n, "href")
			if n.Type != html.ElementNode || n.Data != "a" || strings.Contains(href, ":") {
				continue
			}
			to, _, _ := strings.Cut(strings.TrimLeft(href, "./"), "#")
			to, _, _ = strings.Cut(to, "?")
			if to != "" && files[to] == nil {
				t.Errorf("%s links to %s", path, href)
			}
		}
	}
	for _, path := range []string{"embed.html", "use.html", "api.html", "quiz.html", "404.html", "opensearch.xml", "feed.xml"} {
		if files[path] != nil {
			t.Errorf("the pages contain %s", path)
		}
	}
	if strings.Contains(string(files["map.html"]), "<script defer src=\"assets/map.js") {
		t.Error("map.html loads a script that the edition in one file has already")
	}
	if files["changes.html"] == nil {
		t.Error("the pages do not contain changes.html")
	}
}

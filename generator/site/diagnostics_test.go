package site

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"portolan/generator/diag"
	"portolan/generator/fixture"
	"portolan/generator/urls"
	"portolan/static"
)

// For each rule, the page of diagnostics has an anchor, the severity and the examples.
func TestDiagnosticsPageHasEveryRule(t *testing.T) {
	var n fixture.Notes
	content := string(rendered(t, n.Registry(), Options{Manual: noManual})[urls.Diagnostics])
	var ids, listings []string
	for n := range nodes(t, content).Descendants() {
		ids = append(ids, attr(n, "id"))
		if n.Parent != nil && n.Parent.DataAtom == atom.Code && n.Type == html.TextNode {
			listings = append(listings, strings.TrimSpace(n.Data))
		}
	}
	shown := plain(content)
	for _, r := range diag.Rules() {
		if !slices.Contains(ids, r.Code) {
			t.Errorf("there is no anchor #%s", r.Code)
		}
		for _, example := range []string{r.Bad, r.Good} {
			if example != "" && !slices.Contains(listings, strings.TrimSpace(example)) {
				t.Errorf("%s: the page does not show the example\n%s", r.Code, example)
			}
		}
		if !strings.Contains(shown, r.Severity.String()) {
			t.Errorf("%s: the page does not show the severity", r.Code)
		}
	}
	if got := strings.Count(content, `href="#`); got < len(diag.Rules()) {
		t.Errorf("the table of contents has %d links, want at least %d", got, len(diag.Rules()))
	}
}

// The page explains exactly the custom properties that the widgets use.
func TestWidgetPropertiesAreExplained(t *testing.T) {
	style, err := fs.ReadFile(static.FS, "embed/v1.css")
	if err != nil {
		t.Fatal(err)
	}
	var used, explained []string
	for _, m := range regexp.MustCompile(`var\((--portolan-\w+)`).FindAllSubmatch(style, -1) {
		if name := string(m[1]); name != "--portolan-own" {
			used = append(used, name)
		}
	}
	for _, p := range properties {
		explained = append(explained, p.Name)
	}
	slices.Sort(used)
	slices.Sort(explained)
	if used = slices.Compact(used); len(used) == 0 || !slices.Equal(used, explained) {
		t.Errorf("used: %q, explained: %q", used, explained)
	}
}

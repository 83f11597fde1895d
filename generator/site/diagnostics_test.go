package site

import (
	"io/fs"
	"maps"
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
	sections := map[string]*html.Node{}
	for n := range nodes(t, content).Descendants() {
		if n.DataAtom == atom.Section {
			sections[attr(n, "id")] = n
		}
	}
	for _, r := range diag.Rules() {
		section := sections[r.Code]
		if section == nil {
			t.Errorf("there is no section #%s", r.Code)
			continue
		}
		want := map[string]string{
			"badge": r.Severity.String(), "lead": sentence(r.Summary), "explanation": strings.ReplaceAll(r.Explanation, "`", ""),
			"bad": strings.TrimSpace(r.Bad), "good": strings.TrimSpace(r.Good),
		}
		if got := partsOfRule(section); !maps.Equal(got, want) {
			t.Errorf("%s: the page shows\n%q\nwant\n%q", r.Code, got, want)
		}
	}
	if escapes := strings.ReplaceAll(diag.EscapesExplained, "`", ""); !strings.Contains(plain(content), escapes) {
		t.Errorf("the page does not explain the escapes: %s", escapes)
	}
	if got := strings.Count(content, `href="#`); got < len(diag.Rules()) {
		t.Errorf("the table of contents has %d links, want at least %d", got, len(diag.Rules()))
	}
}

// partsOfRule returns the texts in the section of a rule. The key of a text is its
// class, such as "badge". The paragraph without a class has the key "explanation".
func partsOfRule(section *html.Node) map[string]string {
	parts := map[string]string{"bad": "", "good": ""}
	for n := range section.Descendants() {
		class, _, _ := strings.Cut(attr(n, "class"), " ")
		switch {
		case n.DataAtom == atom.Figure:
			parts[class] = strings.TrimSpace(strings.TrimPrefix(innerText(n), innerText(n.FirstChild)))
		case n.DataAtom == atom.P && class == "":
			parts["explanation"] = innerText(n)
		case n.DataAtom == atom.P || n.DataAtom == atom.Span:
			parts[class] = innerText(n)
		}
	}
	return parts
}

// innerText returns the text of an element, including its spaces and line breaks.
func innerText(n *html.Node) string {
	var b strings.Builder
	for inner := range n.Descendants() {
		if inner.Type == html.TextNode {
			b.WriteString(inner.Data)
		}
	}
	return b.String()
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

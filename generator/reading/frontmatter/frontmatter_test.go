package frontmatter

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
)

// read parses a note with the given path and front matter. It returns the note, the settings of
// its site, and the codes of the diagnostics.
func read(t *testing.T, path, front string) (*registry.Note, registry.Site, string) {
	t.Helper()
	var diags diag.List
	var b registry.Builder
	doc := markdown.Parse(diag.NewText(path, path, []byte("---\n"+front+"\n---\n\n# Heading\n")), &diags)
	n := ReadNote(doc, Context{}, false, &b, &diags)
	var codes []string
	for _, d := range diags.Sorted() {
		codes = append(codes, d.Rule.Code)
	}
	return n, b.Build(&diag.List{}).Site(), strings.Join(codes, " ")
}

func TestNotes(t *testing.T) {
	for _, tt := range []struct{ front, want, codes string }{
		{"title:  Secure   Shell", `"Secure Shell" [] "" {} false`, ""},
		{"description: d", `"Heading" [] "" {} false`, ""},
		{"aliases: [a, b]", `"Heading" [a b] "" {} false`, ""},
		{"alias: a", `"Heading" [a] "" {} false`, ""},
		{"protocol: ssh", `"Heading" [] "ssh" {} false`, ""},
		{"source: rfc 4253", `"Heading" [] "" {RFC 4253 https://www.rfc-editor.org/info/rfc4253} false`, ""},
		{"source: \"[[Books/My book|the book]]\"", `"Heading" [] "" {the book } false`, ""},
		{"source: https://a.example/x", `"Heading" [] "" {a.example https://a.example/x} false`, ""},
		{"publish: false", `"Heading" [] "" {} true`, ""},
		{"draft: yes", `"Heading" [] "" {} true`, ""},
		{"draft: no", `"Heading" [] "" {} false`, ""},
		{"publish:false", `"n" [] "" {} true`, "front-matter-words front-matter-value"},
		{"title: A\npublish:false", `"Heading" [] "" {} true`, "front-matter-value front-matter-value"},
		{"publish: true\npublish: false", `"Heading" [] "" {} true`, "front-matter-duplicate front-matter-value"},
		{"tags: [x]\nDRAFT:true", `"Heading" [] "" {} true`, "front-matter-value"},
		{"x: |\n  draft", `"Heading" [] "" {} false`, ""},
		{"publish: maybe", `"Heading" [] "" {} true`, "front-matter-value"},
		{"publish: [false]", `"Heading" [] "" {} true`, "front-matter-value"},
		{"publish: \"false", `"Heading" [] "" {} true`, "front-matter-value"},
		{"draft: \"true", `"Heading" [] "" {} true`, "front-matter-value"},
		{"draft: maybe", `"Heading" [] "" {} true`, "front-matter-value"},
		{"publish: n", `"Heading" [] "" {} true`, ""},
		{"publish: on", `"Heading" [] "" {} false`, ""},
		{"publish: 1", `"Heading" [] "" {} false`, ""},
		{"publish: 0", `"Heading" [] "" {} true`, ""},
		{"publish:", `"Heading" [] "" {} false`, ""},
		{"draft:", `"Heading" [] "" {} false`, ""},
		{"draft: 1", `"Heading" [] "" {} true`, ""},
		{"Publish: false", `"Heading" [] "" {} true`, ""},
		{"published: false", `"Heading" [] "" {} true`, ""},
		{"published: 2024-01-01", `"Heading" [] "" {} false`, ""},
		{"secured_by: \"tls", `"Heading" [] "" {} false`, "front-matter-value"},
		{"ip_protocol: \"6", `"Heading" [] "" {} false`, "front-matter-value"},
		{"port: \"22", `"Heading" [] "" {} false`, "front-matter-value"},
		{"whatever: \"x", `"Heading" [] "" {} false`, ""},
		{"title: [a]", `"Heading" [] "" {} false`, "front-matter-value"},
		{"whatever: a", `"Heading" [] "" {} false`, ""},
	} {
		n, _, codes := read(t, "n.md", tt.front)
		got := fmt.Sprintf("%q %v %q %v %v", n.Title, n.Aliases, n.About, n.Reference, n.Unpublished)
		if got = strings.ReplaceAll(got, "{ }", "{}"); got != tt.want || codes != tt.codes {
			t.Errorf("%s: %s, reported %q; want\n%s, reported %q", tt.front, got, codes, tt.want, tt.codes)
		}
	}
}

func TestSources(t *testing.T) {
	front := "source:\n  id: My List\n  kind: registry\n  url: https://a.example/"
	n, _, codes := read(t, "n.md", front)
	if n.Source.ID != "my-list" || n.Source.Title != "my-list" || n.Source.Kind != registry.KindRegistry || codes != "" {
		t.Errorf("%+v, reported %q", n.Source, codes)
	}
	for front, want := range map[string]string{
		"source:\n  title: x":                   "front-matter-value",
		"source:\n  id: x\n  kind: y":           "front-matter-value",
		"source:\n  id: x\n  colour: y":         "front-matter-key",
		"source:\n  id: x\n  url: javascript:a": "front-matter-value",
	} {
		if _, _, codes := read(t, "n.md", front); codes != want {
			t.Errorf("%q reports %q", front, codes)
		}
	}
}

func TestSettings(t *testing.T) {
	front := "title: Ports\nlanguage: de\nbase_url: https://a.example/p\nfeatured: [22, 443]\ntags: x"
	n, site, codes := read(t, "index.md", front)
	if !n.Home || site.Title != "Ports" || site.Language != "de" || len(site.Featured) != 2 || codes != "" {
		t.Errorf("%+v, reported %q", site, codes)
	}
	for front, want := range map[string]string{
		"langauge: de": "front-matter-key", "protocol: ssh": "front-matter-key", "featured: [20-21]": "front-matter-value",
		"publish: false": "front-matter-value", "base_url: a b": "front-matter-value",
	} {
		n, _, codes := read(t, "index.md", front)
		if codes != want || n.Unpublished {
			t.Errorf("%q reports %q", front, codes)
		}
	}
}

func TestRelations(t *testing.T) {
	n, _, codes := read(t, "n.md", "protocol: smtp\nsecured_by: [smtps, submission  465]\nip_protocol: 17")
	if len(n.Relations) != 2 || n.Relations[0].Name != "smtps" || !n.Relations[0].Any {
		t.Errorf("%+v, reported %q", n.Relations, codes)
	} else if r := n.Relations[1]; r.Name != "submission" || r.Number != 465 || r.Any {
		t.Errorf("%+v", r)
	}
	if n.Portless.Number != 17 || codes != "" {
		t.Errorf("%+v, reported %q", n.Portless, codes)
	}
	if _, _, codes := read(t, "n.md", "ip_protocol: 256"); codes != "front-matter-value" {
		t.Errorf("a large number reports %q", codes)
	}
}

func TestIncludes(t *testing.T) {
	var diags diag.List
	parse := func(path string) *markdown.Document {
		return markdown.Parse(diag.NewText(path, path, []byte("---\ninclude: [iana, common]\n---\n")), &diags)
	}
	if got := Includes(parse("index.md"), Home{}); !slices.Equal(got, []string{"iana", "common"}) {
		t.Errorf("the home note includes %q", got)
	}
	if got := Includes(parse("n.md"), Home{}); got != nil {
		t.Errorf("another note includes %q", got)
	}
	ReportInclude(parse("index.md"), "x", "iana", &diags)
	if all := diags.Sorted(); len(all) != 1 || all[0].Rule != diag.FrontMatterValue {
		t.Errorf("%v", all)
	}
}

func TestTitleWithoutFrontMatter(t *testing.T) {
	for path, want := range map[string]string{"index.md": DefaultSiteTitle, "a/SSH keys.md": "SSH keys"} {
		var diags diag.List
		var b registry.Builder
		doc := markdown.Parse(diag.NewText(path, path, []byte("words\n")), &diags)
		if n := ReadNote(doc, Context{}, false, &b, &diags); n.Title != want {
			t.Errorf("%s has the title %q", path, n.Title)
		}
	}
}

// The header has a limited number of links. The others are reported.
func TestNavIsBounded(t *testing.T) {
	for links, codes := range map[int]string{maxNav: "", maxNav + 1: "front-matter-value"} {
		n, _, got := read(t, HomePath, "nav: ["+strings.Repeat("a, ", links)+"]")
		if len(n.Nav) != maxNav || got != codes {
			t.Errorf("of %d links, %d are kept, reported %q; want %d and %q", links, len(n.Nav), got, maxNav, codes)
		}
	}
}

// Tags have no diagnostics, because only the search reads them.
func TestTags(t *testing.T) {
	for front, want := range map[string]string{
		"tags: [homelab, \"#network/edge\", homelab]": "[homelab network/edge]",
		"tags: a, b":        "[a b]",
		"Tags: \"#a #b\"":   "[a b]",
		"tag: a":            "[a]",
		"tags:\n  - a\n  -": "[a]",
		"tags: \"#\"":       "[]",
		"tags:":             "[]",
	} {
		for _, path := range []string{"n.md", "index.md"} {
			if n, _, codes := read(t, path, front); fmt.Sprint(n.Tags) != want || codes != "" {
				t.Errorf("%s: %q has tags %v, want %s; reported %q", path, front, n.Tags, want, codes)
			}
		}
	}
}

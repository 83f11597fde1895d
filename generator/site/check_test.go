package site

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/overlay"
	"portolan/templates"
)

// checked checks templates of the user, and returns the diagnostics as "name:line:column code".
func checked(t *testing.T, own map[string]string) ([]*diag.Diagnostic, string) {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range own {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var diags diag.List
	files, err := overlay.Over(templates.FS, overlay.Folder{FS: folder, Name: "own"}, &diags)
	if err != nil {
		t.Fatal(err)
	}
	CheckTemplates(files, files.Own(), &diags)
	var all []string
	for _, d := range diags.Sorted() {
		all = append(all, fmt.Sprintf("%s:%d:%d %s", d.File, d.Line, d.Column, d.Rule.Code))
	}
	return diags.Sorted(), strings.Join(all, ", ")
}

// Errors of templates are at the place in the user's file, also if the line has no column in the
// error of the parser, and if no page of the site would show them.
func TestPlacesOfTemplateErrors(t *testing.T) {
	for text, want := range map[string]string{
		"{{define \"main\"}}\n<h1>{{.Heading}} {{.Titles}}</h1>{{end}}":    "own/home.html:2:20 look-invalid",
		"{{define \"main\"}}{{range .Featured}}{{.Foo.Bar}}{{end}}{{end}}": "own/home.html:1:39 look-invalid",
		"{{define \"main\"}}{{with .Page.Site.Nix}}{{end}}{{end}}":         "own/home.html:1:35 look-invalid",
		"a\n  {{foo .}}": "own/home.html:2:5 look-invalid",
		"{{define \"main\"}}{{.Heading}} {{.Heading}{{end}}":                "own/home.html:1:31 look-invalid",
		"{{range .Featured}}\n":                                             "own/home.html:2:1 look-invalid",
		"{{define \"main\"}}{{template \"nix\" .}}{{end}}":                  "own/home.html:1:29 look-invalid",
		"{{define \"main\"}}<a href={{if .Ours}}\"x{{end}}>{{end}}":         "own/home.html:1:31 look-invalid",
		"{{define \"main\"}}{{if eq .Heading \"é\"}}{{.Nix}}{{end}}{{end}}": "own/home.html:1:42 look-invalid",
		"{{define \"main\"}}{{.Heading}}{{end}}":                            "",
	} {
		if _, got := checked(t, map[string]string{"home.html": text}); got != want {
			t.Errorf("%s\ngot %q, want %q", text, got, want)
		}
	}
}

// An error in a shared part is reported once, although every page has the part.
func TestSharedPartsAreCheckedOnce(t *testing.T) {
	items, got := checked(t, map[string]string{"own.html": "{{define \"own_footer\"}}\n{{.Site.Titles}}{{end}}"})
	if got != "own/own.html:2:8 look-invalid" || !strings.HasPrefix(items[0].Hint, "did you mean .Title? ") ||
		!strings.Contains(items[0].Hint, ".SourceURL") {
		t.Errorf("got %q, %+v", got, items)
	}
	_, got = checked(t, map[string]string{"layout.html": "{{define \"layout\"}}" + policyName + "{{end}}"})
	if got != "" {
		t.Errorf("a layout without parts: got %q", got)
	}
	_, got = checked(t, map[string]string{"layout.html": policyName})
	if got != "own/layout.html:1:1 look-invalid" {
		t.Errorf("no layout: got %q", got)
	}
}

// A definition in own.html takes the place of a part of the layout.
func TestOwnPartsReplace(t *testing.T) {
	if _, got := checked(t, map[string]string{"own.html": `{{define "bottom"}}<footer>{{.Site.Title}}</footer>{{end}}`}); got != "" {
		t.Error(got)
	}
	own := map[string]*diag.Text{"own.html": diag.NewText("own.html", "own.html", nil)}
	folder := fstest.MapFS{"own.html": {Data: []byte(`{{define "bottom"}}<b>{{.Site.Title}}</b>{{end}}`)}}
	files, err := overlay.Over(templates.FS, overlay.Folder{FS: folder, Name: "own"}, &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	_, layout, err := loadTemplates(files, own)
	if err != nil {
		t.Fatal(err)
	}
	p := pieces{set: layout, site: Site{Title: "a & b"}}
	if got, err := p.make("bottom", place{}); got != "<b>a &amp; b</b>" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestPolicyOfTemplates(t *testing.T) {
	for text, want := range map[string]string{
		`<p style="x">`: ":1:1", `<a onclick="x">`: ":1:1", "<b>\n<script>x</script>": ":2:1", `<style>x</style>`: ":1:1",
		`<script defer src="https://cdn.example/x.js"></script>`: ":1:1", `<img src="//x.example/y.png">`: ":1:1",
		`<iframe src="x.html"></iframe>`: ":1:1", `<link rel="stylesheet" href="https://x.example/y.css">`: ":1:1",
		`<script src="{{.Root}}x.js"></script>`: "", `<a href="https://x.example/">`: "", `<link rel="me" href="https://x.example/">`: "",
		`<script type="application/ld+json">{}</script>`: "",
	} {
		_, got := checked(t, map[string]string{"own.html": `{{define "own_footer"}}` + "\n" + text + `{{end}}`})
		if want != "" {
			line := map[string]string{":1:1": ":2:1", ":2:1": ":3:1"}[want]
			want = "own/own.html" + line + " look-policy"
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	for sheet, want := range map[string]int{
		"@font-face { src: url(x) }": 1, "a { background: url('https://x.example/y.png') }": 1, "@import \"https://x\";": 1,
		"a { color: red; background: url(../files/a.png) }": 0,
	} {
		var diags diag.List
		CheckStyle(diag.NewText("css/own.css", "own.css", []byte(sheet)), &diags)
		if got := len(diags.Sorted()); got != want {
			t.Errorf("%s: %d diagnostics, want %d", sheet, got, want)
		}
	}
}

// The built-in templates break no rule, also if the user has a copy of each.
func TestCopiesOfTemplatesAreFine(t *testing.T) {
	names, err := overlay.Paths(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	own := map[string]string{}
	for _, name := range names {
		text, err := templates.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		own[name] = string(text) + "\n"
	}
	if _, got := checked(t, own); got != "" {
		t.Error(got)
	}
}

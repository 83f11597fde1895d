package generator

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
)

// loadSaid returns the published notes, those that are left out with the reasons, and the
// diagnostics.
func loadSaid(t *testing.T, loader *Loader, files map[string]string, parts ...Part) (notes, left, reported string) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	reg, diags, err := loader.Load([]Layer{{FS: fsys, Name: "n"}}, parts...)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range reg.Notes() {
		notes += n.Path() + " "
	}
	for _, n := range reg.Unpublished() {
		left += fmt.Sprintf("%s=%s ", n.Path(), n.Reason)
		if len(n.Text.Bytes) > 0 && n.Reason != "" || len(n.Aliases) > 0 {
			t.Errorf("the registry has the text of %s", n.Path())
		}
	}
	for _, d := range diags.Sorted() {
		reported += fmt.Sprintf("%s %s %s; ", d.File, d.Rule.Code, d.Severity)
	}
	return notes, left, reported
}

// Only the reason is reported about a note that is left out, whatever else is wrong with
// it. A note that cannot be read does not stop the site if the user says so.
func TestLeaveOut(t *testing.T) {
	files := map[string]string{
		"index.md":   "---\ntemplates: false\nexclude: [x/]\ndiagnostics: {invalid-utf8: warning, port-range: error}\n---\n[[t]] [[bad]]",
		"t.md":       "---\ntitle: <% tp.file.title %>: a\n---\n99999/tcp: x [[nowhere]]",
		"d.md":       "---\nexcalidraw-plugin: parsed\n---\n[[nowhere]]",
		"x/y.md":     "[[nowhere]] \xff\xfe\xfd",
		"bad.md":     "\u00e4 caf\xff\n",
		"range.md":   "| Port | Service |\n|--|--|\n| 99999 | x |\n| 22 | SSH |\n",
		"t/index.md": "---\npublish: no\n---\n",
	}
	var reader Loader
	notes, left, reported := loadSaid(t, &reader, files)
	if want := "index.md range.md "; notes != want {
		t.Errorf("published is %q, want %q", notes, want)
	}
	if want := "bad.md=error d.md=drawing t.md=template t/index.md=folder x/y.md=exclude "; left != want {
		t.Errorf("left out is %q, want %q", left, want)
	}
	if want := "n/bad.md invalid-utf8 warning; n/index.md link-unpublished note; n/index.md link-unpublished note; " +
		"n/range.md port-range error; n/t.md note-template note; "; reported != want {
		t.Errorf("reported is %q, want %q", reported, want)
	}
	// The reader keeps the notes, but not the severities.
	files["index.md"] = "---\ntemplates: true\ndrawings: true\nexclude: [x/]\n---\n"
	_, left, reported = loadSaid(t, &reader, files)
	if !strings.Contains(reported, "n/bad.md invalid-utf8 error") || !strings.Contains(reported, "n/range.md port-range warning") {
		t.Errorf("with other settings, reported is %q", reported)
	}
	if want := "bad.md=error t/index.md=folder x/y.md=exclude "; left != want {
		t.Errorf("with other settings, left out is %q, want %q", left, want)
	}
}

// The settings are about the user's notes only.
func TestPartsAreNotSelected(t *testing.T) {
	part := Part{Name: "part", Layer: Layer{FS: fstest.MapFS{
		"Templates/a.md": {Data: []byte("# {{title}}")}, "2026-01-01.md": {Data: []byte("[[nowhere]]")},
	}, Name: "part"}}
	notes, left, reported := loadSaid(t, &Loader{}, map[string]string{
		"index.md": "---\ninclude: [part]\nexclude: ['*']\nonly: [index.md]\ndiagnostics: {link-unresolved: error}\n---\n",
		"a.md":     "",
	}, part)
	if notes != "2026-01-01.md Templates/a.md index.md " || left != "a.md=exclude " || reported != "" {
		t.Errorf("published is %q, left out is %q, reported is %q", notes, left, reported)
	}
}

func TestNothingToPublish(t *testing.T) {
	fsys := fstest.MapFS{"a.md": {}, ".portolanignore": {Data: []byte("*")}}
	if _, _, err := Load([]Layer{{FS: fsys, Name: "n"}}); err == nil {
		t.Error("a site without notes is no error")
	}
	var diags diag.List
	diags.Decide(diag.Levels{diag.PortSyntax: diag.Error})
	diags.Add(diag.PortSyntax, diag.At{Text: diag.NewText("a", "a", nil)}, "m", "")
	if !Failed(&diags, false) {
		t.Error("a rule that the user made an error does not fail the build")
	}
}

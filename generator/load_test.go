package generator

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/diag"
	"portolan/generator/registry"
)

// If two registries are loaded with the same loader, each note is parsed only once. The
// registries are equal, and the second one does not change the first one.
func TestRegistriesShareNotes(t *testing.T) {
	said := func(reg *registry.Registry, diags *diag.List) (registry.Snapshot, string) {
		t.Helper()
		var b strings.Builder
		if err := diag.WriteText(&b, diags.Sorted()); err != nil {
			t.Fatal(err)
		}
		return reg.Snapshot(), b.String()
	}
	for name, layers := range contents {
		var loader Loader
		first, diags, err := loader.Load(layers)
		if err != nil {
			t.Fatal(err)
		}
		doc, reported := said(first, diags)
		same, sameDiags, err := loader.Load(layers)
		if _, reported := said(same, sameDiags); err != nil || same != first || reported != second(said(first, diags)) {
			t.Errorf("%s: a second reading without a change gives another result (%v)", name, err)
		}
		loader.last = loaded{}
		again, more, err := loader.Load(layers)
		if err != nil {
			t.Fatal(err)
		}
		for i, n := range again.Notes() {
			if n.Text != first.Notes()[i].Text {
				t.Fatalf("%s: %s is parsed twice", name, n.Path())
			}
		}
		if docAgain, reportedAgain := said(again, more); !reflect.DeepEqual(doc, docAgain) || reported != reportedAgain {
			t.Errorf("%s: a second reading gives another registry", name)
		}
		if docAfter, _ := said(first, diags); !reflect.DeepEqual(doc, docAfter) {
			t.Errorf("%s: the first registry changed when the notes were read again", name)
		}
	}
}

func second(_ registry.Snapshot, reported string) string { return reported }

// For the notes of an included part, only errors are reported, because the user cannot
// edit these notes.
func TestPartsReportErrorsOnly(t *testing.T) {
	home := fstest.MapFS{"index.md": {Data: []byte("---\ninclude: [part]\n---\n[[nowhere]]\n")}}
	for note, want := range map[string]string{
		"[[nothing]]\n\nPort 22 (SSH)\n": "index.md link-unresolved",
		"+++\ntitle =\n+++\n":            "index.md link-unresolved; part/n.md front-matter-toml",
	} {
		part := Part{Name: "part", Layer: Layer{FS: fstest.MapFS{"n.md": {Data: []byte(note)}}, Name: "part"}}
		_, diags, err := Load([]Layer{{FS: home}}, part)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range diags.Sorted() {
			got = append(got, d.File+" "+d.Rule.Code)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("with %q in a part, %q is reported, want %q", note, got, want)
		}
	}
}

func TestInfoFailsNothing(t *testing.T) {
	var diags diag.List
	src := diag.NewText("n.md", "n.md", []byte("22"))
	diags.Add(&diag.Rule{Code: "info", Severity: diag.Info}, diag.At{Text: src}, "22 is read as a port", "")
	if Failed(&diags, true) {
		t.Error("an info fails a strict build")
	}
	diags.Add(diag.PortSyntax, diag.At{Text: src}, "“22” is not a port", "")
	if Failed(&diags, false) || !Failed(&diags, true) {
		t.Error("a warning must fail a strict build, and no other")
	}
}

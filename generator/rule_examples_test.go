package generator

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"portolan/generator/diag"
	"portolan/generator/vault"
)

// The bad example of a rule breaks only this rule. The good example breaks no rule.
func TestExamplesOfRules(t *testing.T) {
	for _, r := range diag.Rules() {
		if r.Bad == "" && r.Good == "" && (withoutExample[r.Code] != nil || ofTheLook[r.Code] != "") {
			continue
		}
		t.Run(r.Code, func(t *testing.T) {
			if got := codesIn(t, exampleLayers(r.Bad)); !slices.Equal(got, []string{r.Code}) {
				t.Errorf("the bad example breaks the rules %q, want %s alone:\n%s", got, r.Code, r.Bad)
			}
			if got := codesIn(t, exampleLayers(r.Good)); len(got) > 0 {
				t.Errorf("the good example breaks the rules %q:\n%s", got, r.Good)
			}
		})
	}
}

// withoutExample contains, for each rule without an example, layers that break the rule.
// Such a rule has no example because the text of a note cannot break it, or is too long.
var withoutExample = map[string][]Layer{
	"unreadable":     {{Name: "notes", FS: closed{fstest.MapFS{"ports.md": {}}, fs.ErrPermission}}},
	"link-outside":   {{Name: "notes", FS: closed{fstest.MapFS{"ports.md": {}}, vault.ErrOutside}}},
	"note-too-large": {{Name: "notes", FS: fstest.MapFS{"ports.md": {Data: make([]byte, 17<<20)}}}},
	"tag-limit":      {{Name: "notes", FS: fstest.MapFS{"ports.md": {Data: manyTags(1001)}}}},
}

// manyTags returns a note with n different tags.
func manyTags(n int) []byte {
	var note []byte
	for i := range n {
		note = fmt.Appendf(note, "#tag%d\n", i)
	}
	return note
}

// ofTheLook contains, for each rule about templates, a template of the user that breaks it. Such a
// rule has no example, because no note can break it.
var ofTheLook = map[string]string{
	"look-changed": "{{/* portolan: copy of own.html 000000000000 */}}\n",
	"look-invalid": "{{define",
	"look-policy":  `{{define "own_footer"}}<p style="x">x</p>{{end}}`,
	"look-unknown": "-",
}

func TestRulesOfTheLook(t *testing.T) {
	for code, text := range ofTheLook {
		name := "own.html"
		if text == "-" {
			name = "mine.html"
		}
		opts := siteOptions([]Layer{{Name: "notes", FS: fstest.MapFS{"index.md": {}}}})
		opts.OwnTemplates = LookFolder{FS: fstest.MapFS{name: {Data: []byte(text)}}, Name: "look"}
		_, diags, err := Check(opts)
		if err != nil {
			t.Fatal(err)
		}
		if items := diags.Sorted(); len(items) != 1 || items[0].Rule.Code != code || items[0].File != "look/"+name {
			t.Errorf("%s: reported %+v", code, items)
		}
	}
}

// closed is a file system that lists its notes, but returns the error why if one is opened.
type closed struct {
	fstest.MapFS
	why error
}

func (c closed) Open(name string) (fs.File, error) {
	if path.Ext(name) == ".md" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: c.why}
	}
	return c.MapFS.Open(name)
}

func (c closed) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: c.why}
}

// Each code in withoutExample belongs to a rule without an example. The layers for a code
// break only this rule.
func TestRulesWithoutExample(t *testing.T) {
	for code, layers := range withoutExample {
		r, ok := diag.RuleNamed(code)
		if !ok || r.Bad != "" || r.Good != "" {
			t.Errorf("%s is not a rule without examples", code)
		}
		if got := codesIn(t, layers); !slices.Equal(got, []string{code}) {
			t.Errorf("the files for %s break the rules %q", code, got)
		}
	}
}

// codesIn returns the codes of all diagnostics about layers, sorted and without
// duplicates.
func codesIn(t *testing.T, layers []Layer) []string {
	t.Helper()
	reg, diags, err := Load(layers)
	if err != nil {
		t.Fatal(err)
	}
	pictures(reg, false, diags)
	codes := map[string]bool{}
	for _, d := range diags.Sorted() {
		codes[d.Rule.Code] = true
	}
	return slices.Sorted(maps.Keys(codes))
}

// exampleLayers returns the folders of notes in an example. diag.Rule describes the
// format of examples.
func exampleLayers(example string) []Layer {
	files := txtar.Parse([]byte(example)).Files
	if len(files) == 0 {
		files = []txtar.File{{Name: "ports.md", Data: []byte(example)}}
	}
	apart := !slices.ContainsFunc(files, func(f txtar.File) bool { return !strings.Contains(f.Name, "/") })
	var layers []Layer
	folders := map[string]fstest.MapFS{}
	for _, f := range files {
		folder, name := "notes", f.Name
		if apart {
			folder, name, _ = strings.Cut(f.Name, "/")
		}
		if folders[folder] == nil {
			folders[folder] = fstest.MapFS{}
			layers = append(layers, Layer{FS: folders[folder], Name: folder})
		}
		folders[folder][name] = &fstest.MapFile{Data: []byte(diag.Unescaped(string(f.Data)))}
	}
	return layers
}

package widgets

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator/bundle"
	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/urls"
	"portolan/static"
)

// made returns the rendered files of the widgets, by path, for a site with this title.
func made(t *testing.T, title string) map[string]string {
	t.Helper()
	var n fixture.Notes
	n.SetSite(registry.Site{Title: title})
	n.Say(t, "mine", "22/tcp [SSH]")
	files, err := Files(n.Registry(), Options{
		Static: static.FS, Engine: "assets/engine.js", Index: "assets/index.js", Pages: urls.Folders{},
	})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		all[f.Path] = b.String()
	}
	return all
}

// The script of the widgets has no hash in its name, and is the same for all sites. The
// directory contains the values that differ, such as the title of the site.
func TestFiles(t *testing.T) {
	plain, other := made(t, "A </script> & B"), made(t, "Other")
	names := slices.Sorted(maps.Keys(other))
	want := []string{"embed/v1-places.json", "embed/v1.js", "embed/v1.json"}
	if !slices.Equal(names, want) {
		t.Errorf("the files are %q, want %q", names, want)
	}
	if plain["embed/v1.js"] != other["embed/v1.js"] || plain["embed/v1.js"] == "" {
		t.Error("the scripts of two sites differ")
	}
	for title, files := range map[string]map[string]string{"A </script> & B": plain, "Other": other} {
		var d struct{ Title, Engine, Index string }
		if err := json.Unmarshal([]byte(files["embed/v1.json"]), &d); err != nil {
			t.Fatal(err)
		}
		if d.Title != title || d.Engine != "assets/engine.js" || d.Index != "assets/index.js" {
			t.Errorf("the directory of %s names %+v", title, d)
		}
	}
	if !strings.Contains(plain["embed/v1.json"], "A </script> & B") {
		t.Error("the directory is JSON and must not escape < and &")
	}
}

// The script of the widgets has at most 4 KiB after gzip. It contains only ASCII, so that
// pages in any encoding can load it. It never makes HTML from data, and stores nothing in
// the browser.
func TestScriptIsSmallAndSafe(t *testing.T) {
	script := made(t, "")["embed/v1.js"]
	if i := strings.IndexFunc(script, func(r rune) bool { return r >= 0x80 }); i >= 0 {
		t.Errorf("the script has letters outside ASCII: %q", script[i:i+8])
	}
	for _, word := range []string{"HTML=", "insertAdjacent", "document.write", "eval(", "cookie", "Storage"} {
		if strings.Contains(script, word) {
			t.Errorf("the script uses %s", word)
		}
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte(script)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if packed.Len() > 4096 {
		t.Errorf("the script has %d bytes gzipped, want at most 4096", packed.Len())
	}
}

// The script contains the minified style sheet as a string, instead of its file name.
func TestScriptHoldsItsStyle(t *testing.T) {
	sources := fstest.MapFS{"embed/v1.css": {Data: []byte("a::before { content: \"</p>\\\"\" }\n")}}
	for _, name := range bundle.Widgets() {
		sources[name] = &fstest.MapFile{}
	}
	last := bundle.Widgets()[len(bundle.Widgets())-1]
	sources[last].Data = []byte("sheet.replaceSync( \"embed/v1.css\" ); // the style\n")
	got, err := script(sources)
	want := `sheet.replaceSync('a::before{content:"</p>\\""}')`
	if err != nil || !strings.Contains(string(got), want) || strings.Contains(string(got), "v1.css") {
		t.Errorf("the script is %s (%v), want %s", got, err, want)
	}
	for _, missing := range []string{bundle.Widgets()[0], "embed/v1.css"} {
		if _, err := Files(nil, Options{Static: without{missing}}); err == nil || !strings.Contains(err.Error(), missing) {
			t.Errorf("without %s the error is %v", missing, err)
		}
	}
}

// without is a copy of static.FS in which one file is missing.
type without struct{ name string }

func (w without) Open(name string) (fs.File, error) {
	if name == w.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return static.FS.Open(name)
}

package generator

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"portolan/content"
	"portolan/generator/diag"
	"portolan/generator/output"
	"portolan/generator/registry"
	"portolan/static"
	"portolan/templates"
)

// loadNotes reads notes given by path and text.
func loadNotes(t *testing.T, notes map[string]string) (*registry.Registry, *diag.List) {
	t.Helper()
	fsys := fstest.MapFS{}
	for path, text := range notes {
		fsys[path] = &fstest.MapFile{Data: []byte(text)}
	}
	reg, diags, err := Load([]Layer{{FS: fsys, Name: "notes"}})
	if err != nil {
		t.Fatal(err)
	}
	return reg, diags
}

// contents are the notes that whole-site tests run on.
var contents = map[string][]Layer{
	"default": {{FS: withoutRegistry{content.FS}, Name: "content"}},
	"seed":    {{FS: os.DirFS("testdata"), Name: "testdata", Only: "seed.md"}},
	"odd":     {{FS: os.DirFS("testdata/odd"), Name: "testdata/odd"}},
	"vault":   {{FS: vaultFolder(), Name: "vault"}},
}

// withoutRegistry is the default content without IANA's registry, whose 12,000
// pages have a test of their own (TestWholeRegistry).
type withoutRegistry struct{ fs.FS }

func (f withoutRegistry) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.FS, name)
	return slices.DeleteFunc(entries, func(d fs.DirEntry) bool { return name == "." && d.Name() == "iana" }), err
}

// siteOptions are the options of a site of the given notes.
func siteOptions(layers []Layer) Options {
	return Options{
		Layers: layers, Templates: templates.FS, Static: static.FS, Version: "test",
		Program: func() (string, error) { return "test", nil },
	}
}

// renderSite renders all files of a site in memory, by path.
func renderSite(t testing.TB, opts Options) map[string][]byte {
	t.Helper()
	_, files := siteFiles(t, opts)
	return renderFiles(t, files)
}

// loadSite reads notes.
func loadSite(t testing.TB, layers []Layer) *registry.Registry {
	t.Helper()
	reg, _, err := Load(layers)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// siteFiles lists the files of a site, none rendered yet.
func siteFiles(t testing.TB, opts Options) (*registry.Registry, []output.File) {
	t.Helper()
	reg, diags, err := Load(opts.Layers)
	if err != nil {
		t.Fatal(err)
	}
	files, err := Files(reg, opts, true, diags)
	if err != nil {
		t.Fatal(err)
	}
	return reg, files
}

func renderFiles(t testing.TB, files []output.File) map[string][]byte {
	t.Helper()
	rendered := map[string][]byte{}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		rendered[f.Path] = b.Bytes()
	}
	return rendered
}

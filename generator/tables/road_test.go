package tables_test

import (
	"bytes"
	"io/fs"
	"os"
	"sync"
	"testing"
	"testing/fstest"

	"portolan/content"
	"portolan/generator"
	"portolan/generator/diag"
	"portolan/generator/registry"
)

// load reads the notes of a folder into a registry.
func load(t testing.TB, folder fs.FS) (*registry.Registry, *diag.List) {
	t.Helper()
	reg, diags, err := generator.Load([]generator.Layer{{FS: folder, Name: "notes"}})
	if err != nil {
		t.Fatal(err)
	}
	return reg, diags
}

// note returns a folder with one note.
func note(text string) fs.FS { return fstest.MapFS{"n.md": {Data: []byte(text)}} }

// registries returns two registries for tests that must pass for any registry: the
// default content with the registry of IANA, and all notes in generator/testdata.
func registries(t testing.TB) map[string]*registry.Registry {
	t.Helper()
	reading.Do(func() {
		read["content"], _ = load(t, content.FS)
		read["testdata"], _ = load(t, os.DirFS("../testdata"))
	})
	return read
}

var (
	reading sync.Once
	read    = map[string]*registry.Registry{}
)

// written returns the text that the function write writes.
func written(t testing.TB, write func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

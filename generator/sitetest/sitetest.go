// Package sitetest builds whole sites for tests. It imports the package generator, so only
// external tests (package x_test) may import it.
package sitetest

import (
	"bytes"
	"testing"

	"portolan/generator"
	"portolan/generator/output"
	"portolan/generator/registry"
)

// Files loads the notes in opts. It returns the registry and the files of the site. Use
// Render to get the content of a file.
func Files(t testing.TB, opts generator.Options) (*registry.Registry, []output.File) {
	t.Helper()
	reg, diags, err := generator.Load(opts.Layers)
	if err != nil {
		t.Fatal(err)
	}
	files, err := generator.Files(reg, opts, true, diags)
	if err != nil {
		t.Fatal(err)
	}
	return reg, files
}

// Render returns the content of the file with the given path. The test fails if there is
// no such file.
func Render(t testing.TB, files []output.File, path string) []byte {
	t.Helper()
	f, ok := output.Find(files, path)
	if !ok {
		t.Fatalf("the site has no file %s", path)
	}
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return b.Bytes()
}

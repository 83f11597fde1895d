package generator

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// readers are the packages that read text which other people wrote, as folders of generator.
// Every package below reading is one of them, too.
var readers = []string{
	"diag", "text", "markdown", "numbers", "notation", "printout", "links", "tables", "jsonapi", "registry", "search",
	"repair", "reading", "svg", "preview",
}

// Every package that reads foreign text has a fuzz target, so that "make fuzz" runs it.
func TestReadersAreFuzzed(t *testing.T) {
	all := readers
	for name := range allowedImports {
		if below, ok := strings.CutPrefix(name, "generator/reading/"); ok {
			all = append(all, "reading/"+below)
		}
	}
	for _, folder := range all {
		tests, err := filepath.Glob(filepath.Join(filepath.FromSlash(folder), "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		fuzzed := false
		for _, file := range tests {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			fuzzed = fuzzed || bytes.Contains(source, []byte("\nfunc Fuzz"))
		}
		if !fuzzed {
			t.Errorf("package %s reads foreign text, but has no fuzz target", folder)
		}
	}
}

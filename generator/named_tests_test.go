package generator

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// SECURITY.md and CONTRIBUTING.md name tests. Every test that they name exists.
func TestNamedTestsExist(t *testing.T) {
	declared := map[string]bool{}
	declaration := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(root, path)
		for _, m := range declaration.FindAllSubmatch(source, -1) {
			declared[string(m[1])] = true
		}
		return err
	})
	if err != nil || len(declared) == 0 {
		t.Fatalf("%d tests found: %v", len(declared), err)
	}
	for _, document := range []string{"SECURITY.md", "CONTRIBUTING.md"} {
		text, err := fs.ReadFile(root, document)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range regexp.MustCompile(`\b(?:Test|Fuzz)[A-Z]\w*`).FindAllString(string(text), -1) {
			if !declared[name] {
				t.Errorf("%s names %s, which does not exist", document, name)
			}
		}
	}
}

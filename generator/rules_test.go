package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"portolan/generator/diag"
)

// Every rule is raised by some case, whose expectation ends in its code.
func TestEveryRuleHasACase(t *testing.T) {
	var cases strings.Builder
	for _, pattern := range []string{"markdown/testdata/*.txtar", "ingest/testdata/*.txtar", "../cmd/portolan/testdata/script/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no cases (%v)", pattern, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			cases.Write(b)
		}
	}
	for _, r := range diag.Rules() {
		if !strings.Contains(cases.String(), "["+r.Code+"]") && !strings.Contains(cases.String(), `\[`+r.Code+`\]`) {
			t.Errorf("no case for %s", r.Code)
		}
	}
}

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
	for _, pattern := range []string{"markdown/testdata/*.txtar", "reading/testdata/*.txtar", "../cmd/portolan/testdata/script/*.txtar"} {
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

func TestNotesFailNothing(t *testing.T) {
	var diags diag.List
	src := diag.NewSource("n.md", "n.md", []byte("22"))
	diags.Add(&diag.Rule{Code: "remark", Severity: diag.Note}, diag.At{Source: src}, "22 is read as a port", "")
	if Failed(&diags, true) {
		t.Error("a note fails a strict build")
	}
	diags.Add(diag.PortSyntax, diag.At{Source: src}, "“22” is not a port", "")
	if Failed(&diags, false) || !Failed(&diags, true) {
		t.Error("a warning must fail a strict build, and no other")
	}
}

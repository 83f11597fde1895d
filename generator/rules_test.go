package generator

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/urls"
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

// The page of diagnostics has an anchor and the whole explanation of each rule.
func TestEveryRuleIsOnItsPage(t *testing.T) {
	rendered := renderSite(t, siteOptions(contents["seed"]))
	p := readPage(t, urls.Diagnostics, rendered[urls.Diagnostics])
	for _, r := range diag.Rules() {
		if !slices.Contains(p.ids, r.Code) {
			t.Errorf("there is no anchor #%s", r.Code)
		}
		for i, part := range strings.Split(r.Explanation, "`") {
			if i%2 == 0 && !strings.Contains(p.words, part) {
				t.Errorf("%s: the page does not show %q", r.Code, part)
			}
		}
	}
	for file, content := range rendered {
		if isPage(file) && !slices.ContainsFunc(readPage(t, file, content).links, func(link string) bool {
			return strings.HasSuffix(link, urls.Diagnostics)
		}) {
			t.Errorf("%s does not lead to %s", file, urls.Diagnostics)
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

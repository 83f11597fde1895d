package site_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"portolan/generator"
)

// The note of a remark has an anchor at its line, a link on its number, and the number of
// its remarks. So has the list of sources.
func TestNotesWithRemarks(t *testing.T) {
	s := siteOf(t, options(generator.Layer{Name: "notes", FS: fstest.MapFS{
		"s.md": {Data: []byte("---\nsource: {id: s, title: S, kind: system}\n---\n\n" +
			"|Port|System|Description|\n|-|-|-|\n|22|Linux|a|\n|5000-5010|Linux|b|\n")},
		"ssh.md": {Data: []byte("|Port|Service|\n|-|-|\n|22|SSH|\n")},
	}}))
	for path, wanted := range map[string][]string{
		"notes/s.html": {
			`<a class="port" id="_l7" href="../ports/22.html">22</a>`,
			`<a class="port" id="_l8" href="../ranges/user-5000.html">5000-5010</a>`, "2 remarks",
		},
		"ports/22.html":    {`<a class="src system" href="../notes/s.html#_l7"`},
		"sources.html":     {"2 remarks. System"},
		"notes/index.html": {"2 remarks"},
	} {
		page := s.file(t, path)
		for _, want := range wanted {
			if !strings.Contains(page, want) {
				t.Errorf("%s has no %s", path, want)
			}
		}
	}
	if strings.Contains(s.file(t, "ranges/user-6000.html"), "What it does") {
		t.Error("a page without remarks has a table for them")
	}
}

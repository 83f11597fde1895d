package frontmatter

import (
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
)

func TestReplaceHome(t *testing.T) {
	for _, tt := range []struct {
		paths        []string
		folder, want string
	}{
		{[]string{"a.md", "README.md", "Home.md"}, "lab", "Home.md"},
		{[]string{"a.md", "lab.md", "readme.md"}, "lab", "readme.md"},
		{[]string{"a.md", "Lab.md"}, "lab", "Lab.md"},
		{[]string{"sub/README.md", "sub/lab.md"}, "lab", ""},
		{[]string{"a.md", ".md"}, "", ".md"},
		{nil, "lab", ""},
	} {
		if got := ReplaceHome(tt.paths, tt.folder); got != tt.want {
			t.Errorf("of %v in %q, %q replaces index.md, want %q", tt.paths, tt.folder, got, tt.want)
		}
	}
}

// A note that replaces index.md has settings, but its other keys belong to other programs.
// It is not the home note if it is not published.
func TestReplacement(t *testing.T) {
	home := Home{Replacement: "lab/README.md", Title: "lab"}
	for _, tt := range []struct {
		name, front, title string
		home               bool
		codes              int
	}{
		{"lab/README.md", "language: de\nmood: fine", "lab", true, 0},
		{"lab/README.md", "title: Ours\nlanguage: de", "Ours", true, 0},
		{"lab/README.md", "publish: false", "README", false, 0},
		{"lab/README.md", "Draft: yes", "README", false, 0},
		{"lab/README.md", "publish: \"x", "README", false, 1},
		{"other/README.md", "language: de", "README", false, 0},
		{"lab/index.md", "mood: fine", "lab", true, 1},
	} {
		var diags, parsing diag.List
		var b registry.Builder
		path := tt.name[len(tt.name)-len("README.md"):]
		if path != "README.md" {
			path = HomePath
		}
		doc := markdown.Parse(diag.NewText(path, tt.name, []byte("---\n"+tt.front+"\n---\ntext\n")), &parsing)
		n := ReadNote(doc, Context{Home: home}, false, &b, &diags)
		if n.Home != tt.home || n.Title != tt.title || len(diags.Sorted()) != tt.codes {
			t.Errorf("%s, %q: home %v, title %q, %d diagnostics", tt.name, tt.front, n.Home, n.Title, len(diags.Sorted()))
		}
		bundled := ReadNote(doc, Context{Home: home}, true, &b, &diags)
		if bundled.Home {
			t.Errorf("the bundled note %s is the home note", tt.name)
		}
	}
}

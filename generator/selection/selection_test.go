package selection

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"portolan/generator/diag"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/vault"
)

// choose selects from the files of a txtar archive. Its top folders are layers if the first
// one ends in a colon.
func choose(t *testing.T, files string) (*Selection, []string) {
	t.Helper()
	folders := map[string]fstest.MapFS{}
	var layers []vault.Layer
	for _, f := range txtar.Parse([]byte(files)).Files {
		layer, name, ok := strings.Cut(f.Name, ":")
		if !ok {
			layer, name = "n", f.Name
		}
		if folders[layer] == nil {
			folders[layer] = fstest.MapFS{}
			layers = append(layers, vault.Layer{FS: folders[layer], Name: layer})
		}
		folders[layer][name] = &fstest.MapFile{Data: []byte(strings.TrimSuffix(string(f.Data), "\n"))}
	}
	return chooseFrom(t, layers...)
}

func chooseFrom(t *testing.T, layers ...vault.Layer) (*Selection, []string) {
	t.Helper()
	var listed, diags diag.List
	notes, others, err := vault.List(layers, &listed)
	if err != nil {
		t.Fatal(err)
	}
	s := Choose(layers, frontmatter.Home{}, notes, others, &listed, &diags)
	var codes []string
	for _, d := range diags.Sorted() {
		codes = append(codes, fmt.Sprintf("%s:%d:%d %s", d.File, d.Line, d.Column, d.Rule.Code))
	}
	return s, codes
}

// said returns the published notes, then what is left out with the reasons, then the files
// that are not published.
func (s *Selection) said() string {
	var published, left, hidden []string
	for _, f := range s.Notes {
		published = append(published, f.Path)
	}
	for _, f := range s.LeftOut {
		left = append(left, f.Path+"="+string(f.Reason))
	}
	for _, f := range s.HiddenFiles {
		hidden = append(hidden, f.Path)
	}
	slices.Sort(left)
	return strings.Join([]string{strings.Join(published, " "), strings.Join(left, " "), strings.Join(hidden, " ")}, " | ")
}

func TestChoices(t *testing.T) {
	for name, tt := range map[string]struct{ files, want, codes string }{
		"everything": {`-- a.md --
-- b/c.md --
-- b/p.png --
`, "a.md b/c.md |  | ", ""},
		"exclude": {
			`-- index.md --
---
exclude: [Private/, '*.draft.md']
---
-- private/a.md --
-- private/p.png --
-- x/PRIVATE/y/b.md --
-- c.draft.md --
-- c.md --
`,
			"c.md index.md | c.draft.md=exclude private/a.md=exclude x/PRIVATE/y/b.md=exclude | private/p.png", "",
		},
		"exclude wins over only": {
			`-- index.md --
---
exclude: [net/old/]
only: [net/]
---
-- net/a.md --
-- net/old/b.md --
-- c.md --
-- pics/p.png --
`,
			"index.md net/a.md | c.md=only net/old/b.md=exclude | ", "",
		},
		"only with an exception": {
			`-- index.md --
---
only: [net/, '!net/old/', net/old/b.md]
---
-- net/a.md --
-- net/old/b.md --
-- net/old/c.md --
`,
			"index.md net/a.md net/old/b.md | net/old/c.md=only | ", "",
		},
		"an exception in an excluded folder": {
			`-- index.md --
---
exclude: [net/, '!net/a.md']
---
-- net/a.md --
-- b.md --
`,
			"b.md index.md | net/a.md=exclude | ", "n/index.md:2:18 exclude-unused",
		},
		"an exception in a folder": {
			`-- index.md --
---
exclude: [net/*, '!net/a.md']
---
-- net/a.md --
-- net/b.md --
`,
			"index.md net/a.md | net/b.md=exclude | ", "",
		},
		"patterns in lines": {
			`-- index.md --
---
exclude: |
  net/
  *.txt.md
---
-- net/a.md --
-- b.txt.md --
`,
			"index.md | b.txt.md=exclude net/a.md=exclude | ", "",
		},
		"no file": {
			`-- index.md --
---
exclude: [Privat/]
only: [a.md, 'nett/']
---
-- a.md --
`,
			"a.md index.md |  | ", "n/index.md:2:11 exclude-unused n/index.md:3:15 exclude-unused",
		},
		"not valid": {
			`-- index.md --
---
exclude: [*.md, b]
only: {a: b}
excludes: c
ignore: d
---
-- b.md --
`,
			"b.md index.md |  | ", "n/index.md:2:1 exclude-invalid n/index.md:3:1 exclude-invalid",
		},
		"the home note stays": {
			`-- index.md --
---
exclude: ['*']
---
-- b.md --
`, "index.md | b.md=exclude | ", "",
		},
		"a folder note": {
			`-- a/README.md --
---
publish: false
---
-- a/x/b.md --
-- a/p.png --
-- c/c.md --
---
published: false
---
-- c/d.md --
-- e/e.md --
---
publish: yes
---
-- README.md --
---
publish: false
---
-- f/INDEX.md --
---
publish: maybe
---
-- g/index.md --
---
draft: true
---
-- g/h.md --
`,
			"README.md e/e.md g/h.md g/index.md | a/README.md=folder a/x/b.md=folder c/c.md=folder " +
				"c/d.md=folder f/INDEX.md=folder | a/p.png",
			"",
		},
		"a folder note that cannot be read": {
			`-- a/README.md --
---
publish: false
-- a/b.md --
-- c.md --
`, "a/README.md c.md | a/b.md=folder | ", "",
		},
		"ignore files": {
			`-- .portolanignore --
# comment

/a.md
not-here
-- a.md --
-- b/a.md --
-- b/.portolanignore --
x
!a.md
-- b/x/c.md --
-- c/x/d.md --
`,
			"b/a.md c/x/d.md | a.md=.portolanignore b/x/c.md=.portolanignore | " +
				"",
			"n/.portolanignore:4:1 exclude-unused",
		},
		"an ignore file in a folder that sorts before the top": {
			`-- .portolanignore --
(old)/
-- (old)/a.md --
-- b.md --
`, "b.md | (old)/a.md=.portolanignore | ", "",
		},
		"an ignore file that is not valid": {
			`-- .portolanignore --
[a
-- b/.portolanignore/c --
-- b/a.md --
`, "b/a.md |  | ",
			"n/.portolanignore:1:1 exclude-invalid n/b/.portolanignore:0:0 exclude-invalid",
		},
		"templates": {
			`-- Templates/a.md --
-- x/templates/b.md --
-- _Templates/c.md --
-- Vorlagen/d.md --
-- T2/e.md --
-- daily.md --
-- f.md --
-- .obsidian/templates.json --
{"folder": "/Vorlagen/"}
-- .obsidian/plugins/templater-obsidian/data.json --
{"templates_folder": "T2"}
-- .obsidian/daily-notes.json --
{"template": "daily"}
`,
			"f.md | T2/e.md=template Templates/a.md=template Vorlagen/d.md=template " +
				"_Templates/c.md=template daily.md=template x/templates/b.md=template | ",
			"",
		},
		"templates and drawings too": {
			`-- index.md --
---
templates: true
drawings: yes
---
-- Templates/a.md --
-- b.excalidraw.md --
`,
			"Templates/a.md b.excalidraw.md index.md |  | ", "",
		},
		"drawings": {`-- a.md --
-- b.Excalidraw.md --
`, "a.md | b.Excalidraw.md=drawing | ", ""},
		"two layers": {
			`-- v:a/b.md --
-- v:c.md --
-- w:index.md --
---
exclude: [a/]
---
-- w:a/d.md --
-- w:.portolanignore --
c.md
-- w:c.md --
`,
			"c.md index.md | a/b.md=exclude a/d.md=exclude c.md=.portolanignore | ", "",
		},
	} {
		s, codes := choose(t, tt.files)
		if got := s.said(); got != tt.want {
			t.Errorf("%s: selected is\n%s\nwant\n%s", name, got, tt.want)
		}
		if got := strings.Join(codes, " "); got != tt.codes {
			t.Errorf("%s: reported is %q, want %q", name, got, tt.codes)
		}
	}
}

func TestByContent(t *testing.T) {
	s, _ := choose(t, "-- a.md --\n")
	all, _ := choose(t, "-- index.md --\n---\ntemplates: true\ndrawings: true\n---\n")
	for text, want := range map[string]string{
		"# {{title}}\n":                       "template note-template",
		"---\nexcalidraw-plugin: parsed\n---": "drawing ",
		"`{{title}}`\n":                       " ",
	} {
		var diags diag.List
		src := diag.NewText("a.md", "n/a.md", []byte(text))
		reason, code := s.ByContent(src, &diags), ""
		for _, d := range diags.Sorted() {
			code = d.Rule.Code
		}
		if got := string(reason) + " " + code; got != want {
			t.Errorf("%q is left out by %q, want %q", text, got, want)
		}
		if reason := all.ByContent(src, &diags); reason != "" {
			t.Errorf("%q is left out by %q, although the settings publish it", text, reason)
		}
	}
	home := diag.NewText("index.md", "n/index.md", []byte("{{title}}"))
	if reason := s.ByContent(home, &diag.List{}); reason != "" {
		t.Errorf("the home note is left out by %q", reason)
	}
}

func TestDailyNotes(t *testing.T) {
	s, _ := choose(t, "-- a.md --\n-- .obsidian/daily-notes.json --\n{\"folder\": \"Journal\"}\n")
	for name, want := range map[string]bool{
		"2026-11-30.md": true, "x/2026-11-30.md": true, "Journal/a.md": true, "Journal/2026/a.md": true,
		"2026-11-30 Meeting.md": false, "Journals/a.md": false, "Journal.md": false,
	} {
		if got := s.IsDaily(vault.File{Layer: vault.Layer{Name: "n"}, Path: name}); got != want {
			t.Errorf("%s is a daily note: %t", name, got)
		}
	}
}

func TestNothingIsLeft(t *testing.T) {
	s, _ := choose(t, "-- a.md --\n-- .portolanignore --\n*\n")
	if s.Nothing() == nil {
		t.Error("a site without notes is no error")
	}
	s, _ = choose(t, "-- a.md --\n")
	if err := s.Nothing(); err != nil {
		t.Error(err)
	}
}

// Twice the files need about twice the allocations, however deep they are and whatever
// the patterns are.
func TestWorkGrowsWithTheFiles(t *testing.T) {
	allocations := func(files int) float64 {
		fsys := fstest.MapFS{"index.md": {Data: []byte("---\nexclude: ['**/x*/**/*y*', '*a*a*a*b', '!z']\n---\n")}}
		for i := range files {
			name := path.Join(fmt.Sprintf("d%d", i%97), strings.Repeat("aaaa/", i%7), fmt.Sprintf("%d.md", i))
			fsys[name] = &fstest.MapFile{}
		}
		layer := vault.Layer{FS: fsys, Name: "n"}
		notes, others, err := vault.List([]vault.Layer{layer}, &diag.List{})
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(1, func() {
			Choose([]vault.Layer{layer}, frontmatter.Home{}, notes, others, &diag.List{}, &diag.List{})
		})
	}
	if once, twice := allocations(2000), allocations(4000); twice > 2.2*once {
		t.Errorf("%.0f allocations, and %.0f for twice the files", once, twice)
	}
}

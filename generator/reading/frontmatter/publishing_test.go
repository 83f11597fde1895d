package frontmatter

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/markdown"
)

func document(t *testing.T, path, front string) *markdown.Document {
	t.Helper()
	doc := markdown.Parse(diag.NewText(path, path, []byte(front)), &diag.List{})
	if doc == nil {
		t.Fatalf("%q cannot be parsed", front)
	}
	return doc
}

// reported returns the diagnostics, without their words.
func reported(diags *diag.List) string {
	var all []string
	for _, d := range diags.Sorted() {
		all = append(all, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule.Code))
	}
	return strings.Join(all, ", ")
}

func TestReadPublishing(t *testing.T) {
	for _, tt := range []struct{ front, want, codes string }{
		{"exclude: a/", "[a/@10] [] false false", ""},
		{"exclude: [a/, \"*.md\"]\nonly:\n  - b", "[a/@11 *.md@16] [b@33] false false", ""},
		{"exclude: [a/, !b]", "[] [] false false", "2:1 exclude-invalid"},
		{"exclude: [a/, '']", "[] [] false false", "2:1 exclude-invalid"},
		{"Exclude: [ab, b]", "[ab@11 b@15] [] false false", ""},
		{"exclude:\nonly: []", "[] [] false false", ""},
		{"exclude: *.md", "[] [] false false", "2:1 exclude-invalid"},
		{"exclude: !a", "[] [] false false", "2:1 exclude-invalid"},
		{"only: {a: b}", "[] [] false false", "2:1 exclude-invalid"},
		{"exclude: [ab, \"[b\", c]", "[ab@11 c@21] [] false false", "2:16 exclude-invalid"},
		{"templates: true\ndrawings: yes", "[] [] true true", ""},
		{"templates: maybe\ndrawings:", "[] [] false false", "2:1 front-matter-value"},
		{"exclude: [" + strings.Repeat("a,", 1001) + "a]", "", "2:2011 exclude-invalid"},
	} {
		var diags diag.List
		p := ReadPublishing(document(t, "index.md", "---\n"+tt.front+"\n---\n"), Home{}, &diags)
		places := func(patterns []Pattern) []string {
			all := []string{}
			for _, p := range patterns {
				all = append(all, fmt.Sprintf("%s@%d", p.Written, p.At.Offset-3))
			}
			return all
		}
		got := fmt.Sprint(places(p.Exclude), " ", places(p.Only), " ", p.Templates, " ", p.Drawings)
		if len(p.Exclude) < maxPatterns && got != tt.want {
			t.Errorf("%q is %s, want %s", tt.front, got, tt.want)
		}
		if got := reported(&diags); got != tt.codes {
			t.Errorf("%.40q reports %q, want %q", tt.front, got, tt.codes)
		}
	}
	other := ReadPublishing(document(t, "a/index.md", "---\nexclude: a\n---\n"), Home{}, &diag.List{})
	if len(other.Exclude) > 0 {
		t.Error("a note that is not the home note leaves notes out")
	}
}

// A key that looks like a misspelt "exclude" or "only" is an error, because private notes
// could be published. Other unknown keys are warnings.
func TestMisspeltExclude(t *testing.T) {
	for key, want := range map[string]string{
		"excluded": "exclude-invalid", "excludes": "exclude-invalid", "exclude_docs": "front-matter-key",
		"ignorePatterns": "exclude-invalid", "ignore": "exclude-invalid", "onlys": "exclude-invalid",
		"colour": "front-matter-key", "nave": "front-matter-key", "type": "",
	} {
		if _, _, codes := read(t, "index.md", key+": a"); codes != want {
			t.Errorf("%s reports %q, want %q", key, codes, want)
		}
	}
}

func TestReadLevels(t *testing.T) {
	for _, tt := range []struct{ front, want, codes string }{
		{"diagnostics: {wikilink-pipe: off, port-syntax: error}", "port-syntax=error wikilink-pipe=off", ""},
		{"diagnostics:\n  link-path: Warning\n  mojibake: info", "link-path=warning mojibake=note", ""},
		{"diagnostics:\n  invalid-utf8: warning", "invalid-utf8=warning", ""},
		{"diagnostics:\n  wikilink-pip: off", "", "3:3 front-matter-value"},
		{"diagnostics:\n  mojibake: maybe\n  link-path:", "", "3:3 front-matter-value, 4:3 front-matter-value"},
		{"diagnostics:\n  two-homes: off\n  exclude-invalid: error", "exclude-invalid=error", "3:3 front-matter-value"},
		{"diagnostics: off", "", "2:1 front-matter-value"},
		{"diagnostics: [mojibake]", "", "2:1 front-matter-value"},
		{"diagnostics:", "", ""},
	} {
		var diags diag.List
		var got []string
		for rule, level := range ReadLevels(document(t, "index.md", "---\n"+tt.front+"\n---\n"), Home{}, &diags) {
			got = append(got, rule.Code+"="+level.String())
		}
		slices.Sort(got)
		if strings.Join(got, " ") != tt.want || reported(&diags) != tt.codes {
			t.Errorf("%q is %q and reports %q, want %q and %q", tt.front, got, reported(&diags), tt.want, tt.codes)
		}
	}
	if ReadLevels(document(t, "a.md", "---\ndiagnostics: {mojibake: off}\n---\n"), Home{}, &diag.List{}) != nil {
		t.Error("a note that is not the home note chooses severities")
	}
	var diags diag.List
	ReadLevels(document(t, "index.md", "---\ndiagnostics: {wikilink-pip: off, zebra: off}\n---\n"), Home{}, &diags)
	if hint := diags.Sorted()[0].Hint; !strings.Contains(hint, "wikilink-pipe") {
		t.Errorf("the hint is %q", hint)
	}
}

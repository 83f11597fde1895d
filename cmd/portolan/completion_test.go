package main

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// completions contains typed lines and the words that the Tab key must offer for each of
// them. A shell may quote paths, and may add / to a folder. TestCompletionInShells writes
// the files.
var completions = []struct {
	typed string
	want  []string
}{
	{"portolan lo", []string{"lookup"}},
	{"portolan check --format ", []string{"github", "json", "sarif", "text"}},
	{"portolan check --format=", []string{"github", "json", "sarif", "text"}},
	{"portolan check --format s", []string{"sarif"}},
	{"portolan export --out ports.csv --format m", []string{"markdown"}},
	{"portolan export -o ports.csv --format=m", []string{"markdown"}},
	{"portolan export --only f", []string{"featured"}},
	{"portolan check --str", []string{"--strict"}},
	{"portolan import ", []string{"iana", "services"}},
	{"portolan help import ", []string{"iana", "services"}},
	{"portolan help wikilink-", []string{"wikilink-pipe"}},
	{"portolan help vers", []string{"version"}},
	{"portolan completion ", []string{"bash", "fish", "zsh"}},
	{"portolan fmt a", []string{"a.md"}},
	{"portolan build --content=a", []string{"a.md"}},
	{"portolan build --out=m", []string{"my notes"}},
	{"portolan build --out ", []string{"my notes"}},
	{"portolan serve --content 'my notes' --op", []string{"--open"}},
	{`portolan fmt my\ n`, []string{"my notes"}},
	{`portolan fmt "a`, []string{"a.md"}},
	{"portolan fmt ~/n", []string{"~/n.md"}},
	{"portolan build --content=~/n", []string{"~/n.md"}},
	{"portolan diff udp:53 a", []string{"a.md"}}, // udp:53 is one word
	{`portolan export --format "j`, []string{"json"}},
	{`portolan export --format="j`, []string{"json"}},
	{"~/bin/portolan lo", []string{"lo:cal"}},
	{"$HOME/bin/portolan lo", []string{"lookup"}}, // scripts do not expand variables
	{`~/my\ bin/portolan lo`, []string{"lookup"}},
}

// shells contains a function for each shell. The function returns the words that the
// shell offers for each typed line, in any order.
var shells = map[string]func(t *testing.T, dir string, typed []string) [][]string{
	"bash": bashCompletions,
	"zsh":  zshCompletions,
	"fish": fishCompletions,
}

func TestCompletionInShells(t *testing.T) {
	dir := completionFolder(t)
	var typed []string
	for _, c := range completions {
		typed = append(typed, c.typed)
	}
	home := filepath.Join(dir, "../home")
	for name, offered := range shells {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			skipWithoutPrograms(t, name)
			for i, got := range offered(t, dir, typed) {
				for j := range got {
					word := strings.Replace(strings.TrimPrefix(got[j], flagOf(typed[i])), home, "~", 1)
					got[j] = strings.TrimSuffix(word, "/")
				}
				slices.Sort(got)
				if !slices.Equal(got, completions[i].want) {
					t.Errorf("%q: %q, want %q", typed[i], got, completions[i].want)
				}
			}
		})
	}
}

// flagOf returns "--flag=" if the last word in a line is like --flag=value. zsh and fish
// repeat this text at the start of each candidate.
func flagOf(typed string) string {
	return regexp.MustCompile(`(--[a-z]+=)?[^= ]*$`).FindStringSubmatch(typed)[1]
}

// completionFolder returns a folder with files to complete. The home folder of the shells
// is next to it.
func completionFolder(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for path, text := range map[string]string{
		"work/a.md":          "",
		"work/c:1.md":        "",
		"work/my notes/b.md": "",
		"home/n.md":          "",
		"home/bin/portolan":  "#!/bin/sh\nprintf 'lo:cal\\tAnother program.\\n'\n",
	} {
		path = filepath.Join(root, path)
		err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o755))
		if err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(root, "work")
}

// TestZshKeepsTheOrder checks that zsh offers words in the order of the help.
func TestZshKeepsTheOrder(t *testing.T) {
	skipWithoutPrograms(t, "zsh")
	got := zshCompletions(t, completionFolder(t), []string{"portolan "})
	if want := []string{"new", "build", "serve"}; !slices.Equal(got[0][:len(want)], want) {
		t.Errorf("%q, want %q first", got[0], want)
	}
}

// TestFishCompletesColons checks that fish completes a name with a colon. After the
// colon, fish itself would offer the name of any file.
func TestFishCompletesColons(t *testing.T) {
	skipWithoutPrograms(t, "fish")
	got := fishCompletions(t, completionFolder(t), []string{"portolan fmt c:"})
	if want := []string{"c:1.md"}; !slices.Equal(got[0], want) {
		t.Errorf("%q, want %q", got[0], want)
	}
}

// TestBashCompletesRedirections checks that bash completes the file of a redirection.
func TestBashCompletesRedirections(t *testing.T) {
	skipWithoutPrograms(t, "bash")
	dir := completionFolder(t)
	bash := shellIn(t, dir, "bash", "--norc", "--noprofile", "-i")
	bash.Stdin = strings.NewReader("source <(portolan completion bash)\nportolan version >a\x1b*\nexit\n")
	if out, err := bash.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "a.md")); err != nil || !strings.HasPrefix(string(got), "portolan ") {
		t.Errorf("a.md contains %q, %v", got, err)
	}
}

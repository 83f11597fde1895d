package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"portolan/generator/diag"
)

// completions contains typed lines and the words that the Tab key must offer for each of
// them. The folder contains "a.md" and "my notes/b.md". A shell may quote paths, and may
// add / to a folder.
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
	{"portolan check --st", []string{"--strict"}},
	{"portolan import ", []string{"iana", "services"}},
	{"portolan help import ", []string{"iana", "services"}},
	{"portolan help wikilink-", []string{"wikilink-pipe"}},
	{"portolan help ver", []string{"version"}},
	{"portolan completion ", []string{"bash", "fish", "zsh"}},
	{"portolan fmt a", []string{"a.md"}},
	{"portolan build --content=a", []string{"a.md"}},
	{"portolan build --out=m", []string{"my notes"}},
	{"portolan build --out ", []string{"my notes"}},
	{"portolan serve --content 'my notes' --op", []string{"--open"}},
}

// shells contains a function for each shell. The function returns the words that the
// shell offers for each typed line, in any order.
var shells = map[string]func(t *testing.T, dir string, typed []string) [][]string{
	"bash": bashCompletions,
	"zsh":  zshCompletions,
	"fish": fishCompletions,
}

func TestCompletionInShells(t *testing.T) {
	dir := t.TempDir()
	for _, path := range []string{"a.md", "my notes/b.md"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, path)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, path), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var typed []string
	for _, c := range completions {
		typed = append(typed, c.typed)
	}
	for name, offered := range shells {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			skipWithoutPrograms(t, name)
			for i, got := range offered(t, dir, typed) {
				for j := range got {
					got[j] = strings.TrimSuffix(strings.TrimPrefix(got[j], flagOf(typed[i])), "/")
				}
				slices.Sort(got)
				if !slices.Equal(got, completions[i].want) {
					t.Errorf("%q: %q, want %q", typed[i], got, completions[i].want)
				}
			}
		})
	}
}

// flagOf returns the "--flag=" of the last word in a line. zsh and fish repeat it at the
// start of each candidate.
func flagOf(typed string) string {
	return regexp.MustCompile(`(--[a-z]+=)?[^= ]*$`).FindStringSubmatch(typed)[1]
}

// bashCompletions types lines into bash. Meta-* inserts all candidates into a line. Then
// "printf" is inserted before the line, so that bash prints all its words.
func bashCompletions(t *testing.T, dir string, typed []string) [][]string {
	keys := "source <(portolan completion bash)\n"
	for _, line := range typed {
		keys += line + "\x1b*\x01echo; printf '<%s>' \n"
	}
	bash := shellIn(t, dir, "bash", "--norc", "--noprofile", "-i")
	bash.Stdin = strings.NewReader(keys + "exit\n")
	out, err := bash.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return insertedWords(t, string(out), typed)
}

// zshCompletions types lines into zsh on a pseudo-terminal. Ctrl-X inserts all candidates
// into a line. Then "printf" is inserted before the line, so that zsh prints all its
// words.
func zshCompletions(t *testing.T, dir string, typed []string) [][]string {
	keys := `source <(portolan completion zsh)
zstyle ":completion:all-matches::::" completer _all_matches _complete
zstyle ":completion:all-matches:*" insert true
zle -C all-matches complete-word _generic
bindkey "^X" all-matches
`
	for _, line := range typed {
		keys += line + "\x18\x01echo; printf '<%s>' \n"
	}
	zsh := shellIn(t, dir, "zsh", "-f", "-c", `zmodload zsh/zpty
zpty inner 'PS1= zsh -f -i'
zpty -w inner "$KEYS"
while zpty -r inner line; do print -r -- "$line"; done`)
	zsh.Env = append(zsh.Env, "KEYS="+keys+"exit")
	out, err := zsh.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return insertedWords(t, string(out), typed)
}

// insertedWords reads the output of printf '<%s>'. It returns, for each typed line, the
// words that the shell inserted.
func insertedWords(t *testing.T, out string, typed []string) [][]string {
	t.Helper()
	lines := regexp.MustCompile(`<portolan>(<[^<>]*>)+`).FindAllString(out, -1)
	if len(lines) != len(typed) {
		t.Fatalf("the shell completed %d of %d lines:\n%s", len(lines), len(typed), out)
	}
	all := make([][]string, len(lines))
	for i, line := range lines {
		words := strings.Split(strings.Trim(line, "<>"), "><")
		before := len(strings.Fields(strings.ReplaceAll(typed[i], "my notes", "my_notes")))
		if !strings.HasSuffix(typed[i], " ") {
			before-- // the shell has replaced the last word
		}
		all[i] = words[before:]
	}
	return all
}

// fishCompletions asks fish for its candidates.
func fishCompletions(t *testing.T, dir string, typed []string) [][]string {
	var all [][]string
	for _, line := range typed {
		fish := shellIn(t, dir, "fish", "--no-config", "-c", "portolan completion fish | source; complete -C $LINE")
		fish.Env = append(fish.Env, "LINE="+line)
		out, err := fish.Output()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		var words []string
		for candidate := range strings.Lines(string(out)) {
			word, _, _ := strings.Cut(strings.TrimSpace(candidate), "\t")
			words = append(words, word)
		}
		all = append(all, words)
	}
	return all
}

// shellIn returns a command that runs a shell in a folder, with an empty home folder and
// no start-up files.
func shellIn(t *testing.T, dir string, args ...string) *exec.Cmd {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	home := t.TempDir()
	shell := exec.CommandContext(ctx, args[0], args[1:]...)
	shell.Dir, shell.Env = dir, append(os.Environ(), "HOME="+home, "ZDOTDIR="+home, "XDG_DATA_HOME="+home,
		"XDG_CONFIG_HOME="+home, "TERM=dumb", "PS1=", "INPUTRC=/dev/null")
	return shell
}

// TestCompletionOfHelp checks that help completes every diagnostic code, and no hidden command.
func TestCompletionOfHelp(t *testing.T) {
	offered, _ := complete(testModel(), []string{"help", ""})
	var words []string
	for _, c := range offered {
		words = append(words, c.word)
	}
	for _, r := range diag.Rules() {
		if !slices.Contains(words, r.Code) {
			t.Errorf("help does not offer %s", r.Code)
		}
	}
	if slices.Contains(words, "__complete") {
		t.Error("help offers a hidden command")
	}
}

// TestCompletionOfEveryValue checks that completion offers values for every flag and
// argument, except for those in free. Only the user knows the values of these.
func TestCompletionOfEveryValue(t *testing.T) {
	free := []string{"addr", "base-url", "date", "id", "query"}
	for _, command := range allCommands(testModel().Node) {
		for _, v := range command.Values() {
			known := v.IsBool() || v.Enum != "" || v.Tag.Get("complete") != ""
			if known == slices.Contains(free, v.Name) {
				t.Errorf("portolan %s: %s needs an enum or a tag `complete`", command.Path(), v.Name)
			}
		}
	}
}

// TestCompletionOfWords checks the completion of lines without a shell.
func TestCompletionOfWords(t *testing.T) {
	for line, want := range map[string]string{
		"":                            "build serve check fmt lookup diff import export help completion version",
		"nonsense ":                   "",
		"check --nonsense=":           "",
		"check --strict=":             "",
		"check --strict --":           "--help --version --content --format",
		"build --content x --content": "--content",
		"lookup -- --":                "",
		"export -o x --format t":      "",
		"export -ox --format j":       "json",
		"build -q --format ":          "",
		"version ":                    "",
		"diff a b ":                   "",
		"diff a ":                     ":path",
		"import iana x ":              "",
		"import iana -o":              "",
		"import iana -o ":             ":folder",
		"fmt a b ":                    ":path",
		"help import iana ":           "",
		"help nonsense ":              "",
		"help code":                   "codes",
	} {
		offered, paths := complete(testModel(), strings.Split(line, " "))
		var words []string
		if paths != "" {
			words = []string{":" + paths}
		}
		for _, c := range offered {
			words = append(words, c.word)
		}
		if got := strings.Join(words, " "); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

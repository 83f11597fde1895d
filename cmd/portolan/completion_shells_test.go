package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

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

// typedWord matches one word of a typed line. It may contain quotes and escapes.
var typedWord = regexp.MustCompile(`(\\.|'[^']*'|"[^"]*"?|[^\\'" ])+`)

// insertedWords reads the output of printf '<%s>'. It returns, for each typed line, the
// words that the shell inserted.
func insertedWords(t *testing.T, out string, typed []string) [][]string {
	t.Helper()
	lines := regexp.MustCompile(`<[^<>]*portolan>(<[^<>]*>)+`).FindAllString(out, -1)
	if len(lines) != len(typed) {
		t.Fatalf("the shell completed %d of %d lines:\n%s", len(lines), len(typed), out)
	}
	all := make([][]string, len(lines))
	for i, line := range lines {
		words := strings.Split(strings.Trim(line, "<>"), "><")
		before := len(typedWord.FindAllString(typed[i], -1))
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

// shellIn returns a command that runs a shell in dir, with dir/../home as its home
// folder and no start-up files.
func shellIn(t *testing.T, dir string, args ...string) *exec.Cmd {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	shell := exec.CommandContext(ctx, args[0], args[1:]...)
	home := filepath.Join(dir, "../home")
	shell.Dir, shell.Env = dir, append(os.Environ(), "HOME="+home, "ZDOTDIR="+home, "XDG_DATA_HOME="+home,
		"XDG_CONFIG_HOME="+home, "TERM=dumb", "PS1=", "INPUTRC=/dev/null")
	return shell
}

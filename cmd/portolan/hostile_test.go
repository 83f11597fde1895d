package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/kong"
)

// evil is part of all names, titles, paths and arguments of the test. A terminal obeys its
// characters, and GitHub Actions its lines.
const evil = "e\x1b[31m\x07\u009b1m\x7f\u202e\u2066\u200f\r\n::error::x\n##[error]y\v\u2028z"

// hostileRuns are runs of all commands, each with evil in all that they print.
var hostileRuns = map[string][][]string{
	"build": {{"-q", "--content", "notes", "--out", evil}, {"--content", evil}, {"--content", "bad"}, {"--content", "notes", "--out", "site-" + evil}, {"--content", "notes", "--base-url", evil}, {"--" + evil},
		{"--content", "notes", "--out", "one-" + evil, "--single-file", evil + ".html", "--zip", evil + ".zip", "--docset", evil + ".docset"},
		{"--content", "notes", "--zip", evil}, {"--content", "notes", "--host", evil},
		{"--content", "notes", "--watch", "--out", "watched-" + evil}, {"--content", "bad", "--watch"},
		{"--content", "notes", "--watch", "--out", "notes/" + evil}},
	"new":       {{"new-" + evil}, {"notes"}, {"--vault", "bad"}, {"--vault", evil}},
	"templates": {{evil}, {"-o", "look-" + evil, "home.html"}, {"-o", "notes/" + evil}},
	"verify":    {{"--content", "notes", "--templates", "look", "built"}, {"--content", "notes", "built"}, {"--content", "notes", "copied"}, {"--content", "notes", "--format", "json", "copied"}, {evil}, {"--content", "bad", "copied"}},
	"serve":     {{"--content", "notes", "--templates", evil}, {"--content", "notes", "--templates", "look", "--static", evil}, {"--content", "bad"}, {"--content", "notes", "--addr", evil}},
	"check":     {{"--content", "notes", "--templates", "look", "--static", "look"}, {"--content", "notes"}, {"--content", "bad"}, {"--content", "notes", "--format", "json"}, {"--content", "notes", "--format", "sarif"}, {"--content", "notes", "--format", evil}},
	"fmt":       {{"notes"}, {"bad"}, {evil}, {"--write", "copy"}},
	"lookup":    {{"--content", "notes", evil, "80"}, {"--content", "notes", "--statements", "80"}, {"--content", "notes", "--json", evil, "80", "web"}, {"--content", "notes", "-"}, {"--content", "notes", "weeb"}, {"--content", evil, "1"}},
	"explain":   {{"--content", "notes", "sockets"}, {"--content", "notes", "--json", "sockets"}, {evil}, {"services"}},
	"free":      {{"--content", "notes", "--range", "0-90"}, {"--content", "notes", "--near", evil}, {"--content", "notes", "--range", evil}, {"--content", "notes", "--json", "--near", "80"}},
	"diff":      {{"notes", "other"}, {"--format", "json", "notes", "other"}, {"--format", "markdown", "notes", "other"}, {evil, "notes"}, {"bad", "notes"}, {"--format", evil, "notes", "notes"}},
	"import iana": {
		{evil}, {"services", "-o", "iana-" + evil}, {"services", "--date", evil},
	},
	"import services": {
		{"services", "-o", "services-" + evil}, {evil}, {"services", "--id", evil}, {"services", "--date", evil},
	},
	"export": {
		{"--content", "notes", "--format", "csv"}, {"--content", "notes", "--format", "services"}, {"--content", "notes", "--format", "anki"}, {"--content", "notes", "--format", "json"},
		{"--content", "one", "--format", "markdown"}, {"--content", "notes", "--format", "csv", "-o", "csv-" + evil}, {"--content", "bad", "--format", "csv"},
		{"--content", "notes", "--format", evil},
	},
	"help":       {{evil}, {"--man"}, {"import", evil}, {"codes"}, {}},
	"completion": {{evil}, {"bash"}},
	"version":    {{evil}, {}},
	"__complete": {{evil}, {"lookup", "--content", evil}, {""}},
}

// TestNothingActsOnATerminal runs every command with hostile notes and arguments. GitHub
// Actions reads the output, so that no command of it may remain, either. A command without
// a run in hostileRuns fails the test.
func TestNothingActsOnATerminal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("file names cannot have control characters")
	}
	t.Setenv("GITHUB_ACTIONS", "true")
	t.Chdir(t.TempDir())
	writeHostileNotes(t)
	for _, command := range commandNames(newParser(t.Context(), streams{}.printed()).Model.Node, nil) {
		if len(hostileRuns[command]) == 0 {
			t.Errorf("%s has no run in hostileRuns", command)
		}
		for _, args := range hostileRuns[command] {
			args = append(strings.Fields(command), args...)
			var out, errs bytes.Buffer
			ctx, cancel := context.WithCancel(t.Context())
			cancel() // serve and build --watch stop at once
			run(ctx, args, streams{in: strings.NewReader(evil + "\nweb\n80 " + evil + "\n"), out: &out, err: &errs})
			checkHarmless(t, args, out.String())
			checkHarmless(t, args, errs.String())
		}
	}
}

func commandNames(n *kong.Node, before []string) []string {
	if len(n.Children) == 0 {
		return []string{strings.Join(before, " ")}
	}
	var all []string
	for _, child := range n.Children {
		all = append(all, commandNames(child, append(before[:len(before):len(before)], child.Name))...)
	}
	return all
}

func writeHostileNotes(t *testing.T) {
	t.Helper()
	name := strings.ReplaceAll(evil, "/", "")
	text := strings.NewReplacer("\r", "", "\n", " ", "\v", " ").Replace(evil)
	note := "---\ntitle: \"" + strings.ReplaceAll(text, "\x1b", "\\e") + "\"\n---\n# " + text + "\n\n" +
		"| Port | Name | Owner |\n|---|---|---|\n| 80/tcp | web " + text + " | " + text + " |\n| 99999 | " + text + " | x |\n\n" +
		"##" + text + "\n\n::error::in a note\n\n[[" + text + "]]\n"
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	for path, content := range map[string]string{
		"notes/" + name + ".md":  note,
		"one/" + name + ".md":    note,
		"copy/" + name + ".md":   note,
		"other/" + name + ".md":  strings.ReplaceAll(note, "80/tcp", "81/tcp"),
		"bad/" + name + ".md":    "---\n\"" + text + ": [\n---\n",
		"built/.portolan.json":   `{"files":{},"built":{"base_url":` + string(quoted) + `}}`,
		"look/home.html":         "{{define \"main\"}}{{." + text + "}}{{end}}",
		"look/" + name + ".html": text,
		"look/js/copy.js":        text,
		"look/css/own.css":       "@font-face" + text,
		"copied/" + name:         "extra",
		"sockets":                "tcp LISTEN 0 1 0.0.0.0:99 0.0.0.0:* users:((\"" + text + "\",pid=1))\n" + text + " 5\n",
		"services":               "web\t80/tcp # " + text + "\n" + text + "\t99999/tcp\n" + text + "\n",
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// checkHarmless reports characters that a terminal obeys, and workflow commands.
func checkHarmless(t *testing.T, args []string, output string) {
	t.Helper()
	for line := range strings.Lines(output) {
		active := strings.IndexFunc(strings.TrimSuffix(line, "\n"), func(r rune) bool {
			return unicode.IsControl(r) && r != '\t' || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
		})
		if active >= 0 || !utf8.ValidString(line) {
			t.Errorf("%q prints %q", args, line)
		}
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
			t.Errorf("%q prints the command %q", args, line)
		}
	}
}

// Standard output of lookup --json and check --format json stays JSON that says what the notes
// say.
func TestHostileJSON(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("file names cannot have control characters")
	}
	t.Chdir(t.TempDir())
	writeHostileNotes(t)
	var out bytes.Buffer
	run(t.Context(), []string{"lookup", "--content", "notes", "--json", evil, "80"}, streams{out: &out, err: &out})
	var found struct{ Queries []struct{ Query string } }
	if err := json.Unmarshal(out.Bytes(), &found); err != nil || len(found.Queries) != 2 || found.Queries[0].Query != evil {
		t.Errorf("the answer is %s (%v)", out.String(), err)
	}
}

package main

import (
	"bufio"
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// manSource returns the source of the manual page, in roff.
func manSource(t *testing.T) string {
	t.Helper()
	var page bytes.Buffer
	if err := manPage(&page, testModel(), releaseDate); err != nil {
		t.Fatal(err)
	}
	return page.String()
}

// formatted returns the manual page as the given program prints it. The test fails if the
// program prints warnings.
func formatted(t *testing.T, program ...string) string {
	t.Helper()
	skipWithoutPrograms(t, program[0])
	cmd := exec.Command(program[0], program[1:]...)
	cmd.Stdin = strings.NewReader(manSource(t))
	cmd.Env = append(os.Environ(), "MANWIDTH=100", "LC_ALL=C.UTF-8", "SOURCE_DATE_EPOCH=0")
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%v: %v\n%s%s", program, err, out, &complaints)
	}
	return string(out)
}

func TestManPageHasNoLintProblems(t *testing.T) {
	if out := formatted(t, "mandoc", "-T", "lint"); out != "" {
		t.Error(out)
	}
}

// TestManPageHasEverything checks that the output of man contains all commands, flags,
// arguments, examples, exit codes and environment variables.
func TestManPageHasEverything(t *testing.T) {
	page := formatted(t, "man", "--warnings", "-l", "-")
	words := strings.Join(strings.Fields(page), " ")
	wants := func(text string) {
		t.Helper()
		if !strings.Contains(words, strings.Join(strings.Fields(text), " ")) {
			t.Errorf("the page has no %q", text)
		}
	}
	for _, command := range allCommands(testModel().Node) {
		if command.Leaf() {
			wants(strings.ToUpper(strings.TrimSuffix(command.ClosestGroup().Title, ":")) + " portolan ")
			wants(command.FullPath())
			wants(command.Help)
		}
		for _, v := range command.Values() {
			wants(v.Summary())
			wants(v.Help)
		}
		if command.Leaf() || command.Type == kong.ApplicationNode {
			for _, example := range examplesOf(command.Detail) {
				wants(example)
			}
		}
	}
	for _, e := range exitCodes {
		wants(strconv.Itoa(e.code) + " " + e.meaning)
	}
	for _, v := range environment {
		wants(v.name + " " + v.meaning)
	}
}

// TestEnvironmentIsDocumented checks that the manual page explains each environment
// variable that the code reads, and no other.
func TestEnvironmentIsDocumented(t *testing.T) {
	documented, used := map[string]bool{}, map[string]bool{}
	for _, v := range environment {
		documented[v.name] = true
	}
	read := regexp.MustCompile(`os\.(?:Getenv|LookupEnv)\((?:"(\w+)")?`)
	files := 0
	repository := os.DirFS("../..")
	err := fs.WalkDir(repository, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		source, err := fs.ReadFile(repository, path)
		for _, m := range read.FindAllSubmatch(source, -1) {
			used[string(m[1])] = true
			if !documented[string(m[1])] {
				t.Errorf("%s reads the variable %q, which the manual page does not explain", path, m[1])
			}
		}
		return err
	})
	if err != nil || files == 0 {
		t.Errorf("%d files, %v", files, err)
	}
	for name := range documented {
		if !used[name] {
			t.Errorf("the manual page explains the variable %q, which the code does not read", name)
		}
	}
}

// TestEscapes checks that help texts are escaped, so that roff prints them unchanged.
func TestEscapes(t *testing.T) {
	for text, want := range map[string]string{
		`a \ b`:             `a \e b`,
		"--out and -o":      `\-\-out and \-o`,
		"well-known 80-90":  "well-known 80-90",
		"starts with ' ~ ^": `starts with \(aq \(ti \(ha`,
		"`":                 `\(ga`,
		"as [port-range]":   `as [port\-range]`,
	} {
		if got := escapeText(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got, want := escapeCode("a-b"), `a\-b`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := roffQuoted(`a "b"\-c`), `"a ""b""\-c"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	var page bytes.Buffer
	p := manPrinter{bufio.NewWriter(&page)}
	p.text("./content " + strings.Repeat("x", 75) + " .TH")
	p.Flush()
	for line := range strings.Lines(page.String()) {
		if strings.HasPrefix(line, ".") {
			t.Errorf("roff reads %q as a request", line)
		}
	}
}

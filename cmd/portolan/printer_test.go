package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The program's own colours reach a terminal. Nothing else acts there.
func TestPrinterOfATerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	var out bytes.Buffer
	p := newPrinter(&out, aTerminal)
	_, _ = io.WriteString(p, "a\x1b[31mb\xc3")
	_, _ = io.WriteString(p, "\xa9 ")
	p.styled(bold, "c\u009b1md")
	_, _ = io.WriteString(p, "\r\n::e\n\xe2")
	if err := p.end(); err != nil {
		t.Fatal(err)
	}
	if want := "a�[31mbé \x1b[1mc�1md\x1b[0m\n::e\n�"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	if _, exact := p.exact(); exact {
		t.Error("data reaches the terminal unchanged")
	}
}

func TestPrinterWithoutColours(t *testing.T) {
	for _, tt := range []struct{ name, value string }{{"NO_COLOR", "1"}, {"TERM", "dumb"}} {
		t.Setenv("NO_COLOR", "")
		t.Setenv("TERM", "xterm")
		t.Setenv(tt.name, tt.value)
		var out bytes.Buffer
		p := newPrinter(&out, aTerminal)
		p.styled(faint, "a\x1b")
		if err := p.end(); err != nil || out.String() != "a�" {
			t.Errorf("%s=%s: %q, %v", tt.name, tt.value, out.String(), err)
		}
	}
}

// Only a program gets data byte for byte. In GitHub Actions, only a file counts as one.
func TestReaderOfAStream(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var pipe bytes.Buffer
	for _, tt := range []struct {
		actions      string
		file, stream reader
	}{{"", aProgram, aProgram}, {"true", aProgram, gitHub}} {
		t.Setenv("GITHUB_ACTIONS", tt.actions)
		if got := readerOf(file); got != tt.file {
			t.Errorf("GITHUB_ACTIONS=%s: a file has reader %d", tt.actions, got)
		}
		if got := readerOf(&pipe); got != tt.stream {
			t.Errorf("GITHUB_ACTIONS=%s: a pipe has reader %d", tt.actions, got)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }

// A command whose output is lost fails.
func TestLostOutputIsAnError(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"lookup", "22"}, {"--help"}} {
		var err bytes.Buffer
		if code := run(t.Context(), args, streams{out: full{}, err: &err}); code != exitUsage || !strings.Contains(err.String(), "no space") {
			t.Errorf("%v exits with %d: %s", args, code, err.String())
		}
	}
}

// Only main uses the streams of the process, and only these functions pass by the printer.
func TestNothingPassesByThePrinter(t *testing.T) {
	raw := regexp.MustCompile(`os\.Std(?:out|err)|\.raw\b|\.exact\(\)|\.commands\(\)|\.data\(|\tprintln\(`)
	want := map[string]int{
		"main.go": 2, "printer.go": 2, "check.go": 1, "streams.go": 1, "export.go": 1, "fmt.go": 1,
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if found := raw.FindAllString(string(source), -1); !strings.HasSuffix(name, "_test.go") && len(found) != want[name] {
			t.Errorf("%s has %q, want %d of them", name, found, want[name])
		}
	}
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"golang.org/x/tools/txtar"
)

// minExamples is the minimum number of examples in the help of a command.
const minExamples = 2

// TestExamplesOfHelp runs the examples in the help of the program and of every command.
// The files in these examples are in testdata/examples.txtar. An example must succeed,
// unless it has a comment such as "# exits with 1".
func TestExamplesOfHelp(t *testing.T) {
	repository, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	files, err := txtar.ParseFile("testdata/examples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range allCommands(testModel().Node) {
		examples := examplesOf(command.Detail)
		if len(examples) < minExamples {
			t.Errorf("portolan help %s has %d examples, want %d or more", command.Path(), len(examples), minExamples)
		}
		for _, example := range examples {
			line, _, _ := strings.Cut(example, " #")
			t.Run(strings.TrimSpace(command.Path()+": "+line), func(t *testing.T) {
				t.Parallel()
				skipWithoutPrograms(t, example)
				shell := newDocShell(t, repository)
				for _, f := range files.Files {
					shell.write(f.Name, string(f.Data))
				}
				for _, program := range []string{"ss", "xdg-open"} {
					if err := os.Chmod(filepath.Join(shell.home, ".bin", program), 0o755); err != nil {
						t.Fatal(err)
					}
				}
				shell.env = slices.DeleteFunc(shell.env, func(v string) bool { // man expects a number in this variable
					return strings.HasPrefix(v, "SOURCE_DATE_EPOCH=")
				})
				if strings.Contains(example, "registry.json") {
					build := docCommand{line: "portolan build -q && cp public/api/v1/registry.json ."}
					if out, err := shell.run(build); err != nil {
						t.Fatalf("%v\n%s", err, out)
					}
				}
				runExample(shell, example)
			})
		}
	}
}

func runExample(shell docShell, example string) {
	shell.Helper()
	if strings.HasPrefix(example, "portolan serve") {
		runServe(shell, example)
		return
	}
	command := commandsOf(example)[0]
	if m := regexp.MustCompile(`completion (bash|zsh|fish)`).FindStringSubmatch(example); m != nil {
		command.line = m[1] + " -c '" + command.line + "'"
	}
	if out, err := shell.run(command); err != nil {
		shell.Errorf("%v\n%s", err, out)
	}
}

// runServe starts a server at a free address. It stops the server in the same way as
// Ctrl-C and checks the exit code.
func runServe(shell docShell, example string) {
	shell.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	line, _, _ := strings.Cut(example, "#")
	server := exec.CommandContext(ctx, "sh", "-c", "exec "+line+" --addr 127.0.0.1:0")
	server.Dir, server.Env = shell.home, append(shell.env, "KEEP_SERVING=yes")
	out, err := server.StdoutPipe()
	if err != nil {
		shell.Fatal(err)
	}
	var problems bytes.Buffer
	server.Stderr = &problems
	if err := server.Start(); err != nil {
		shell.Fatal(err)
	}
	reader := bufio.NewReader(out)
	said, readErr := reader.ReadString('\n')
	if err := server.Process.Signal(syscall.SIGINT); err != nil {
		shell.Error(err)
	}
	_, _ = io.Copy(io.Discard, reader)
	err = errors.Join(readErr, server.Wait())
	if err != nil || !serving.MatchString(said) {
		shell.Errorf("prints %q, and ends with: %v\n%s", said, err, &problems)
	}
}

// usedProgram matches the name of a program, but not a flag such as --man.
var usedProgram = regexp.MustCompile(`(?:^|[ |(])(man|mandoc|awk|bash|zsh|fish)\b`)

// skipWithoutPrograms skips a test if a program in a command line is not installed. In
// CI, it fails the test.
func skipWithoutPrograms(t *testing.T, line string) {
	t.Helper()
	for _, m := range usedProgram.FindAllStringSubmatch(line, -1) {
		program := m[1]
		if _, err := exec.LookPath(program); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s is not installed, and CI=true", program)
			}
			t.Skipf("%s is not installed", program)
		}
	}
}

// examplesOf returns the commands in a help text.
func examplesOf(detail string) []string {
	var examples []string
	for line := range strings.Lines(detail) {
		if strings.HasPrefix(line, "  ") && strings.Contains(line, "portolan ") {
			examples = append(examples, strings.TrimSpace(line))
		}
	}
	return examples
}

// allCommands returns a node and all visible commands below it.
func allCommands(node *kong.Node) []*kong.Node {
	commands := []*kong.Node{node}
	for _, child := range node.Children {
		if !child.Hidden {
			commands = append(commands, allCommands(child)...)
		}
	}
	return commands
}

// testModel returns kong's model of the command line.
func testModel() *kong.Application {
	return newParser(context.Background(), streams{out: io.Discard, err: io.Discard}).Model
}

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// docShell runs commands in a folder. The program is in their PATH as portolan.
type docShell struct {
	*testing.T
	home string
	env  []string
	// addresses maps an address in the documentation, such as 127.0.0.1:8418, to the free
	// address that the test uses instead.
	addresses map[string]string
}

// commandLimit is the time after which a command is killed.
const commandLimit = 2 * time.Minute

func newDocShell(t *testing.T, repository string) docShell {
	t.Helper()
	home := t.TempDir()
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	makeTool, err := exec.LookPath("make")
	if err != nil {
		t.Fatal(err)
	}
	portolan, err := exec.LookPath("portolan")
	if err != nil {
		t.Fatal(err)
	}
	caches, err := exec.Command(goTool, "env", "GOCACHE", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	cache := strings.Fields(string(caches))
	env := append(os.Environ(), "HOME="+home, "PATH="+home+"/.bin:"+os.Getenv("PATH"), "SOURCE_DATE_EPOCH=",
		"GOCACHE="+cache[0], "GOMODCACHE="+cache[1], "GIT_CONFIG_GLOBAL=/dev/null",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org")
	s := docShell{t, home, env, map[string]string{}}
	// Readers run the commands go and make in the repository. So the test runs them
	// there. portolan serve ends as soon as it prints its address.
	for name, script := range map[string]string{
		"go": fmt.Sprintf(`cd %s && exec %s "$@"`, quoted(repository), quoted(goTool)),
		"make": fmt.Sprintf(`cd %s && exec %s OUT=%s "$@"`, quoted(repository), quoted(makeTool),
			quoted(home+"/public")),
		// A server may need some time to start.
		"curl": `PATH=${PATH#"$HOME/.bin:"} exec curl --retry 9 --retry-delay 1 --retry-connrefused "$@"`,
		"portolan": fmt.Sprintf(`[ "$1" = serve ] && [ -z "$KEEP_SERVING" ] || exec %[1]s "$@"
: >"$HOME/.served"
%[1]s "$@" --addr 127.0.0.1:0 >"$HOME/.served" 2>&1 & pid=$!
until grep -q 'stop with' "$HOME/.served"; do kill -0 $pid && sleep 0.05 || { cat "$HOME/.served"; exit 1; }; done
kill $pid; wait $pid; cat "$HOME/.served"`, quoted(portolan)),
	} {
		s.write(".bin/"+name, "#!/bin/sh\n"+script+"\n")
		if err := os.Chmod(filepath.Join(home, ".bin", name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(repository, filepath.Join(home, "portolan")); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s docShell) write(path, text string) {
	s.Helper()
	path, text = filepath.Join(s.home, strings.TrimPrefix(path, "~/")), s.withFreePorts(text)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
		s.Fatal(err)
	}
}

// run runs a command and returns its output. It returns an error if the exit code is not
// c.exit.
func (s docShell) run(c docCommand) (string, error) {
	program := regexp.MustCompile(`^(sudo )?(nginx|caddy|jq|git|curl|node|zip|unzip)\b`).FindStringSubmatch(c.line)
	if program != nil {
		if _, err := exec.LookPath(program[2]); err != nil && os.Getenv("CI") != "true" {
			s.Skipf("%s is not installed", program[2])
		}
	}
	line := s.withFreePorts(c.line)
	if background, ok := strings.CutSuffix(line, " &"); ok {
		s.start(background)
		return "", nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), commandLimit)
	defer cancel()
	shell := exec.CommandContext(ctx, "sh", "-c", line)
	shell.WaitDelay = time.Second // a killed shell may have children that keep the output open
	shell.Dir, shell.Env = s.home, s.env
	var out bytes.Buffer
	shell.Stdout, shell.Stderr = &out, &out
	err := shell.Run()
	text := strings.ReplaceAll(out.String(), "\r\n", "\n") // curl prints headers with \r\n
	for documented, free := range s.addresses {
		text = strings.ReplaceAll(text, free, documented)
	}
	if code := shell.ProcessState.ExitCode(); code != c.exit {
		return text, fmt.Errorf("exits with %d, not with %d (%v)", code, c.exit, errors.Join(err, ctx.Err()))
	}
	return text, nil
}

// start runs a command until the test of the note ends. If the test failed, start prints
// the output of the command.
func (s docShell) start(line string) {
	s.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), commandLimit)
	server := exec.CommandContext(ctx, "sh", "-c", "exec "+line)
	server.WaitDelay = time.Second
	server.Dir, server.Env = s.home, append(s.env, "KEEP_SERVING=yes")
	var out bytes.Buffer
	server.Stdout, server.Stderr = &out, &out
	if err := server.Start(); err != nil {
		cancel()
		s.Fatal(err)
	}
	s.Cleanup(func() {
		defer cancel()
		_ = server.Process.Signal(os.Interrupt)
		_ = server.Wait() // an error, because the command was interrupted
		if s.Failed() {
			s.Logf("%s prints\n%s", line, &out)
		}
	})
}

var documentedAddress = regexp.MustCompile(`127\.0\.0\.1:84\d\d\b`)

// withFreePorts replaces the addresses of the documentation by free ones. The same
// address is always replaced by the same one.
func (s docShell) withFreePorts(text string) string {
	s.Helper()
	return documentedAddress.ReplaceAllStringFunc(text, func(documented string) string {
		if s.addresses[documented] == "" {
			free, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				s.Fatal(err)
			}
			s.addresses[documented] = free.Addr().String()
			_ = free.Close()
		}
		return s.addresses[documented]
	})
}

// quoted quotes a word for a shell.
func quoted(word string) string { return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'" }

// TestDocumentedPortsMayBeTaken checks that commands use other ports than the
// documentation shows, and that the folder of the repository can have any name.
func TestDocumentedPortsMayBeTaken(t *testing.T) {
	repository := filepath.Join(t.TempDir(), "it's $HOME `x`")
	shell := newDocShell(t, repository)
	shell.write("address", "127.0.0.1:8421\n")
	written, err := os.ReadFile(filepath.Join(shell.home, "address"))
	if err != nil || strings.Contains(string(written), "8421") {
		t.Errorf("the file contains %q, %v", written, err)
	}
	const line = "cat address; grep -c 127.0.0.1:8421 address; echo 127.0.0.1:0"
	want := "127.0.0.1:8421\n1\n127.0.0.1:0\n"
	if got, err := shell.run(docCommand{line: line}); got != want || err != nil {
		t.Errorf("%s prints %q, %v, want %q", line, got, err, want)
	}
	if err := os.Mkdir(repository, 0o755); err != nil {
		t.Fatal(err)
	}
	if out, err := shell.run(docCommand{line: "go version && make --version"}); err != nil {
		t.Errorf("in a folder with special characters: %v\n%s", err, out)
	}
}

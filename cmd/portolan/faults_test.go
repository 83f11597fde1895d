//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// faultSite is a folder for one site that is built from two editions of notes.
type faultSite struct {
	out string
	// notes are the folders of the editions 0 and 1. fresh are their sites, as a build into
	// an empty folder writes them: each path with its content.
	notes [2]string
	fresh [2]map[string]string
}

// newFaultSite writes the notes of both editions and builds their sites. They share most
// pages, but most contents differ. The site is in out, which does not exist yet.
func newFaultSite(t *testing.T, out string) faultSite {
	t.Helper()
	s := faultSite{out: out}
	for i, name := range []string{"red", "blue"} {
		s.notes[i] = filepath.Join(t.TempDir(), "notes")
		var note strings.Builder
		note.WriteString("|Port|Service|\n|-|-|\n")
		for row := range 150 {
			fmt.Fprintf(&note, "|%d|%s service %d|\n", 2000+row+50*i, name, row)
		}
		if err := os.Mkdir(s.notes[i], 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(s.notes[i], "ports.md"), []byte(note.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		fresh := filepath.Join(t.TempDir(), "fresh")
		if out, err := s.command(i, "--out", fresh).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		s.fresh[i] = filesOf(t, fresh)
	}
	return s
}

// command returns the command that builds an edition. More arguments follow.
func (s faultSite) command(edition int, more ...string) *exec.Cmd {
	return exec.Command("portolan", append([]string{"build", "-q", "--content", s.notes[edition], "--out", s.out}, more...)...)
}

// build builds an edition, which must succeed, and then checks that the site is the same as
// that of a build into an empty folder.
func (s faultSite) build(t *testing.T, edition int) {
	t.Helper()
	if out, err := s.command(edition).CombinedOutput(); err != nil {
		t.Errorf("the build fails: %v\n%s", err, out)
	}
	if have := filesOf(t, s.out); !maps.Equal(have, s.fresh[edition]) {
		t.Errorf("the site has %d files, and is not the same as a new one with %d files", len(have), len(s.fresh[edition]))
	}
}

// manifestAndTemporary matches the files that are not pages of the site.
var manifestAndTemporary = regexp.MustCompile(`(^|/)\.portolan(\.json|-[0-9]+-[0-9a-z]+)$`)

// checkWhole reports files that have neither the content of one edition nor of the other.
func (s faultSite) checkWhole(t *testing.T) {
	t.Helper()
	have := filesOf(t, s.out)
	for name, content := range have {
		red, inRed := s.fresh[0][name]
		blue, inBlue := s.fresh[1][name]
		if !manifestAndTemporary.MatchString(name) && !(inRed && content == red) && !(inBlue && content == blue) {
			t.Errorf("%s is torn: it has %d bytes, not %d or %d", name, len(content), len(red), len(blue))
		}
	}
}

// checkNoTemporary reports temporary files.
func checkNoTemporary(t *testing.T, dir string) {
	t.Helper()
	for name := range filesOf(t, dir) {
		if strings.Contains(name, ".portolan-") {
			t.Errorf("a temporary file is left: %s", name)
		}
	}
}

// filesOf returns the content of all files in a folder.
func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// startWriting starts a build of an edition over the site of the other. It returns when the
// build writes files or has ended. The channel gets the error of the build.
func (s faultSite) startWriting(t *testing.T, edition int) (*exec.Cmd, *bytes.Buffer, chan error) {
	t.Helper()
	command := s.command(edition)
	var said bytes.Buffer
	command.Stderr = &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	for {
		if b, err := os.ReadFile(filepath.Join(s.out, ".portolan.json")); err == nil && bytes.Contains(b, []byte(`"input":""`)) {
			return command, &said, ended
		}
		select {
		case err := <-ended:
			ended <- err
			return command, &said, ended
		case <-time.After(200 * time.Microsecond):
		}
	}
}

// A build that is killed over an old site leaves only whole files. The next build completes
// the site, and removes what the killed build has left.
func TestKilledBuild(t *testing.T) {
	s := newFaultSite(t, filepath.Join(t.TempDir(), "site"))
	s.build(t, 0)
	random, killed := rand.New(rand.NewPCG(1, 1)), 0
	for n := 1; n <= 32 && !t.Failed(); n++ {
		command, _, ended := s.startWriting(t, n%2)
		time.Sleep(time.Duration(random.IntN(n)) * time.Millisecond)
		_ = command.Process.Kill()
		if err := <-ended; err != nil {
			killed++
		}
		s.checkWhole(t)
		s.build(t, n%2)
	}
	if killed == 0 {
		t.Error("all builds have ended before they were killed")
	}
	t.Logf("%d of 32 builds were killed while they wrote", killed)
}

// Ctrl-c while a build writes leaves only whole files, and no temporary file.
func TestInterruptedBuild(t *testing.T) {
	s := newFaultSite(t, filepath.Join(t.TempDir(), "site"))
	s.build(t, 0)
	for n := 1; n <= 5; n++ {
		command, said, ended := s.startWriting(t, n%2)
		_ = command.Process.Signal(syscall.SIGINT)
		err := <-ended
		if code := command.ProcessState.ExitCode(); err != nil && code != exitInterrupted {
			t.Errorf("the build ends with %v: %s", err, said)
		}
		s.checkWhole(t)
		checkNoTemporary(t, s.out)
		s.build(t, n%2)
	}
}

// Two builds of different notes into one folder wait for each other. The site is that of
// the build that came last.
func TestTwoBuildsOfDifferentNotes(t *testing.T) {
	s := newFaultSite(t, filepath.Join(t.TempDir(), "site"))
	for range 4 {
		_, said, ended := s.startWriting(t, 0)
		if out, err := s.command(1).CombinedOutput(); err != nil {
			t.Errorf("the second build: %v\n%s", err, out)
		}
		if err := <-ended; err != nil {
			t.Errorf("the first build: %v\n%s", err, said)
		}
		have := filesOf(t, s.out)
		if !maps.Equal(have, s.fresh[0]) && !maps.Equal(have, s.fresh[1]) {
			t.Error("the site is not that of one of the builds")
		}
		s.build(t, 0)
		s.build(t, 1)
	}
}

// If the output folder is deleted while a build writes, the build may fail, but not panic.
// The next build writes the site.
func TestOutputFolderIsDeleted(t *testing.T) {
	s := newFaultSite(t, filepath.Join(t.TempDir(), "site"))
	for range 3 {
		s.build(t, 0)
		_, said, ended := s.startWriting(t, 1)
		for os.RemoveAll(s.out) != nil { // the build writes files meanwhile
			continue
		}
		if err := <-ended; err != nil && !strings.HasPrefix(said.String(), "portolan: error: cannot ") {
			t.Errorf("the build ends with %v: %s", err, said)
		}
		if err := os.RemoveAll(s.out); err != nil {
			t.Fatal(err)
		}
	}
	s.build(t, 1)
}

// With few open files, a build works or says what to do. With less than 12, the runtime of Go
// does not start.
func TestFewOpenFiles(t *testing.T) {
	s := newFaultSite(t, filepath.Join(t.TempDir(), "site"))
	worked, failed := 0, 0
	for limit := 12; limit <= 40; limit += 4 {
		command := s.command(0)
		limited := exec.Command("sh", append([]string{"-c", fmt.Sprintf(`ulimit -n %d; exec "$0" "$@"`, limit)}, command.Args...)...)
		out, err := limited.CombinedOutput()
		switch {
		case err == nil:
			worked++
		case bytes.Contains(out, []byte("too many open files")) && bytes.Contains(out, []byte("ulimit -n")):
			failed++
		default:
			t.Errorf("with %d open files: %v\n%s", limit, err, out)
		}
		if _, err := os.Stat(s.out); err == nil {
			s.checkWhole(t)
			checkNoTemporary(t, s.out)
			if err := os.RemoveAll(s.out); err != nil {
				t.Fatal(err)
			}
		}
	}
	if worked == 0 {
		t.Error("no build works with 40 open files")
	}
	t.Logf("%d builds worked, %d failed", worked, failed)
	s.build(t, 0)
}

package watch

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// hidden reports whether a part of a path begins with a dot.
func hidden(name string) bool { return strings.HasPrefix(name, ".") || strings.Contains(name, "/.") }

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// watched runs a watcher until the test ends. After each change, it sends the contents of the
// first of the paths.
func watched(t *testing.T, paths ...string) (w *Watcher, changes chan string) {
	t.Helper()
	w, changes = New(paths, hidden), make(chan string, 1000)
	if err := w.Fault(); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		w.Run(ctx, func() { changes <- contents(paths[0]) })
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
		w.Close()
	})
	return w, changes
}

// Every way in which an editor saves, and each change of a folder, is reported: who reads the
// folder after each report ends with what is on the disk.
func TestChangesAreReported(t *testing.T) {
	dir := t.TempDir()
	root := filepath.Join(dir, "vault")
	note := filepath.Join(root, "a.md")
	write(t, note, "0")
	write(t, filepath.Join(root, "lan/ftp.md"), "0")
	_, changes := watched(t, root)
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"a note is written in place", func() error { return os.WriteFile(note, []byte("1"), 0o644) }},
		{"a note is saved by rename", func() error {
			write(t, filepath.Join(root, ".a.md.tmp"), "22")
			return os.Rename(filepath.Join(root, ".a.md.tmp"), note)
		}},
		{"a note is moved away and written anew", func() error {
			if err := os.Rename(note, note+"~"); err != nil {
				return err
			}
			write(t, note, "333")
			return os.Remove(note + "~")
		}},
		{"a note comes", func() error { return os.WriteFile(filepath.Join(root, "b.md"), []byte("b"), 0o644) }},
		{"a note goes", func() error { return os.Remove(filepath.Join(root, "b.md")) }},
		{"a folder comes", func() error { write(t, filepath.Join(root, "x/y/z.md"), "z"); return nil }},
		{"a note in the new folder changes", func() error { write(t, filepath.Join(root, "x/y/z.md"), "zz"); return nil }},
		{"a folder is renamed", func() error { return os.Rename(filepath.Join(root, "x"), filepath.Join(root, "w")) }},
		{"a note in the renamed folder changes", func() error { write(t, filepath.Join(root, "w/y/z.md"), "zzz"); return nil }},
		{"a folder goes", func() error { return os.RemoveAll(filepath.Join(root, "w")) }},
		{"a thousand notes come", func() error {
			for i := range 1000 {
				write(t, filepath.Join(root, "many", fmt.Sprint(i, ".md")), "n")
			}
			return nil
		}},
		{"the folder of notes goes", func() error { return os.RemoveAll(root) }},
		{"the folder of notes comes again", func() error { write(t, note, "1"); return nil }},
		{"a note in it changes", func() error { write(t, note, "2"); return nil }},
	} {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		// If no report comes, the test binary ends with an error.
		for want := contents(root); <-changes != want; {
		}
	}
}

// contents returns the paths and the texts of all files in a folder.
func contents(root string) string {
	var all strings.Builder
	_ = filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		if err == nil && !hidden(d.Name()) {
			text, _ := os.ReadFile(at)
			fmt.Fprintf(&all, "%s %q\n", at, text)
		}
		return nil
	})
	return all.String()
}

// A note that is named alone, a note behind a link, and the folder behind a link are watched.
func TestLinksAndNotesAlone(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "alone/a.md"), "0")
	write(t, filepath.Join(dir, "target/t.md"), "0")
	write(t, filepath.Join(dir, "real/b.md"), "0")
	write(t, filepath.Join(dir, "vault/c.md"), "0")
	for name, target := range map[string]string{"vault/link.md": "target/t.md", "folder": "real"} {
		if err := os.Symlink(filepath.Join(dir, target), filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	_, changes := watched(t, filepath.Join(dir, "alone/a.md"), filepath.Join(dir, "vault"), filepath.Join(dir, "folder"))
	for _, name := range []string{"alone/a.md", "target/t.md", "real/b.md", "vault/c.md"} {
		write(t, filepath.Join(dir, name), "changed "+name)
		<-changes
	}
}

// Files that are left out, files next to a note that is named alone, and reading cause no change.
func TestOtherFilesAreNoChange(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "alone/a.md"), "0")
	write(t, filepath.Join(dir, "vault/c.md"), "0")
	write(t, filepath.Join(dir, "vault/.obsidian/x.json"), "0")
	_, changes := watched(t, filepath.Join(dir, "alone/a.md"), filepath.Join(dir, "vault"))
	write(t, filepath.Join(dir, "alone/b.md"), "1")
	write(t, filepath.Join(dir, "vault/.obsidian/x.json"), "1")
	write(t, filepath.Join(dir, "vault/.git/index.lock"), "1")
	write(t, filepath.Join(dir, "vaults"), "1")
	if _, err := os.ReadFile(filepath.Join(dir, "vault/c.md")); err != nil {
		t.Fatal(err)
	}
	time.Sleep(3 * quiet)
	if n := len(changes); n > 0 {
		t.Errorf("%d changes are reported", n)
	}
	write(t, filepath.Join(dir, "vault/c.md"), "1")
	<-changes
}

// Look finds a change that the system did not report.
func TestLookFindsMissedChanges(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.md"), "0")
	w := New([]string{dir}, hidden)
	w.Close() // no event comes
	w.events = nil
	changes := make(chan struct{}, 10)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go w.Run(ctx, func() { changes <- struct{}{} })
	write(t, filepath.Join(dir, "a.md"), "other")
	w.Look()
	<-changes
}

// A change of permissions is a change if a look sees it.
func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.md"), "0")
	_, changes := watched(t, dir)
	if err := os.Chmod(filepath.Join(dir, "a.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	<-changes
}

func TestSettle(t *testing.T) {
	for _, c := range []struct {
		what   string
		gaps   []time.Duration // before each event
		took   time.Duration
		events int // that are received
	}{
		{"no further event", nil, quiet, 0},
		{"events close together", []time.Duration{quiet - 1, quiet - 1, 1}, 2*(quiet-1) + 1 + quiet, 3},
		{"a late event", []time.Duration{1, quiet + 1}, 1 + quiet, 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			events, received := make(chan int), 0
			ctx, cancel := context.WithCancel(t.Context())
			var sender sync.WaitGroup
			sender.Go(func() {
				for _, gap := range c.gaps {
					time.Sleep(gap)
					select {
					case events <- 1:
					case <-ctx.Done():
					}
				}
			})
			start := time.Now()
			one := settle(ctx, events, func(int) bool { received++; return true })
			if took := time.Since(start); took != c.took || received != c.events || one != (c.events > 0) {
				t.Errorf("%s: %d events in %v, want %d in %v", c.what, received, took, c.events, c.took)
			}
			cancel()
			sender.Wait()
		})
	}
	synctest.Test(t, func(t *testing.T) {
		events := make(chan int)
		ctx, cancel := context.WithCancel(t.Context())
		var sender sync.WaitGroup
		sender.Go(func() {
			for ctx.Err() == nil {
				time.Sleep(time.Millisecond)
				select {
				case events <- 1:
				case <-ctx.Done():
				}
			}
		})
		start := time.Now()
		if one := settle(ctx, events, func(int) bool { return false }); one || time.Since(start) != patience {
			t.Errorf("events without an end: %v after %v, want %v", one, time.Since(start), patience)
		}
		cancel()
		sender.Wait()
	})
}

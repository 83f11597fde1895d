//go:build unix

package selection

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"portolan/generator/vault"
)

// An ignore file that is a pipe, or that leads out of the folder or nowhere, is an error at
// once: what it says is not known. Nothing waits for the pipe.
func TestHostileIgnoreFiles(t *testing.T) {
	for name, put := range map[string]func(file string) error{
		"a pipe":             func(file string) error { return syscall.Mkfifo(file, 0o644) },
		"a link out":         func(file string) error { return os.Symlink("../outside", file) },
		"an absolute link":   func(file string) error { return os.Symlink("/dev/zero", file) },
		"a link to nowhere":  func(file string) error { return os.Symlink("nowhere", file) },
		"a link to itself":   func(file string) error { return os.Symlink(vault.IgnoreName, file) },
		"a folder":           func(file string) error { return os.Mkdir(file, 0o755) },
		"a very large file":  func(file string) error { return os.WriteFile(file, make([]byte, 2<<20), 0o644) },
		"bytes that are odd": func(file string) error { return os.WriteFile(file, []byte("caf\xff\xfe\xfd"), 0o644) },
	} {
		top := t.TempDir()
		dir := filepath.Join(top, "n")
		for file, text := range map[string]string{"outside": "a.md\n", "n/a.md": "", "n/.obsidian/x": ""} {
			full := filepath.Join(top, file)
			if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if err := put(filepath.Join(dir, vault.IgnoreName)); err != nil {
			t.Skip(err)
		}
		// The settings of Obsidian do not matter as much: they are left out in silence.
		if err := syscall.Mkfifo(filepath.Join(dir, ".obsidian/templates.json"), 0o644); err != nil {
			t.Skip(err)
		}
		layer, err := vault.Open(dir, vault.LinksInside)
		if err != nil {
			t.Fatal(err)
		}
		s, codes := chooseFrom(t, layer)
		if got := strings.Join(codes, " "); !strings.HasSuffix(got, "/.portolanignore:0:0 exclude-invalid") {
			t.Errorf("%s: reported is %q", name, got)
		}
		if len(s.Notes) != 1 {
			t.Errorf("%s: %d notes", name, len(s.Notes))
		}
	}
}

// A note whose name is not UTF-8 can be left out. Diagnostics about files that are left out
// are not reported.
func TestOddNames(t *testing.T) {
	dir := t.TempDir()
	for _, file := range []string{"index.md", "caf\xff.md", "open/b.md"} {
		full := filepath.Join(dir, file)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte("---\nexclude: ['caf?.md', out.md, 'x']\n---\n"), 0o644); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "out.md")); err != nil {
		t.Skip(err)
	}
	layer, err := vault.Open(dir, vault.LinksInside)
	if err != nil {
		t.Fatal(err)
	}
	s, codes := chooseFrom(t, layer)
	if got := s.said(); got != "index.md open/b.md | caf\xff.md=exclude | " {
		t.Errorf("selected is %q", got)
	}
	if len(codes) != 1 || !strings.HasSuffix(codes[0], ":2:31 exclude-unused") {
		t.Errorf("reported is %q", codes)
	}
}

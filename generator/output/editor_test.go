package output

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestReplaceKeepsTheMode(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.md")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	// The mode 0664 has a bit that the usual umask 022 removes from a new file.
	if err := os.Chmod(name, 0o664); err != nil {
		t.Fatal(err)
	}
	if err := new(Editor).Replace(dir, "a.md", []byte("new")); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(name)
	if err != nil || string(b) != "new" {
		t.Errorf("the file contains %q (%v)", b, err)
	}
	if info, err := os.Stat(name); err != nil || runtime.GOOS != "windows" && info.Mode() != 0o664 {
		t.Errorf("the mode is %v (%v)", info.Mode(), err)
	}
	if got := tree(t, dir); got != "./ a.md" {
		t.Errorf("the folder contains %s", got)
	}
}

func TestReplaceStaysInTheFolder(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(outside, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "a.md")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"a.md", "none.md", outside} {
		if err := new(Editor).Replace(dir, name, []byte("new")); err == nil {
			t.Errorf("%s was replaced", name)
		}
	}
	if b, err := os.ReadFile(outside); err != nil || string(b) != "old" {
		t.Errorf("the file outside contains %q (%v)", b, err)
	}
}

func TestReplaceLeavesAProtectedFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.md")
	if err := os.WriteFile(name, []byte("old"), 0o400); err != nil {
		t.Fatal(err)
	}
	if f, err := os.OpenFile(name, os.O_WRONLY, 0); err == nil {
		f.Close()
		t.Skip("this user can write protected files")
	}
	if new(Editor).Replace(dir, "a.md", []byte("new")) == nil {
		t.Error("a file that may not be written was replaced")
	}
}

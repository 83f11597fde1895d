package output

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

const mark = "---\n# ours\n"

func TestPlaceLeavesTheRestAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "notes")
	files := site("a.md", mark+"a", "b.md", mark+"b")
	if n, err := Place(dir, files, mark); n != 2 || err != nil {
		t.Errorf("%d files written, %v", n, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "mine.md"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	// Git on Windows may change the line ends of a file to \r\n.
	if err := os.WriteFile(filepath.Join(dir, "b.md"), []byte("---\r\n# ours\r\nold"), 0o644); err != nil {
		t.Fatal(err)
	}
	if n, err := Place(dir, files, mark); n != 1 || err != nil {
		t.Errorf("%d files written, %v", n, err)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "b.md")); err != nil || string(b) != mark+"b" {
		t.Errorf("b.md contains %q (%v)", b, err)
	}
	if got, want := tree(t, dir), "./ a.md b.md mine.md"; got != want {
		t.Errorf("the folder contains %s, want %s", got, want)
	}
}

func TestPlaceRefusesWhatItDidNotWrite(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "b.md"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "d.md"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "ours.md"), []byte(mark), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("ours.md", filepath.Join(dir, "l.md")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for _, name := range []string{"b.md", "d.md", "l.md"} {
		if _, err := Place(dir, site("a.md", mark, name, mark), mark); err == nil {
			t.Errorf("%s was replaced", name)
		}
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "b.md")); string(b) != "mine" {
		t.Errorf("b.md contains %q", b)
	}
	if got, want := tree(t, dir), "./ b.md d.md/ l.md ours.md"; got != want {
		t.Errorf("the folder contains %s, want %s", got, want)
	}
}

func TestPlaceNamesTheFileThatFails(t *testing.T) {
	broken := File{"a.md", func(*bytes.Buffer) error { return errors.New("broken") }}
	if _, err := Place(t.TempDir(), []File{broken}, mark); err == nil || err.Error() != "a.md: broken" {
		t.Errorf("error: %v", err)
	}
}

// A forged manifest does not make a build remove the files of Git.
func TestHiddenFoldersStay(t *testing.T) {
	dir := t.TempDir()
	laid(t, dir, ".git/config", "x", "n/.git/config", "x", ".old", "x",
		MarkerName, `{"input":"0","files":{".git/config":1,"n/.git/config":1,".old":1}}`)
	write(t, dir, "1", site("a.html", "a"))
	if got, want := tree(t, dir), "./ .git/ .git/config .portolan.json a.html n/ n/.git/ n/.git/config"; got != want {
		t.Errorf("left is %s, want %s", got, want)
	}
}

// Write does not change files outside the folder, even if the manifest names such files,
// or a symbolic link in the folder leads to them.
func TestNothingOutsideIsTouched(t *testing.T) {
	parent := t.TempDir()
	dir, outside := filepath.Join(parent, "public"), filepath.Join(parent, "outside")
	for _, d := range []string{dir, outside} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	victim := filepath.Join(outside, "victim.html")
	if err := os.WriteFile(victim, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	manifest := `{"input":"0","files":{"../outside/victim.html":1,"x/victim.html":1}}`
	if err := os.WriteFile(filepath.Join(dir, MarkerName), []byte(manifest), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "x")); err != nil {
		t.Skip(err)
	}
	if _, err := Write(dir, site("a.html", "a"), Options{Input: "1"}); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, site("x/victim.html", "ours"), Options{Input: "2"}); err == nil {
		t.Error("Write followed a link out of the folder")
	}
	if b, _ := os.ReadFile(victim); string(b) != "mine" {
		t.Errorf("victim.html contains %q", b)
	}
}

package output

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func site(files ...string) []File {
	var list []File
	for i := 0; i < len(files); i += 2 {
		list = append(list, Static(files[i], []byte(files[i+1])))
	}
	Sort(list)
	return list
}

func write(t *testing.T, dir, input string, files []File) Result {
	t.Helper()
	r, err := Write(dir, files, Options{Input: input})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tree(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		if d.IsDir() {
			rel += "/"
		}
		names = append(names, filepath.ToSlash(rel))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

func TestWriteAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "public")
	if r := write(t, dir, "1", site("a.html", "a", "x/b.html", "b", "x/c.html", "c")); r.Written != 3 {
		t.Errorf("first: %+v", r)
	}
	keep := filepath.Join(dir, "a.html")
	before, err := os.Stat(keep)
	if err != nil {
		t.Fatal(err)
	}
	rendered := false
	lazy := []File{
		{"a.html", func(b *bytes.Buffer) error { rendered = true; b.WriteString("a"); return nil }},
		Static("x/b.html", nil), Static("x/c.html", nil),
	}
	if r := write(t, dir, "1", lazy); !r.Unchanged || rendered {
		t.Errorf("the same input was rendered again: %+v", r)
	}
	if r := write(t, dir, "2", site("a.html", "a", "y/d.html", "d")); r.Written != 1 || r.Removed != 2 || r.Unchanged {
		t.Errorf("changed: %+v", r)
	}
	after, err := os.Stat(keep)
	if err != nil || !os.SameFile(before, after) || before.ModTime() != after.ModTime() {
		t.Error("a file that has not changed was written")
	}
	if got, want := tree(t, dir), "./ .portolan.json a.html y/ y/d.html"; got != want {
		t.Errorf("left is %s, want %s", got, want)
	}
	if err := os.WriteFile(keep, []byte("damaged"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := write(t, dir, "2", site("a.html", "a", "y/d.html", "d")); r.Unchanged || r.Written != 1 {
		t.Errorf("a damaged file was not written again: %+v", r)
	}
	if err := os.Remove(keep); err != nil {
		t.Fatal(err)
	}
	if r := write(t, dir, "2", site("a.html", "a", "y/d.html", "d")); r.Unchanged || r.Written != 1 {
		t.Errorf("a deleted file was not written again: %+v", r)
	}
}

func TestForeignFilesStay(t *testing.T) {
	dir := t.TempDir()
	put := func(name string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put(".gitkeep")
	write(t, dir, "1", site("a.html", "a"))
	put("CNAME")
	put("b.html")
	write(t, dir, "2", site("c.html", "c"))
	if got, want := tree(t, dir), "./ .gitkeep .portolan.json CNAME b.html c.html"; got != want {
		t.Errorf("left is %s, want %s", got, want)
	}
	if _, err := Write(dir, site("b.html", "ours", "c.html", "changed"), Options{Input: "3"}); err == nil || !strings.Contains(err.Error(), "b.html") {
		t.Errorf("a file of somebody else was overwritten: %v", err)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "c.html")); string(b) != "c" {
		t.Errorf("a refused build changed c.html to %q", b)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "b.html")); string(b) != "mine" {
		t.Errorf("b.html contains %q", b)
	}
}

func TestForeignFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, site("a.html", "a"), Options{Input: "1"}); err == nil {
		t.Error("no error for a folder with other files")
	}
	if got := tree(t, dir); got != "./ thesis.txt" {
		t.Errorf("left is %s", got)
	}
}

// Write refuses a folder with notes, and WriteNotes refuses the folder of a site. If
// somebody has edited a note in the folder, WriteNotes writes the original note again.
func TestNotesAndSitesKeepApart(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	for _, want := range []Result{{Files: 2, Written: 2}, {Files: 2}} {
		if r, err := WriteNotes(dir, site("a.md", "a", "x/b.md", "b")); err != nil || r != want {
			t.Errorf("%+v, %v, want %+v", r, err, want)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "a.md"), []byte("A"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r, err := WriteNotes(dir, site("a.md", "a")); err != nil || r != (Result{Files: 1, Written: 1, Removed: 1}) {
		t.Errorf("%+v, %v", r, err)
	}
	write(t, other, "1", site("a.html", "a"))
	if _, err := Write(dir, site("a.html", "a"), Options{Input: "1"}); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("a site among notes: %v", err)
	}
	if _, err := WriteNotes(other, site("a.md", "a")); err == nil || !strings.Contains(err.Error(), other) {
		t.Errorf("notes in a site: %v", err)
	}
	if got := tree(t, dir) + tree(t, other); got != "./ .portolan.json a.md./ .portolan.json a.html" {
		t.Errorf("left is %s", got)
	}
}

// A build never changes dotfiles such as ".git/.portolan-1-2", even if their names look
// like names of temporary files. A manifest without a list of files is an error.
func TestDotfilesStay(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".portolan-notes.txt", ".git/.portolan-1-2"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	broken := append(site("a.html", "a"), File{"b.html", func(*bytes.Buffer) error { return errors.New("killed") }})
	if _, err := Write(dir, broken, Options{Input: "1"}); err == nil {
		t.Fatal("no error")
	}
	write(t, dir, "1", site("a.html", "a"))
	if got, want := tree(t, dir), "./ .git/ .git/.portolan-1-2 .portolan-notes.txt .portolan.json a.html"; got != want {
		t.Errorf("left is %s, want %s", got, want)
	}
	if err := os.WriteFile(filepath.Join(dir, MarkerName), []byte("{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, site("a.html", "b"), Options{Input: "2"}); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("a manifest without files: %v", err)
	}
}

// After a failed build, every file is complete. The next build writes the missing files.
func TestFailedBuildIsFinishedByTheNext(t *testing.T) {
	dir := t.TempDir()
	broken := append(site("a.html", "a"), File{"b.html", func(*bytes.Buffer) error { return errors.New("broken") }})
	if _, err := Write(dir, broken, Options{Input: "1"}); err == nil || !strings.Contains(err.Error(), "b.html: broken") {
		t.Fatalf("error: %v", err)
	}
	if r := write(t, dir, "1", site("a.html", "a", "b.html", "b")); r.Unchanged {
		t.Error("an unfinished build counts as finished")
	}
	if got, want := tree(t, dir), "./ .portolan.json a.html b.html"; got != want {
		t.Errorf("left is %s, want %s", got, want)
	}
}

// If a build is killed, the next build removes its temporary files.
func TestLeftoversAreSwept(t *testing.T) {
	dir := t.TempDir()
	broken := append(site("x/a.html", "a"), File{"x/b.html", func(*bytes.Buffer) error { return errors.New("killed") }})
	if _, err := Write(dir, broken, Options{Input: "1"}); err == nil {
		t.Fatal("no error")
	}
	if err := os.WriteFile(filepath.Join(dir, "x", temporaryPrefix+"1-2"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "2", site("x/a.html", "a"))
	if got, want := tree(t, dir), "./ .portolan.json x/ x/a.html"; got != want {
		t.Errorf("left is %s, want %s", got, want)
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	dir := t.TempDir()
	errs := make(chan error)
	for range 2 {
		go func() {
			var files []File
			for i := range 300 {
				files = append(files, Static(fmt.Sprintf("%d.html", i), []byte("page")))
			}
			_, err := Write(dir, files, Options{Input: "1"})
			errs <- err
		}()
	}
	for range 2 {
		if err := <-errs; err != nil && !strings.Contains(err.Error(), ".html already exists") {
			t.Error(err)
		}
	}
	if b, err := os.ReadFile(filepath.Join(dir, "299.html")); err != nil || string(b) != "page" {
		t.Errorf("299.html: %q, %v", b, err)
	}
}

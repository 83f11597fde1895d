package output

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// halver is an encoder. The compressed file of a file has the first half of its content,
// unless the content has fewer than four bytes.
type halver struct {
	id      string
	mu      sync.Mutex
	encoded []string
}

func (h *halver) ID() string { return h.id }

func (h *halver) Names(name string) []string {
	if strings.HasSuffix(name, ".png") {
		return nil
	}
	return []string{name + ".half"}
}

func (h *halver) Encode(name string, content []byte, keep func(string, []byte) error) error {
	h.mu.Lock()
	h.encoded = append(h.encoded, name)
	h.mu.Unlock()
	if names := h.Names(name); len(names) > 0 && len(content) >= 4 {
		return keep(names[0], content[:len(content)/2])
	}
	return nil
}

// Decode is the opposite of Encode for a content that consists of two equal halves.
func (h *halver) Decode(_ string, packed []byte, limit int) ([]byte, error) {
	if len(packed) > limit/2 {
		return nil, errors.New("too long")
	}
	return append(bytes.Clone(packed), packed...), nil
}

// writePacked writes a site with compressed files. It returns the names of the files that
// were compressed.
func writePacked(t *testing.T, dir, input, id string, files []File) (Result, string) {
	t.Helper()
	h := &halver{id: id}
	r, err := Write(dir, files, Options{Input: input, Encoder: h})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(h.encoded)
	return r, strings.Join(h.encoded, " ")
}

func TestCompressedFiles(t *testing.T) {
	dir := t.TempDir()
	r, _ := writePacked(t, dir, "1", "x", site("a.html", "abcd", "b/c.html", "efgh", "small.html", "i", "p.png", "wxyz"))
	if r.Written != 6 || r.Files != 6 {
		t.Errorf("%+v", r)
	}
	if got, want := tree(t, dir),
		"./ .portolan.json a.html a.html.half b/ b/c.html b/c.html.half p.png small.html"; got != want {
		t.Errorf("the folder contains %s, want %s", got, want)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "b", "c.html.half")); string(b) != "ef" {
		t.Errorf("b/c.html.half contains %q (%v)", b, err)
	}
	if r, encoded := writePacked(t, dir, "1", "x", site("a.html", "abcd", "b/c.html", "efgh", "small.html", "i", "p.png", "wxyz")); !r.Unchanged || r.Files != 6 || encoded != "" {
		t.Errorf("the same again: %+v, compressed %s", r, encoded)
	}
}

// Only files that have changed, or whose compressed file is missing, are compressed again.
func TestUnchangedFilesAreNotCompressedAgain(t *testing.T) {
	dir := t.TempDir()
	writePacked(t, dir, "1", "x", site("a.html", "abcd", "b.html", "efgh", "small.html", "i"))
	for _, step := range []struct {
		name, input, id, encoded string
		spoil                    func() error
		files                    []File
	}{
		{"one has changed", "2", "x", "b.html", nil, site("a.html", "abcd", "b.html", "EFGH", "small.html", "i")},
		{"one is missing", "3", "x", "a.html", func() error { return os.Remove(filepath.Join(dir, "a.html.half")) },
			site("a.html", "abcd", "b.html", "EFGH", "small.html", "i")},
		{"another encoder", "4", "y", "a.html b.html small.html", nil, site("a.html", "abcd", "b.html", "EFGH", "small.html", "i")},
		{"a new file", "5", "y", "c.html", nil, site("a.html", "abcd", "b.html", "EFGH", "c.html", "1234", "small.html", "i")},
		{"not worth it", "6", "y", "b.html", nil, site("a.html", "abcd", "b.html", "E", "c.html", "1234", "small.html", "i")},
	} {
		if step.spoil != nil {
			if err := step.spoil(); err != nil {
				t.Fatal(err)
			}
		}
		if _, encoded := writePacked(t, dir, step.input, step.id, step.files); encoded != step.encoded {
			t.Errorf("%s: compressed %s, want %s", step.name, encoded, step.encoded)
		}
	}
	if got, want := tree(t, dir), "./ .portolan.json a.html a.html.half b.html c.html c.html.half small.html"; got != want {
		t.Errorf("the folder contains %s, want %s", got, want)
	}
	write(t, dir, "7", site("a.html", "abcd"))
	if got, want := tree(t, dir), "./ .portolan.json a.html"; got != want {
		t.Errorf("without an encoder, the folder contains %s, want %s", got, want)
	}
}

// After a build that did not finish, nothing is known about the compressed files.
func TestUnfinishedBuildsAreCompressedAgain(t *testing.T) {
	dir := t.TempDir()
	writePacked(t, dir, "1", "x", site("a.html", "abcd", "b.html", "efgh"))
	broken := append(site("a.html", "ABCD"), File{"b.html", func(*bytes.Buffer) error { return errors.New("broken") }})
	if _, err := Write(dir, broken, Options{Input: "2", Encoder: &halver{id: "x"}}); err == nil {
		t.Fatal("no error")
	}
	if _, encoded := writePacked(t, dir, "2", "x", site("a.html", "ABCD", "b.html", "efgh")); encoded != "a.html b.html" {
		t.Errorf("compressed %s", encoded)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "a.html.half")); string(b) != "AB" {
		t.Errorf("a.html.half contains %q (%v)", b, err)
	}
}

// A file that somebody put in the place of a compressed file stays.
func TestForeignCompressedFilesStay(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "1", site("a.html", "abcd"))
	foreign := filepath.Join(dir, "a.html.half")
	if err := os.WriteFile(foreign, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, site("a.html", "abcd"), Options{Input: "2", Encoder: &halver{}}); err == nil ||
		!strings.Contains(err.Error(), "a.html.half") {
		t.Errorf("the error is %v", err)
	}
	if b, _ := os.ReadFile(foreign); string(b) != "mine" {
		t.Errorf("the file contains %q", b)
	}
}

// A check runs before anything is written, and not if nothing has changed.
func TestCheckComesFirst(t *testing.T) {
	dir := t.TempDir()
	checked, refused := 0, errors.New("too large")
	opts := Options{Input: "1", Check: func(context.Context) error { checked++; return refused }}
	if _, err := Write(dir, site("a.html", "a"), opts); !errors.Is(err, refused) || tree(t, dir) != "./" {
		t.Errorf("%v, and the folder contains %s", err, tree(t, dir))
	}
	write(t, dir, "1", site("a.html", "a"))
	if r, err := Write(dir, site("a.html", "a"), opts); err != nil || !r.Unchanged || checked != 1 {
		t.Errorf("%+v after %d checks: %v", r, checked, err)
	}
}

func TestSizes(t *testing.T) {
	files := site("a.html", "abc", "b.html", "", "c.html", strings.Repeat("x", 5000))
	if got, err := Sizes(t.Context(), files); err != nil || !slices.Equal(got, []int64{3, 0, 5000}) {
		t.Errorf("%d, %v", got, err)
	}
	broken := errors.New("broken")
	if _, err := Sizes(t.Context(), []File{{"x", func(*bytes.Buffer) error { return broken }}}); !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
}

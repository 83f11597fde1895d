package output

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func accept(io.ReaderAt, int64) bool { return true }

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func TestPlaceStream(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	file := filepath.Join(dir, "site.zip")
	large := strings.Repeat("0123456789abcdef", 100_000)
	for _, step := range []struct {
		content string
		changed bool
	}{
		{"one", true}, {"one", false}, {"two", true}, {"longer", true}, {"", true}, {"", false}, {large, true}, {large, false},
		{large + "x", true}, {large + "y", true}, {large, true},
	} {
		changed, err := PlaceStream(file, accept, text(step.content))
		got, _ := os.ReadFile(file)
		if err != nil || changed != step.changed || string(got) != step.content {
			t.Errorf("%.10q: changed %v, now %.10q (%v)", step.content, changed, got, err)
		}
		if got := tree(t, dir); got != "./ site.zip" {
			t.Errorf("the folder has %s", got)
		}
	}
}

func TestPlaceStreamKeepsAForeignFile(t *testing.T) {
	dir := t.TempDir()
	laid(t, dir, "foreign", "theirs", "folder/x", "")
	link(t, "foreign", filepath.Join(dir, "link"))
	ours := func(r io.ReaderAt, size int64) bool {
		b := make([]byte, size)
		_, err := r.ReadAt(b, 0)
		return err == nil && bytes.Equal(b, []byte("ours"))
	}
	for _, name := range []string{"foreign", "folder", "link"} {
		written := false
		_, err := PlaceStream(filepath.Join(dir, name), ours, func(io.Writer) error { written = true; return nil })
		if err == nil || !strings.Contains(err.Error(), name) || written {
			t.Errorf("%s: %v, written %v", name, err, written)
		}
	}
	if got := tree(t, dir); got != "./ folder/ folder/x foreign link" {
		t.Errorf("the folder has %s", got)
	}
	laid(t, dir, "own", "ours")
	if changed, err := PlaceStream(filepath.Join(dir, "own"), ours, text("new")); !changed || err != nil {
		t.Errorf("own: %v %v", changed, err)
	}
}

func TestFailedStreamLeavesTheOldFile(t *testing.T) {
	dir, broken := t.TempDir(), errors.New("broken")
	laid(t, dir, "site.zip", "old")
	_, err := PlaceStream(filepath.Join(dir, "site.zip"), accept, func(w io.Writer) error {
		_, _ = io.WriteString(w, strings.Repeat("half", 100_000))
		return broken
	})
	if !errors.Is(err, broken) {
		t.Error(err)
	}
	got, _ := os.ReadFile(filepath.Join(dir, "site.zip"))
	if string(got) != "old" || tree(t, dir) != "./ site.zip" {
		t.Errorf("%q in %s", got, tree(t, dir))
	}
}

package watch

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// tree is the state of files and folders at the last look.
type tree struct {
	roots []string
	skip  func(path string) bool
	// watch is called for each folder before its entries are read, so no change gets lost in
	// between.
	watch func(folder string)

	seen []entry
	// linked are the targets of symbolic links. An event of a target has its own path.
	linked []string
}

// entry is a file as one look saw it. If two entries are equal, the file has not changed, or so
// fast that the clock of the file system did not see it.
type entry struct {
	path     string
	mode     fs.FileMode
	size     int64
	modified time.Time
}

// look reads all folders. It reports whether anything is different from the last look.
func (t *tree) look() bool {
	before := t.seen
	t.seen, t.linked = nil, nil
	for _, root := range t.roots {
		// The folder that contains the root reports that the root is deleted or made.
		t.watch(filepath.Dir(filepath.Clean(root)))
		t.walk(root, ".")
	}
	return !slices.EqualFunc(before, t.seen, func(a, b entry) bool {
		return a.path == b.path && a.mode == b.mode && a.size == b.size && a.modified.Equal(b.modified)
	})
}

// walk adds a file, or a folder with all its entries, to t.seen. inside is its path in the root,
// with slashes.
func (t *tree) walk(at, inside string) {
	info, err := os.Stat(at)
	if err != nil {
		t.seen = append(t.seen, entry{path: at, size: -1})
		return
	}
	if !info.IsDir() {
		t.seen = append(t.seen, entry{at, info.Mode(), info.Size(), info.ModTime()})
		return
	}
	t.seen = append(t.seen, entry{path: at, mode: info.Mode()})
	t.watch(at)
	entries, _ := os.ReadDir(at) // what cannot be read is reported when the notes are read
	for _, e := range entries {
		below := path.Join(inside, e.Name())
		switch {
		case t.skip(below):
		case e.Type()&fs.ModeSymlink != 0:
			t.link(filepath.Join(at, e.Name()))
		default:
			t.walk(filepath.Join(at, e.Name()), below)
		}
	}
}

// link adds a symbolic link and its target, if this is a file. Notes behind a link to a folder
// are not read.
func (t *tree) link(at string) {
	target, err := filepath.EvalSymlinks(at)
	info, statErr := os.Stat(at)
	if err != nil || statErr != nil || info.IsDir() {
		t.seen = append(t.seen, entry{path: at, size: -1})
		return
	}
	t.seen = append(t.seen, entry{at, info.Mode(), info.Size(), info.ModTime()})
	t.watch(filepath.Dir(target))
	t.linked = append(t.linked, target)
}

// contains reports whether an event at a path can be about one of the files.
func (t *tree) contains(event string) bool {
	if slices.Contains(t.linked, event) {
		return true
	}
	return slices.ContainsFunc(t.roots, func(root string) bool {
		inside, err := filepath.Rel(root, event)
		if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
			return false
		}
		return inside == "." || !t.skip(filepath.ToSlash(inside))
	})
}

func exists(folder string) bool {
	_, err := os.Stat(folder)
	return err == nil
}

package output

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Result says what a build changed in a folder.
type Result struct {
	// Files is the number of files of the site.
	Files int
	// Written is the number of files that were new or had changed.
	Written int
	// Removed is the number of removed files of earlier builds.
	Removed int
	// Unchanged is set if the input was the same as for the last build. Then no file was
	// rendered.
	Unchanged bool
}

// Write writes the files of a site into the folder dir and removes the other files of the
// last build. It creates the folder if necessary. Before the first build, the folder may
// contain only dotfiles. Later, Write never changes files that others put there. If such
// a file has the path of a file of the site, Write returns an error before it writes
// anything.
//
// input is a hash of everything that the files depend on. If it is the same as in the last
// build, and all files of that build are still there, Write renders nothing.
//
// Write does not touch files that have not changed. It writes the others by rename, so
// that nobody sees half of a file. Old files are removed last. Only the first build, into
// a folder without files, writes files directly.
func Write(dir string, files []File, input string) (Result, error) {
	return fill(dir, ofSite, files, input)
}

// WriteNotes is Write for notes. People may edit notes, so it always compares the content of
// each file. WriteNotes refuses a folder with a site, and Write refuses a folder with notes.
func WriteNotes(dir string, files []File) (Result, error) {
	return fill(dir, ofNotes, files, "")
}

// fill writes files of a kind into a folder: see Write. Input "" means: compare all files.
func fill(dir string, what contents, files []File, input string) (Result, error) {
	result := Result{Files: len(files)}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return result, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return result, err
	}
	defer root.Close()
	old, err := readManifest(root, what)
	if err != nil {
		return result, fmt.Errorf("%s: %w", dir, err)
	}
	w := folder{root: root, fresh: old.Files == nil, dirs: map[string]*os.Root{".": root}}
	defer w.close()
	if input != "" && old.Input == input && w.isComplete(old, files) {
		result.Unchanged = true
		return result, nil
	}
	if !w.fresh {
		if err := checkWay(root, files, old); err != nil {
			return result, fmt.Errorf("%s: %w", dir, err)
		}
	}
	if !w.fresh && old.Input == "" {
		sweep(root)
	}
	// Until the build is finished, the manifest lists all old and new files, without input.
	pending := manifest{What: what, Files: maps.Clone(old.Files)}
	if pending.Files == nil {
		pending.Files = map[string]int64{}
	}
	for _, f := range files {
		pending.Files[f.Path] = 0
	}
	if err := pending.write(root); err != nil {
		return result, err
	}
	sizes, written, err := w.write(files)
	if err != nil {
		return result, err
	}
	result.Written = written
	maps.DeleteFunc(old.Files, func(name string, _ int64) bool { _, kept := sizes[name]; return kept })
	result.Removed = removeStale(root, slices.Sorted(maps.Keys(old.Files)))
	return result, manifest{What: what, Input: input, Files: sizes}.write(root)
}

// checkWay returns an error if a file that portolan did not write has the path of one of the
// files.
func checkWay(root *os.Root, files []File, old manifest) error {
	for _, f := range files {
		if _, ours := old.Files[f.Path]; ours {
			continue
		}
		if _, err := root.Lstat(f.Path); err == nil {
			return fmt.Errorf("%s already exists and was not written by portolan; move it and build again", f.Path)
		}
	}
	return nil
}

// sweep removes the temporary files of a build that was stopped.
func sweep(root *os.Root) {
	_ = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir // not ours
		case !d.IsDir() && unfinished.MatchString(d.Name()):
			_ = root.Remove(name) // may fail: another build may have renamed it
		}
		return nil
	})
}

// folder is the folder of a build. Each folder inside it is opened only once, which is
// faster than a path from the root for every file.
type folder struct {
	root  *os.Root
	fresh bool // it has no files yet
	dirs  map[string]*os.Root
}

// open opens a folder, unless it is open already.
func (w folder) open(dir string) (*os.Root, error) {
	if opened, ok := w.dirs[dir]; ok {
		return opened, nil
	}
	opened, err := w.root.OpenRoot(dir)
	if err == nil {
		w.dirs[dir] = opened
	}
	return opened, err
}

// isComplete reports whether a manifest lists exactly these files, and each of them still
// exists with the size in the manifest.
func (w folder) isComplete(m manifest, files []File) bool {
	if len(m.Files) != len(files) {
		return false
	}
	for _, f := range files {
		size, listed := m.Files[f.Path]
		if !listed {
			return false
		}
		dir, err := w.open(path.Dir(f.Path))
		if err != nil {
			return false
		}
		info, err := dir.Lstat(path.Base(f.Path))
		if err != nil || !info.Mode().IsRegular() || info.Size() != size {
			return false
		}
	}
	return true
}

func (w folder) close() {
	delete(w.dirs, ".")
	for _, dir := range w.dirs {
		_ = dir.Close() // an open folder has no data to write
	}
}

// write writes the files. It returns the sizes of all files, and how many were new or had
// changed.
func (w folder) write(files []File) (map[string]int64, int, error) {
	for _, dir := range folders(files) {
		if err := w.root.MkdirAll(dir, 0o755); err != nil {
			return nil, 0, err
		}
		if _, err := w.open(dir); err != nil {
			return nil, 0, err
		}
	}
	var mu sync.Mutex
	sizes, written := make(map[string]int64, len(files)), 0
	err := renderAll(files, runtime.GOMAXPROCS(0), func(f File, content []byte) error {
		dir, name := w.dirs[path.Dir(f.Path)], path.Base(f.Path)
		wrote, err := true, fs.ErrExist
		if w.fresh {
			err = create(dir, name, content)
		}
		if errors.Is(err, fs.ErrExist) {
			wrote, err = put(dir, name, content)
		}
		if errors.Is(err, fs.ErrNotExist) { // another build removed the temporary file
			wrote, err = put(dir, name, content)
		}
		mu.Lock()
		defer mu.Unlock()
		sizes[f.Path] = int64(len(content))
		if wrote {
			written++
		}
		return err
	})
	return sizes, written, err
}

// folders returns the folders of the files, each once.
func folders(files []File) []string {
	var dirs []string
	for _, f := range files {
		if dir := path.Dir(f.Path); dir != "." {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}

// removeStale removes files of the last build and then empty folders. It returns the
// number of removed files.
func removeStale(root *os.Root, stale []string) int {
	removed := 0
	var dirs []string
	for _, name := range stale {
		if root.Remove(name) == nil {
			removed++
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	for _, dir := range slices.Backward(slices.Compact(dirs)) {
		if entries, err := fs.ReadDir(root.FS(), dir); err == nil && len(entries) == 0 {
			_ = root.Remove(dir) // may fail: somebody may have added a file
		}
	}
	return removed
}

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

// Result is what a build did to a folder.
type Result struct {
	// Files is the number of files of the site.
	Files int
	// Written is how many of them were new or differed.
	Written int
	// Removed is how many files of a former build went.
	Removed int
	// Unchanged is set when nothing that goes into the site had changed, so
	// that no file was even rendered.
	Unchanged bool
}

// Write makes the files, and no others of a former build, stand in the folder
// dir. The folder is made if need be. The first time it must be empty but for
// dotfiles; what others put there later is left alone, and is an error where
// it stands in the way of a file, before anything is written.
//
// input is a hash of all that goes into the files. When it is that of the
// last build, and that build's files are all there, nothing is rendered.
// Files that do not differ are not touched, those that do appear whole, by
// rename, and files of the last build that are no more are removed last. Only
// a first build writes its files in place, into a folder that had none.
func Write(dir string, files []File, input string) (Result, error) {
	return fill(dir, ofSite, files, input)
}

// WriteNotes is Write for notes, which people may edit: each file is compared,
// whatever the last time left. A folder that holds a site is refused by
// WriteNotes, and one that holds notes by Write.
func WriteNotes(dir string, files []File) (Result, error) {
	return fill(dir, ofNotes, files, "")
}

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
	if input != "" && old.Input == input && w.holds(old, files) {
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
	// Until the end all files, old and new, are ours, but of no known input.
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

// checkWay refuses to write where somebody else's file stands, before
// anything is written.
func checkWay(root *os.Root, files []File, old manifest) error {
	for _, f := range files {
		if _, ours := old.Files[f.Path]; ours {
			continue
		}
		if _, err := root.Lstat(f.Path); err == nil {
			return fmt.Errorf("%s is in the way, which portolan did not make; move it and build again", f.Path)
		}
	}
	return nil
}

// sweep removes what a build that was stopped left unfinished.
func sweep(root *os.Root) {
	_ = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir // not ours
		case !d.IsDir() && unfinished.MatchString(d.Name()):
			_ = root.Remove(name) // another build's, if it is gone by now
		}
		return nil
	})
}

// folder is where a build writes. Each folder within it is opened once, so
// that no file has to be looked for from the root.
type folder struct {
	root  *os.Root
	fresh bool // nothing stands there yet
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

// holds reports whether a manifest lists exactly these files, and each is still
// there in the size it was written.
func (w folder) holds(m manifest, files []File) bool {
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
		_ = dir.Close() // nothing is written to a folder itself
	}
}

// write writes the files and returns their sizes and how many had to be
// written.
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
		if errors.Is(err, fs.ErrNotExist) { // another build swept it away
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

// folders returns the folders that the files lie in, each once.
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

// removeStale removes files of a former build, and the folders that this
// leaves empty.
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
			_ = root.Remove(dir) // somebody else's folder by now, if this fails
		}
	}
	return removed
}

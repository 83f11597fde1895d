package output

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"sync/atomic"
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

// Write makes the folder dir hold exactly the files, beside what it does not
// own: dotfiles, and nothing else. The folder is made if need be. One that
// holds files of somebody else is refused.
//
// input is a hash of all that goes into the files. When it is that of the
// last build, and that build's files are all there, nothing is rendered.
// Files that do not differ are not touched, the others appear whole, by
// rename, and files of the last build that are no more are removed last.
func Write(dir string, files []File, input string) (Result, error) {
	result := Result{Files: len(files)}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return result, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return result, err
	}
	defer root.Close()
	old, err := readManifest(root)
	if err != nil {
		return result, fmt.Errorf("%s: %w", dir, err)
	}
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.Path
	}
	slices.Sort(paths)
	if old.Input == input && slices.Equal(old.Files, paths) && old.complete(root) {
		result.Unchanged = true
		return result, nil
	}
	if err := claim(root, old.Files, paths); err != nil {
		return result, err
	}
	if result.Written, err = writeFiles(root, files, old.Files); err != nil {
		return result, err
	}
	result.Removed = removeStale(root, old.Files, paths)
	return result, manifest{Input: input, Files: paths}.write(root)
}

// writeFiles writes the files; those among the sorted old are ours to replace.
func writeFiles(root *os.Root, files []File, old []string) (int, error) {
	for _, dir := range folders(files) {
		if err := root.MkdirAll(dir, 0o755); err != nil {
			return 0, err
		}
	}
	var written atomic.Int64
	err := renderAll(files, runtime.GOMAXPROCS(0), func(f File, content []byte) error {
		_, ours := slices.BinarySearch(old, f.Path)
		wrote, err := put(root, f.Path, content, ours)
		if wrote {
			written.Add(1)
		}
		return err
	})
	return int(written.Load()), err
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

// removeStale removes the files of old that are not among the sorted keep, and
// the folders that this leaves empty.
func removeStale(root *os.Root, old, keep []string) int {
	removed := 0
	var dirs []string
	for _, name := range old {
		if _, found := slices.BinarySearch(keep, name); found {
			continue
		}
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

// claim notes which files will be ours once the build is done, so that the
// next one may finish what this one leaves undone. A file that is there
// already and was not ours does not become so.
func claim(root *os.Root, old, paths []string) error {
	m := manifest{Files: slices.Clone(old)}
	for _, name := range paths {
		if _, err := root.Lstat(name); err != nil {
			m.Files = append(m.Files, name)
		}
	}
	slices.Sort(m.Files)
	m.Files = slices.Compact(m.Files)
	return m.write(root)
}

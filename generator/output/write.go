package output

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
)

// Result says what a build changed in a folder.
type Result struct {
	// Files is the number of files of the site.
	Files int
	// Written is the number of files that were new or had changed.
	Written int
	// Removed is the number of files of the last build that were removed.
	Removed int
	// Unchanged is true if the input was the same as in the last build, and nothing was
	// rendered.
	Unchanged bool
}

// Write writes the files of a site into the folder dir. It removes the files of the last
// build that are not in the list files. It creates the folder if necessary. Before the
// first build, the folder may contain only dotfiles. After that, somebody may add other
// files: Write never changes or removes them. If the list files contains the path of such
// a file, Write returns an error and writes nothing.
//
// input is a hash of everything that the files depend on. If it is the same as in the
// last build, and all files of that build still exist, Write renders nothing.
//
// Write does not touch files that have not changed. It writes the others by rename, so
// that no program reads a half-written file, and then removes old files. The first build
// uses no rename.
func Write(dir string, files []File, input string) (Result, error) {
	return fill(dir, ofSite, files, input)
}

// WriteNotes writes notes as Write writes a site. People may edit notes, so it compares
// the content of each file. It returns an error for a folder with a site. Write returns
// an error for a folder with notes.
func WriteNotes(dir string, files []File) (Result, error) {
	return fill(dir, ofNotes, files, "")
}

// fill writes a site or notes into a folder: see Write and WriteNotes. If input is "", it
// compares the content of all files.
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
	// Until the build is finished, the manifest lists all old and new files, and its Input
	// is empty.
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

// checkWay returns an error if one of the files would replace a file that portolan did
// not write.
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
			// Portolan does not write folders such as .git.
			return fs.SkipDir
		case !d.IsDir() && unfinished.MatchString(d.Name()):
			// Remove fails if another build has renamed the file.
			_ = root.Remove(name)
		}
		return nil
	})
}

// removeStale removes files of the last build. Then it removes their folders, if these
// are empty. It returns the number of removed files.
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
			// Remove fails if somebody has added a file to the folder.
			_ = root.Remove(dir)
		}
	}
	return removed
}

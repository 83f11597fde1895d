package output

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"sync"
)

// folder is the folder that a build writes into. It opens each subfolder only once.
type folder struct {
	root  *os.Root
	fresh bool // the folder had no manifest before this build
	dirs  map[string]*os.Root
}

// open returns a subfolder. It opens the subfolder only if it is not open yet.
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
// has the listed size.
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
		// An error of Close does no harm, because no data is written to a folder.
		_ = dir.Close()
	}
}

// write writes the files. It returns the size of each file, and the number of files that
// were new or had changed.
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
		// The temporary file is missing if another build has removed it.
		if errors.Is(err, fs.ErrNotExist) {
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

// folders returns the folders that contain files, without duplicates and without the
// root.
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

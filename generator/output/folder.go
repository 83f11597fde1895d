package output

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
)

// folder is a disk in a folder of this machine. It opens each subfolder only once, because
// the path of a file is then resolved faster. It cannot reach files outside the folder.
type folder struct {
	dir  string
	root *os.Root
	mu   sync.RWMutex
	subs map[string]*os.Root
}

// openFolder opens a folder. It does not create it.
func openFolder(dir string) (*folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fault("open the folder", dir, err)
	}
	return &folder{dir: dir, root: root, subs: map[string]*os.Root{".": root}}, nil
}

// makeAndOpenFolder opens a folder. It creates the folder and its parents if necessary.
func makeAndOpenFolder(dir string) (*folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fault("create the folder", dir, err)
	}
	return openFolder(dir)
}

func (f *folder) close() {
	for _, sub := range f.subs {
		// An error of Close does no harm, because no data is written to a folder.
		_ = sub.Close()
	}
}

func (f *folder) path(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// at returns the subfolder that contains a file, and the name of the file in it.
func (f *folder) at(name string) (*os.Root, string, error) {
	dir, base := path.Split(name)
	sub, err := f.sub(path.Clean(dir))
	return sub, base, err
}

func (f *folder) sub(dir string) (*os.Root, error) {
	f.mu.RLock()
	sub := f.subs[dir]
	f.mu.RUnlock()
	if sub != nil {
		return sub, nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if sub := f.subs[dir]; sub != nil {
		return sub, nil
	}
	sub, err := f.root.OpenRoot(dir)
	if err == nil {
		f.subs[dir] = sub
	}
	return sub, err
}

func (f *folder) makeFolder(name string) error {
	return fault("create the folder", f.path(name), f.root.MkdirAll(name, 0o755))
}

func (f *folder) lstat(name string) (fs.FileInfo, error) {
	sub, base, err := f.at(name)
	if err != nil {
		return nil, fault("read", f.path(name), err)
	}
	info, err := sub.Lstat(base)
	return info, fault("read", f.path(name), err)
}

func (f *folder) list(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.root.FS(), name)
	return entries, fault("list the folder", f.path(name), err)
}

func (f *folder) open(name string) (io.ReadCloser, error) {
	sub, base, err := f.at(name)
	if err != nil {
		return nil, fault("read", f.path(name), err)
	}
	opened, err := sub.Open(base)
	return opened, fault("read", f.path(name), err)
}

func (f *folder) create(name string, mode fs.FileMode) (file, error) {
	sub, base, err := f.at(name)
	if err != nil {
		return nil, err
	}
	return sub.OpenFile(base, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
}

func (f *folder) rename(from, to string) error {
	sub, base, err := f.at(to)
	if err != nil {
		return err
	}
	return sub.Rename(path.Base(from), base)
}

// remove does not use the open subfolders, because it may remove one of them.
func (f *folder) remove(name string) error { return f.root.Remove(name) }

// syncFolder does nothing where a folder cannot be synced: on Windows, and on some file
// systems.
func (f *folder) syncFolder(name string) error {
	opened, err := f.root.Open(name)
	if err != nil {
		return fault("sync the folder", f.path(name), err)
	}
	defer opened.Close()
	err = opened.Sync()
	if runtime.GOOS == "windows" || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		return nil
	}
	return fault("sync the folder", f.path(name), err)
}

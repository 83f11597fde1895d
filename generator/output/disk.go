package output

import (
	"context"
	"io"
	"io/fs"
)

// disk is a folder with all operations that this package needs. Tests use a disk that
// fails, or that loses what a file system may lose without power. Names are paths relative
// to the folder, with slashes. The methods are safe for concurrent use.
type disk interface {
	// makeFolder creates a folder and its parents, unless they exist.
	makeFolder(name string) error
	lstat(name string) (fs.FileInfo, error)
	list(folder string) ([]fs.DirEntry, error)
	open(name string) (io.ReadCloser, error)
	// create creates a file. It returns fs.ErrExist if the name exists.
	create(name string, mode fs.FileMode) (file, error)
	// rename gives a file another name in the same folder. It replaces the file that had
	// this name.
	rename(from, to string) error
	remove(name string) error
	// syncFolder returns when the names in a folder are on the disk.
	syncFolder(name string) error
	// syncAll returns when everything is on the disk. If syncsEachFile is set, it syncs only
	// names, and each file must be synced before.
	syncAll() error
	// lock waits until no other build writes into the folder. It calls waiting if it has to
	// wait. It returns ErrInterrupted if ctx ends.
	lock(ctx context.Context, waiting func()) (unlock func(), err error)
	// path returns the path of a file as the user would write it.
	path(name string) string
}

// file is a file that is being written.
type file interface {
	io.WriteCloser
	// Chmod sets the mode. The umask does not change it.
	Chmod(mode fs.FileMode) error
	// Sync returns when the content is on the disk.
	Sync() error
}

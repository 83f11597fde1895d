package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrOutside is the error for a symbolic link that leads out of the folder of notes. An
// absolute link counts as leading out, even if its target is in the folder.
var ErrOutside = errors.New("the symbolic link leads out of its folder")

// tree is a file system with the files of one folder. It opens only regular files and
// folders, and it never waits for a named pipe.
type tree struct {
	folder
	// escapes is the error of os.Root for a path that leads out. It is nil if all links are
	// followed.
	escapes error
}

// folder is a folder on disk. Paths are relative to it, with separators of the system.
type folder interface {
	OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error)
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
}

// within returns the files of a folder. No link leads out of it: os.Root checks each part
// of a path while it opens it. So it is safe if somebody replaces a file or a folder by a
// link after it was listed.
func within(name string) (fs.FS, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	// Package os does not export the error for a path that leads out. This path always has it.
	_, err = root.Lstat("..")
	var escapes *fs.PathError
	if !errors.As(err, &escapes) {
		return nil, fmt.Errorf("%s: the system does not keep links inside a folder: %w", name, err)
	}
	return tree{root, escapes.Err}, nil
}

// OpenFolder returns the files of a folder that has no notes. No link leads out of it, and only
// regular files open.
func OpenFolder(name string) (fs.FS, error) { return within(name) }

// Open opens a file or a folder.
func (t tree) Open(name string) (fs.File, error) {
	var f *os.File
	err := t.at("open", name, func(local string) (err error) {
		f, err = t.folder.OpenFile(local, os.O_RDONLY|nonblock, 0)
		return err
	})
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: errors.New("it is " + kind(info.Mode()))}
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// Stat describes a file. It follows links.
func (t tree) Stat(name string) (info fs.FileInfo, err error) {
	err = t.at("stat", name, func(local string) (err error) {
		info, err = t.folder.Stat(local)
		return err
	})
	return info, err
}

// Lstat describes a file or a link.
func (t tree) Lstat(name string) (info fs.FileInfo, err error) {
	err = t.at("lstat", name, func(local string) (err error) {
		info, err = t.folder.Lstat(local)
		return err
	})
	return info, err
}

// ReadLink returns the target of a link. With Lstat, it makes tree an fs.ReadLinkFS.
func (t tree) ReadLink(name string) (target string, err error) {
	err = t.at("readlink", name, func(local string) (err error) {
		target, err = t.folder.Readlink(local)
		return err
	})
	return target, err
}

// at calls do with the path in the notation of the system. If the path leads out of the
// folder, it returns ErrOutside.
func (t tree) at(op, name string, do func(local string) error) error {
	if !fs.ValidPath(name) {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	local, err := filepath.Localize(name)
	if err != nil {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	err = do(local)
	if t.escapes != nil && errors.Is(err, t.escapes) {
		return &fs.PathError{Op: op, Path: name, Err: ErrOutside}
	}
	return err
}

// anywhere is the path of a folder in which all links are followed.
type anywhere string

func (a anywhere) path(name string) string { return filepath.Join(string(a), name) }

func (a anywhere) OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error) {
	return os.OpenFile(a.path(name), flag, perm)
}

func (a anywhere) Stat(name string) (fs.FileInfo, error)  { return os.Stat(a.path(name)) }
func (a anywhere) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(a.path(name)) }
func (a anywhere) Readlink(name string) (string, error)   { return os.Readlink(a.path(name)) }

package vault

import (
	"fmt"
	"os"
	"path/filepath"
)

// Links says which symbolic links in a folder of notes are followed.
type Links int

const (
	// LinksInside follows the links that lead to a file in the same folder of notes.
	LinksInside Links = iota
	// LinksAnywhere also follows the links that lead out of the folder.
	LinksAnywhere
)

// Open opens a folder of notes, or a single note. name is the path that the user wrote. If
// it is a symbolic link, Open follows it, because the user named it. The parameter links is
// about the links in the folder.
//
// A single note must be a regular file. For a named pipe, a device or a socket, Open
// returns an error at once: it does not wait until somebody writes to the pipe.
func Open(name string, links Links) (Layer, error) {
	info, err := os.Stat(name)
	if err != nil {
		return Layer{}, err
	}
	if !info.IsDir() {
		if !info.Mode().IsRegular() {
			return Layer{}, fmt.Errorf("%s is %s, and notes are read from regular files", name, kind(info.Mode()))
		}
		// Only the named note is read, so no other link can be followed.
		dir, base := filepath.Split(name)
		if dir == "" {
			dir = "."
		}
		return Layer{FS: tree{folder: anywhere(dir)}, Name: filepath.ToSlash(filepath.Clean(dir)), Only: base}, nil
	}
	layer := Layer{FS: tree{folder: anywhere(name)}, Name: filepath.ToSlash(filepath.Clean(name))}
	if links == LinksInside {
		layer.FS, err = within(name)
	}
	return layer, err
}

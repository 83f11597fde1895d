package vault

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
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
		if !isText(base) {
			return Layer{}, fmt.Errorf("%s is not a note: names of notes end in .md, .markdown or .txt", name)
		}
		return Layer{
			FS: tree{folder: anywhere(dir)}, Name: filepath.ToSlash(filepath.Clean(dir)), Only: base,
			Title: strings.TrimSuffix(base, filepath.Ext(base)),
		}, nil
	}
	layer := Layer{FS: tree{folder: anywhere(name)}, Name: filepath.ToSlash(filepath.Clean(name)), Title: folderName(name)}
	if links == LinksInside {
		layer.FS, err = within(name)
	}
	return layer, err
}

// isText reports whether a file can be a note because of its name. A folder of notes is
// stricter: there, only files ending in .md are notes.
func isText(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".txt":
		return true
	}
	return false
}

// folderName returns the name of a folder without the folders that contain it. It returns
// an empty string if this name says nothing: for the top folder of a disk, and for the
// folder "content", which many sites have.
func folderName(name string) string {
	full, err := filepath.Abs(name)
	if err != nil {
		return ""
	}
	if base := filepath.Base(full); base != string(filepath.Separator) && base != "content" {
		return base
	}
	return ""
}

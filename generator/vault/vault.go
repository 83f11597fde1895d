// Package vault is the folders that people keep notes in: it lists the notes and
// the files next to them, reads notes as Markdown, and hashes and copies
// pictures. What a note means is not its subject.
//
// A note that was read does not change. A Reader keeps it by its content, so that
// whoever reads a folder again parses only what is new.
package vault

import (
	"io/fs"
	"path"

	"portolan/generator/diag"
)

// Layer is one folder, or one file, of notes.
type Layer struct {
	FS fs.FS
	// Name is the folder as the user named it. Diagnostics begin with it.
	Name string
	// Only is the one file or folder of FS to read; empty for all.
	Only string
}

// Part is notes that a home note can add to its own by name.
type Part struct {
	Name string
	Layer
}

// File is a note, or a file next to notes, before it is read.
type File struct {
	Layer Layer
	// Path is the path of the file in its layer, with slashes.
	Path string
}

// Name is the path of the file as the user would name it.
func (f File) Name() string { return path.Join(f.Layer.Name, f.Path) }

// IsLink reports whether the file is a symbolic link.
func (f File) IsLink() bool {
	info, err := fs.Lstat(f.Layer.FS, f.Path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// Source returns the text of a note. It is nil for a note that cannot be read,
// which is reported.
func (f File) Source(diags *diag.List) *diag.Text {
	if data, ok := f.bytes(diags); ok {
		return diag.NewText(f.Path, f.Name(), data)
	}
	return nil
}

func (f File) bytes(diags *diag.List) ([]byte, bool) {
	data, err := fs.ReadFile(f.Layer.FS, f.Path)
	if err != nil {
		ReportUnreadable(diag.NewText(f.Path, f.Name(), nil), err, diags)
	}
	return data, err == nil
}

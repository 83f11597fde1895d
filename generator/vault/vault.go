// Package vault reads the user's folders of notes: it lists notes and other files, parses
// notes as Markdown, and hashes and copies pictures. It does not interpret what notes say.
//
// A Note does not change after it was read. A Reader keeps notes in memory. When it reads
// a folder again, it parses only the notes that changed.
package vault

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"

	"portolan/generator/diag"
)

// Layer is a folder of notes, or a single note.
type Layer struct {
	FS fs.FS
	// Name is the folder as the user wrote it. File names in diagnostics begin with it.
	Name string
	// Title is the name of the folder or of the note, such as "vault" for /home/ann/vault or
	// "ports" for ports.md. It is empty for notes of the program.
	Title string
	// Only is the path of a file or folder in FS. Only this file or folder is read. If
	// the path is empty, all of FS is read.
	Only string
}

// Part is a set of notes that are part of the program (bundled notes). Users include it
// by writing its name in their home note.
type Part struct {
	Name string
	Layer
}

// File is a note or another file of a layer, before it is read.
type File struct {
	Layer Layer
	// Path is the path of the file in its layer, with forward slashes.
	Path string
}

// Name returns the path of the file as the user would write it: "notes/lan/ftp.md".
func (f File) Name() string { return path.Join(f.Layer.Name, f.Path) }

// IsLink reports whether the file is a symbolic link.
func (f File) IsLink() bool {
	info, err := fs.Lstat(f.Layer.FS, f.Path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// Text reads a note and returns its text. If the file cannot be read, Text adds a
// diagnostic and returns nil.
func (f File) Text(diags *diag.List) *diag.Text {
	if data, ok := f.bytes(diags); ok {
		return diag.NewText(f.Path, f.Name(), data)
	}
	return nil
}

// maxNote is the maximum size of a note, in bytes.
const maxNote = 16 << 20

// bytes reads the file. If the file cannot be read, or is larger than maxNote, bytes adds a
// diagnostic and returns false.
func (f File) bytes(diags *diag.List) ([]byte, bool) {
	data, err := f.start(maxNote + 1)
	if err != nil {
		ReportUnreadable(f.place(), err, diags)
		return nil, false
	}
	if len(data) > maxNote {
		diags.Add(diag.NoteTooLarge, diag.At{Text: f.place(), Offset: diag.WholeFile},
			fmt.Sprintf("the note has more than %d bytes", maxNote),
			"split the note, or move the file out of the folder if it is not a note")
		return nil, false
	}
	return data, true
}

// start reads the first bytes of the file, at most limit.
func (f File) start(limit int64) ([]byte, error) {
	file, err := f.Layer.FS.Open(f.Path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data := bytes.NewBuffer(nil)
	if info, err := file.Stat(); err == nil {
		data.Grow(int(min(info.Size(), limit)) + bytes.MinRead)
	}
	_, err = data.ReadFrom(io.LimitReader(file, limit))
	return data.Bytes(), err
}

// place returns the path and the name of the file, without its content.
func (f File) place() *diag.Text { return diag.NewText(f.Path, f.Name(), nil) }

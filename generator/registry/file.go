package registry

import (
	"io/fs"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/links"
	"portolan/generator/text"
)

// File is a file of the content folder that is not a note: a picture, or what
// else people keep next to their notes.
type File struct {
	// Place is the path of the file, as that of a note; its text is not read.
	Place *diag.Text
	// FS holds the file at its path.
	FS fs.FS
}

// Path is the path of the file in its content folder, with slashes.
func (f *File) Path() string { return f.Place.Path }

// Ending is the ending of the file's name, in lower case.
func (f *File) Ending() string { return strings.ToLower(path.Ext(f.Path())) }

// IsPicture reports whether browsers can show the file as a picture.
func (f *File) IsPicture() bool { return text.NamesPicture(f.Path()) }

// Opens reports whether links may lead to the file.
func (f *File) Opens() bool { return links.Opens(f.Path()) }

package registry

import (
	"io/fs"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// File is a file of the content folder that is no note: a picture, or what
// else people keep beside their notes.
type File struct {
	// Place is the path of the file, as that of a note; its text is not read.
	Place *diag.Source
	// FS holds the file at its path.
	FS fs.FS
}

// Path is the path of the file in its content folder, with slashes.
func (f *File) Path() string { return f.Place.Path }

// Ending is the ending of the file's name, in lower case.
func (f *File) Ending() string { return strings.ToLower(path.Ext(f.Path())) }

// IsPicture tells whether browsers can show the file as a picture.
func (f *File) IsPicture() bool { return text.NamesPicture(f.Path()) }

// Opens tells whether links may lead to the file: to a picture, but not to an
// SVG, which may run scripts when it is opened by itself.
func (f *File) Opens() bool { return f.IsPicture() && f.Ending() != ".svg" }

// stem is the path by which links name the file. An ending .md, which drawings
// have, may be left out of a link.
func (f *File) stem() string { return trimMD(f.Path()) }

func (f *File) root() string { return strings.TrimSuffix(f.Place.Name, f.Place.Path) }

func trimMD(name string) string {
	if ext := path.Ext(name); strings.EqualFold(ext, ".md") {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

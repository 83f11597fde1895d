package registry

import (
	"io/fs"
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/links"
	"portolan/generator/text"
)

// File is a file of the content folder that is not a note: a picture or any other file.
type File struct {
	// Place contains the path and the name of the file, but not its content: Place.Bytes
	// is empty.
	Place *diag.Text
	// FS contains the file at Place.Path.
	FS fs.FS
	// Unpublished is set for a file that is not part of the site, even if a note shows it.
	Unpublished bool
}

// Path returns the path of the file in its content folder, with forward slashes.
func (f *File) Path() string { return f.Place.Path }

// Ending returns the ending of the file name, in lower case: ".png".
func (f *File) Ending() string { return strings.ToLower(path.Ext(f.Path())) }

// IsPicture reports whether browsers can show the file as a picture.
func (f *File) IsPicture() bool { return text.NamesPicture(f.Path()) }

// Opens reports whether a page may link to the file: see links.Opens.
func (f *File) Opens() bool { return links.Opens(f.Path()) }

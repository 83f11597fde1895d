// Package links finds the targets of the links in notes: wiki-links [[x]], links
// [words](address) and pictures. A link can also lead to a heading or a block of a note.
// The package reports links without a target and links with several possible targets.
//
// Package registry imports this package, because a registry records which notes mention a
// port and which pictures notes show. This package does not import package registry.
// NewIndex gets all values that it needs: paths, names and blocks of notes, paths of
// files, names of protocols.
package links

import (
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Note contains the parts of a note that links need.
type Note struct {
	// Text contains the path and the content folder of the note. Diagnostics use it as
	// the position of a problem.
	Text *diag.Text
	// Names are the title and the aliases of the note.
	Names  []string
	Blocks []text.Block
	// Links are the links in Blocks: see text.Links. If it is nil, Follow finds them.
	Links []text.FoundLink
	// Nav, Footer and Logo are in the front matter of the home note, not in Blocks. They are
	// nil for all other notes. Nav are links to pages, Footer is a text, and Logo are pictures.
	Nav    []text.Span
	Footer []text.Span
	Logo   []text.WikiLink
	// Unpublished is set for a note that has no page.
	Unpublished bool
}

// Path returns the path of the note in its content folder, with forward slashes.
func (n *Note) Path() string { return n.Text.Path }

// stem returns the path without the file name extension: "lan/ftp" for "lan/ftp.md".
func (n *Note) stem() string { return strings.TrimSuffix(n.Path(), path.Ext(n.Path())) }

func (n *Note) root() string { return root(n.Text) }

// File is a file of a content folder that is not a note.
type File struct {
	// Place contains the path and the content folder of the file, but not its content:
	// Place.Bytes is empty.
	Place *diag.Text
	// Unpublished is set for a file that is not part of the site.
	Unpublished bool
}

// Path returns the path of the file in its content folder, with forward slashes.
func (f *File) Path() string { return f.Place.Path }

// stem returns the path without the ending .md: "x.excalidraw" for "x.excalidraw.md".
// Links to Excalidraw drawings may leave out this ending. Other endings stay.
func (f *File) stem() string { return trimMD(f.Path()) }

func (f *File) root() string { return root(f.Place) }

// root returns the content folder of a note or file: "notes/" if its name is "notes/a/b.md"
// and its path is "a/b.md".
func root(s *diag.Text) string { return strings.TrimSuffix(s.Name, s.Path) }

// trimMD removes the ending .md, in upper or lower case: "a.MD" becomes "a". Other
// endings stay.
func trimMD(name string) string {
	if ext := path.Ext(name); strings.EqualFold(ext, ".md") {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// Opens reports whether a page may link to the file with this path. Only pictures are
// allowed, except SVG files: they can run scripts when a browser opens them.
func Opens(name string) bool {
	return text.NamesPicture(name) && !strings.EqualFold(path.Ext(name), ".svg")
}

// Protocol contains the parts of a protocol that links need.
type Protocol struct {
	ID string
	// Note is the note about the protocol, or nil.
	Note *Note
}

// Registry finds protocols and ports. The index uses it for links that do not refer to a
// note or a file.
type Registry interface {
	// ProtocolsNamed returns the protocols with this name. A link leads to the first of
	// them. The key must be a folded name (text.Fold).
	ProtocolsNamed(key string) []Protocol
	// HasPage reports whether a number, or a range that contains it, has a page.
	HasPage(n port.Number) bool
}

// Target is what a link leads to. At most one of Note, File, Protocol and Number is set.
// All are zero if the target of the link does not exist. An unpublished note is a target,
// although it has no page.
type Target struct {
	Note     *Note
	File     *File
	Protocol string // the id of a protocol without a note about it
	Number   *port.Number
	// HeadingID is the anchor of a heading in Note, BlockID the name of a block in Note.
	// If both are empty, the link leads to the top of the note.
	HeadingID, BlockID string
}

// Found reports whether the target exists.
func (t Target) Found() bool {
	return t.Note != nil || t.File != nil || t.Protocol != "" || t.Number != nil
}

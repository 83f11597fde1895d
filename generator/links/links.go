// Package links resolves what the links of notes mean: [[x]], [words](address)
// and pictures, with their headings and blocks. It reports those that lead
// nowhere or could lead elsewhere.
//
// It works on values that the registry gives it: paths, names and blocks of notes,
// paths of files, names of protocols. So the registry imports links, and not the
// other way round: the registry counts a link to a note or a port as one of its
// facts (who mentions whom, which pictures are shown), while a link needs no fact
// to be resolved.
package links

import (
	"path"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// Note is a note as links see it.
type Note struct {
	// Text has the path and the content folder of the note. Diagnostics name it.
	Text *diag.Text
	// Names are the title and the aliases.
	Names  []string
	Blocks []text.Block
	// Nav are links of the note that are not in its text.
	Nav []text.WikiLink
	// Unpublished marks a note that has no page.
	Unpublished bool
}

// Path is the path of the note in its content folder, with slashes.
func (n *Note) Path() string { return n.Text.Path }

func (n *Note) stem() string { return strings.TrimSuffix(n.Path(), path.Ext(n.Path())) }

func (n *Note) root() string { return root(n.Text) }

// File is a file next to the notes, as links see it.
type File struct {
	// Place is the path of the file, as that of a note; its text is not read.
	Place *diag.Text
}

// Path is the path of the file in its content folder, with slashes.
func (f *File) Path() string { return f.Place.Path }

// stem is the path by which links name the file. An ending .md, which drawings
// have, may be left out of a link.
func (f *File) stem() string { return trimMD(f.Path()) }

func (f *File) root() string { return root(f.Place) }

// root returns the content folder of a source.
func root(s *diag.Text) string { return strings.TrimSuffix(s.Name, s.Path) }

func trimMD(name string) string {
	if ext := path.Ext(name); strings.EqualFold(ext, ".md") {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// Opens reports whether links may lead to the file of a path: to a picture, but
// not to an SVG, which may run scripts when it is opened by itself.
func Opens(name string) bool {
	return text.NamesPicture(name) && !strings.EqualFold(path.Ext(name), ".svg")
}

// Protocol is a protocol as links see it.
type Protocol struct {
	ID string
	// Note is the note about the protocol, or nil.
	Note *Note
}

// Registry answers what a name or number means that is no note and no file.
type Registry interface {
	// ProtocolsNamed returns the protocols that have a name, the one that is
	// meant first. The name is folded (text.Fold).
	ProtocolsNamed(key string) []Protocol
	// HasPage reports whether a number has a page, or a range that holds it.
	HasPage(n port.Number) bool
}

// Target is what a link means. At most one of Note, File, Protocol and Number is
// set; all are zero for a link that leads nowhere. A note that is not published
// is a target without a page.
type Target struct {
	Note     *Note
	File     *File
	Protocol string // the id of a protocol that no note is about
	Number   *port.Number
	// HeadingID is the anchor within the note, BlockID the name of a block; both
	// are empty for its top.
	HeadingID, BlockID string
}

// Found reports whether the link means anything.
func (t Target) Found() bool {
	return t.Note != nil || t.File != nil || t.Protocol != "" || t.Number != nil
}

package registry

import (
	"path"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// Note is one file of the content.
type Note struct {
	Title       string
	Aliases     []string
	Description string
	// About names the protocol that the note is about, or is empty.
	About string
	// Reference is what front matter names as the note's source, if anything.
	Reference Reference
	// Relations are what the note declares of its protocol and others.
	Relations []DeclaredRelation
	// Portless is set where the note says that its protocol has no ports.
	Portless Portless
	// Source is who speaks in this note.
	Source *Source
	// Bundled marks a note that comes with the program, next to the user's own.
	Bundled bool
	// Home marks the note whose front matter holds the site's settings.
	Home bool
	// Unpublished marks a note of which nothing is shown but that others link
	// to it.
	Unpublished bool
	// Apart is the number that the address of the note's page ends in, because
	// another page has the address without it; 0 for none.
	Apart  int
	Blocks []text.Block
	// Text is the file, for positions.
	Text *diag.Source

	// Protocol is the protocol on whose page the text of this note stands,
	// or nil.
	Protocol *Protocol
	// Assignments are the facts of this note, in the order they are written.
	Assignments []*Assignment
	// Mentions are the notes that link here, by path.
	Mentions []*Note
}

// Path is the path of the note in its content folder, with slashes.
func (n *Note) Path() string { return n.Text.Path }

// Stem is the path without its ending.
func (n *Note) Stem() string { return strings.TrimSuffix(n.Path(), path.Ext(n.Path())) }

// isBare reports whether the note says that its protocol has no ports of its
// own: it is told by another number, or runs inside another protocol.
func (n *Note) isBare() bool {
	return n.Portless.Space != "" || slices.ContainsFunc(n.Relations, func(d DeclaredRelation) bool { return d.Relation == Carrier })
}

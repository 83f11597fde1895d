// Package reading reads the notes: it walks through a Document and tells a
// registry.Builder what the note is about, and which assignments it states.
//
// What a part of a note says is read by the packages below this one, each of which
// knows one form of notes:
//
//	line         words as one string, with the way back to the note
//	naming       which words are a name, and what a name says
//	columns      the columns of a table
//	lines        a line as a statement
//	records      labels and values that describe one service
//	sections     what titles and introductions mean for the blocks below them
//	frontmatter  the front matter of a note
//
// What programs print is read by package printout. Whether a table, a list, a line or
// a heading is one of ports is decided by package judge; this package hands it the
// evidence and reports what it declines.
package reading

import (
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/reading/sections"
	"portolan/generator/registry"
)

// Open adds a note to b, with what its front matter and its first heading say, and
// reports what it does not understand. Bundled notes come with the program.
func Open(doc *markdown.Document, bundled bool, b *registry.Builder, diags *diag.List) *registry.Note {
	note := frontmatter.ReadNote(doc, bundled, b, diags)
	b.AddNote(note)
	return note
}

// Read adds the assignments of a note to b, and reports what it does not understand.
// The note was opened, perhaps with another builder. Read adds nothing if the note is
// not published or has "facts: false". Several notes may be read at a time.
func Read(doc *markdown.Document, note *registry.Note, b *registry.Builder, diags *diag.List) {
	if note.Unpublished || note.WithoutFacts {
		return
	}
	r := reader{note: note, b: b, diags: diags, at: sections.Start(doc.Blocks, note.Title)}
	r.properties(doc.Meta)
	r.blocks(doc.Blocks)
}

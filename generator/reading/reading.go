// Package reading reads notes: it walks through a Document and adds the note and its
// assignments to a registry.Builder.
//
// The packages below this one read the parts of a note. Each of them knows one form:
//
//	line         a run of spans as one string, with the offsets in the note
//	naming       which words are a name, and what a name says
//	columns      the columns of a table
//	lines        a line as a statement
//	records      labels and values that describe one service
//	sections     what titles and introductions mean for the blocks below them
//	frontmatter  the front matter of a note
//
// Package printout reads the output of programs. Package judge decides whether a table,
// list, line or heading is about ports. This package gives it the evidence, and reports
// what it rejects.
package reading

import (
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/reading/sections"
	"portolan/generator/registry"
)

// Open adds a note to b, with what its front matter and its first heading say. It reports
// what it does not understand. bundled is set for the notes that come with the program.
func Open(doc *markdown.Document, bundled bool, b *registry.Builder, diags *diag.List) *registry.Note {
	note := frontmatter.ReadNote(doc, bundled, b, diags)
	b.AddNote(note)
	return note
}

// Read adds the assignments of a note to b, and reports what it does not understand. The
// note comes from Open, which may have used another builder. Read adds nothing if the
// note is not published or has "facts: false". Several notes may be read at the same
// time, each with its own builder and list.
func Read(doc *markdown.Document, note *registry.Note, b *registry.Builder, diags *diag.List) {
	if note.Unpublished || note.WithoutFacts {
		return
	}
	r := reader{note: note, b: b, diags: diags, at: sections.Start(doc.Blocks, note.Title)}
	r.properties(doc.Meta)
	r.blocks(doc.Blocks)
}

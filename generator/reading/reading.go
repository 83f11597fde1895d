// Package reading reads notes. It walks through a Document and adds the note and its
// assignments to a registry.Builder.
//
// Each subpackage reads one part or one layout of a note:
//
//	line         spans as one string, with their offsets in the note
//	naming       which words are a name, and what a name says
//	columns      the columns of a table
//	lines        one line as a statement
//	records      labels and values that describe one service
//	sections     what titles and introductions say about the blocks below them
//	frontmatter  the front matter of a note
//
// Package printout reads the output of programs. Package judge decides whether a table,
// list, line or heading is about ports. Package reading passes the evidence to judge, and
// adds a diagnostic if judge rejects something that looks like ports.
package reading

import (
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/port"
	"portolan/generator/reading/frontmatter"
	"portolan/generator/reading/sections"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Open reads the front matter and the title of a note and adds the note to b. It adds a
// diagnostic for each key or value that it does not understand. bundled is set for the notes that come with the program.
func Open(
	doc *markdown.Document, in frontmatter.Context, bundled bool, b *registry.Builder, diags *diag.List,
) *registry.Note {
	note := frontmatter.ReadNote(doc, in, bundled, b, diags)
	b.AddNote(note)
	return note
}

// Read adds the assignments of a note to b. It adds a diagnostic for each part that it
// does not understand. note must be a result of Open, but Open may have used another
// builder. Read adds nothing if the note is not published or has "facts: false".
// Concurrent calls are safe if each call has its own builder and its own list.
func Read(doc *markdown.Document, note *registry.Note, b *registry.Builder, diags *diag.List) {
	if note.Unpublished || note.WithoutFacts {
		return
	}
	blocks := text.MapSpans(doc.Blocks, untagged)
	r := reader{note: note, b: b, diags: diags, at: sections.Start(blocks, note.Title)}
	r.properties(doc.Meta)
	r.blocks(blocks)
}

// untagged removes tags from spans, because a tag sorts notes and names no service. Only a
// transport is a fact: "#tcp 22".
func untagged(spans []text.Span) []text.Span {
	return text.WithoutTags(spans, func(name string) bool {
		_, ok := port.ParseTransport(name)
		return ok
	})
}

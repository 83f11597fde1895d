// Package ingest is the meaning of notes: it reads a Document and tells a
// registry.Builder what the note is about and which assignments it states.
// Which column holds what, how a number cell is written, and what a loose line
// says are decided here and nowhere else. It imports diag, text, markdown and
// registry.
package ingest

import (
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// homePath is the path of the home note in a content folder.
const homePath = "index.md"

// Read adds a note and its assignments to b and reports what it doubts. Of a
// note that is not published only the names are read.
func Read(doc *markdown.Document, b *registry.Builder, diags *diag.List) {
	r := reader{note: readNote(doc, b, diags), b: b, diags: diags}
	b.AddNote(r.note)
	if !r.note.Unpublished {
		r.blocks(doc.Blocks)
	}
}

// reader collects the assignments of one note.
type reader struct {
	note  *registry.Note
	b     *registry.Builder
	diags *diag.List
}

func (r *reader) blocks(blocks []text.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Table:
			r.table(b)
		case text.Paragraph:
			r.lines(b)
		case text.Quote:
			r.blocks(b.Blocks)
		case text.List:
			for _, item := range b.Items {
				r.tables(item.Blocks)
			}
		}
	}
}

// tables reads the tables of a list item; its sentences are prose.
func (r *reader) tables(blocks []text.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case text.Table:
			r.table(b)
		case text.Quote:
			r.tables(b.Blocks)
		case text.List:
			for _, item := range b.Items {
				r.tables(item.Blocks)
			}
		}
	}
}

func (r *reader) warn(rule *diag.Rule, offset int, message, hint string) {
	r.diags.Add(rule, diag.At{Source: r.note.Text, Offset: offset}, message, hint)
}

// add states one assignment for each number of a cell or line.
func (r *reader) add(numbers []Number, shared registry.Draft) {
	drafts := make([]registry.Draft, 0, len(numbers))
	for _, n := range numbers {
		d := shared
		d.Note = r.note
		d.Port, d.End = n.First, n.Last
		d.Offset, d.Length = n.Offset, n.Length
		if n.Transports.Stated() {
			d.Transports = n.Transports
		}
		drafts = append(drafts, d)
	}
	r.b.Add(drafts...)
}

package generator

import (
	"reflect"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// statements are the statements and the links of one note, and the diagnostics about them.
type statements struct {
	// opened is the note for which the document was read, without what the document contains, and
	// source is its source. An earlier note can describe the same source differently, and the home
	// note and the notes of folders have settings for others. So two readings of one document can
	// open it differently.
	opened registry.Note
	source registry.Source
	drafts registry.Builder
	links  []text.FoundLink
	diags  diag.List
}

// readings are the statements of documents that were read before.
type readings map[*markdown.Document]*statements

// of returns the statements of a note. It reads the document only if readings does not have
// its statements. It does not change readings.
func (r readings) of(doc *markdown.Document, n *registry.Note) *statements {
	is, source := *n, registry.Source{}
	if n.Source != nil {
		source = *n.Source
	}
	is.Source, is.Text, is.Blocks = nil, nil, nil
	if s := r[doc]; s != nil && s.source == source && reflect.DeepEqual(s.opened, is) {
		return s
	}
	s := &statements{opened: is, source: source, links: text.Links(doc.Blocks)}
	reading.Read(doc, n, &s.drafts, &s.diags)
	return s
}

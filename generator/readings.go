package generator

import (
	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/reading"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// statements are the statements and the links of one note, and the diagnostics about them.
type statements struct {
	opened opened
	drafts registry.Builder
	links  []text.FoundLink
	diags  diag.List
}

// opened contains everything that the statements of a document depend on, apart from the
// document itself: whether it is bundled, and its source. An earlier note can describe the
// same source differently, and then its description is used.
type opened struct {
	bundled bool
	source  registry.Source
}

// readings are the statements of documents that were read before.
type readings map[*markdown.Document]*statements

// of returns the statements of a note. It reads the document only if readings does not have
// its statements. It does not change readings.
func (r readings) of(doc *markdown.Document, n *registry.Note) *statements {
	is := opened{bundled: n.Bundled}
	if n.Source != nil {
		is.source = *n.Source
	}
	if s := r[doc]; s != nil && s.opened == is {
		return s
	}
	s := &statements{opened: is, links: text.Links(doc.Blocks)}
	reading.Read(doc, n, &s.drafts, &s.diags)
	return s
}

package markdown

import (
	"portolan/generator/diag"
	"portolan/generator/text"
)

// Document is one note, read.
type Document struct {
	Text *diag.Text
	// Meta is the front matter; empty where the note has none.
	Meta Meta
	// Blocks are the body of the note in order.
	Blocks []text.Block
}

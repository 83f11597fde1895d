package markdown

import (
	"portolan/generator/diag"
	"portolan/generator/text"
)

// Document is a parsed note.
type Document struct {
	Text *diag.Text
	// Meta is the front matter. It is empty if the note has no front matter.
	Meta Meta
	// Blocks are the body of the note, in order.
	Blocks []text.Block
}

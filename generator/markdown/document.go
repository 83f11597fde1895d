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

	// slashed contains the targets of wiki-links that have a slash, and whether the target is
	// the path of a note. Only these depend on other notes.
	slashed map[string]bool
}

package frontmatter

import (
	"bytes"

	"portolan/generator/diag"
	"portolan/generator/markdown"
	"portolan/generator/text"
)

// maxInline is the largest offset in a note at which markdown finds positions.
const maxInline = 100_000

// markdown parses a value of a field as Markdown. It returns false if the value is not one
// paragraph. The positions are those in the note, if the note contains the value as it is.
func (f values) markdown(field markdown.Field, value string) ([]text.Span, bool) {
	at := field.Offset
	if n := bytes.Index(f.src.Bytes[at:], []byte(value)); n >= 0 {
		at += n
	}
	// Empty lines before the value give it the same offset as in the note.
	before := bytes.Repeat([]byte("\n"), min(at, maxInline))
	doc := markdown.Parse(diag.NewText(f.src.Path, f.src.Name, append(before, value...)), &diag.List{})
	if doc == nil || len(doc.Blocks) != 1 {
		return nil, false
	}
	p, ok := doc.Blocks[0].(text.Paragraph)
	return p.Spans, ok
}

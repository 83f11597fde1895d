package markdown

import (
	"bytes"
)

// Meta is the front matter of a note, in the order of the note.
type Meta []Field

// Field is one key of front matter. At most one of Text, List and Fields is set. None
// is set if the key has no value or an unreadable one.
type Field struct {
	Key string
	// Offset is the place of the key in the note.
	Offset int
	// Text is a scalar as the note has it: 0021 stays 0021, no stays no.
	Text string
	// List contains the scalars of a list.
	List []string
	// Fields are the keys of a nested map.
	Fields []Field
	// Unreadable is set if the value is not YAML.
	Unreadable bool
}

// Values returns the scalars of a field: its text, or the items of its list.
func (f Field) Values() []string {
	if f.Text != "" {
		return []string{f.Text}
	}
	return f.List
}

// front is the result of reading the front matter of a note.
type front struct {
	meta Meta
	// body is the offset of the rest of the note.
	body int
	// words is set if the note begins like front matter, but without keys. The text is
	// then part of the body, between two horizontal rules.
	words bool
}

// firstLines returns the lines of a note before its first blank line.
func firstLines(note []byte) []byte {
	end := 0
	for line := range bytes.Lines(note) {
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		end += len(line)
	}
	return note[:end]
}

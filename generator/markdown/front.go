package markdown

import (
	"bytes"
)

// Meta is the front matter of a note, in the order it was written.
type Meta []Field

// Field is one key of front matter. At most one of Text, List and Fields
// is set, none of them for a key without a value that can be read.
type Field struct {
	Key string
	// Offset is the place of the key in the note.
	Offset int
	// Text is a scalar as it was written: 0021 stays 0021, no stays no.
	Text string
	// List holds the scalars of a list.
	List []string
	// Fields are the keys of a nested map.
	Fields []Field
	// Unreadable is set where the value is not YAML.
	Unreadable bool
}

// Values returns the scalars of a field: its text, or those of its list.
func (f Field) Values() []string {
	if f.Text != "" {
		return []string{f.Text}
	}
	return f.List
}

// front is the front matter of a note.
type front struct {
	meta Meta
	// body is the offset at which the rest of the note begins.
	body int
	// words is set where what stands in its place is no keys: it is of the body,
	// between two rules.
	words bool
}

// firstLines returns a note up to its first blank line.
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

package markdown

import (
	"bytes"
	"fmt"

	"portolan/generator/diag"
)

// Meta is the front matter of a note: its fields, in the order of the note.
type Meta []Field

// Field is one key of front matter and its value. At most one of Text, List and Fields is
// set. All three are empty if the key has no value, or if the value is not readable.
type Field struct {
	Key string
	// Offset is the position of the key in the note, in bytes.
	Offset int
	// Text is a scalar as the author wrote it: 0021 is "0021", and no is "no".
	Text string
	// List contains the scalars of a list.
	List []string
	// Fields are the keys of a nested map.
	Fields []Field
	// Unreadable is set if the value is not valid YAML.
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
	// body is the offset of the first byte after the front matter.
	body int
	// words is set if the note begins with a line ---, but no key follows. Then the note
	// has no front matter. The line --- and the next such line are horizontal rules.
	words bool
}

// maxFront is the limit for front matter in bytes. The time to read it grows with the square of
// the number of keys.
const maxFront = 1 << 16

// checkFront reports front matter that is too long, and returns false.
func checkFront(src *diag.Text, size int, diags *diag.List) bool {
	if size > maxFront {
		diags.Add(diag.BlockTooLarge, diag.At{Text: src, Offset: 0},
			fmt.Sprintf("the front matter has %d bytes (limit %d)", size, maxFront), "move text below the front matter")
	}
	return size <= maxFront
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

package diag

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Source is the text of one note.
type Source struct {
	// Path is relative to the content folder, with slashes.
	Path string
	// Name is the path as the user would name it: the content folder as it
	// was given, joined with Path.
	Name string
	// Text holds the bytes of the note without a byte order mark. All
	// offsets count from its start.
	Text []byte
	// ByteOrderMark is what the file begins with before Text: nothing, or a
	// mark, or several. Offsets into it are negative.
	ByteOrderMark []byte

	starts []int // offset of the first byte of each line
	// column is where code points were last counted up to, and how many there
	// were in that line: places on one long line are mostly asked for in turn.
	column struct{ line, offset, count int }
}

// Position is a place in a note as people count: from 1, columns in code points.
type Position struct {
	Line, Column int
}

// NewSource returns the source of a note, whose file holds these bytes.
func NewSource(path, name string, file []byte) *Source {
	text := file
	for marked := true; marked; { // some editors add one each time they save
		text, marked = bytes.CutPrefix(text, []byte("\ufeff"))
	}
	mark := file[:len(file)-len(text)]
	s := &Source{Path: path, Name: name, Text: text, ByteOrderMark: mark, starts: []int{0}}
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return s
		}
		i += n + 1
		s.starts = append(s.starts, i)
	}
}

// Position turns a byte offset into line and column. Offsets beyond the text
// mean its end. It is not safe for use by several goroutines.
func (s *Source) Position(offset int) Position {
	offset = min(max(offset, 0), len(s.Text))
	line := s.LineOf(offset)
	start, count := s.starts[line-1], 0
	if c := s.column; c.line == line && c.offset <= offset {
		start, count = c.offset, c.count
	}
	count += utf8.RuneCount(s.Text[start:offset])
	s.column.line, s.column.offset, s.column.count = line, offset, count
	return Position{Line: line, Column: count + 1}
}

// LineOf returns the number of the line that holds an offset, from 1.
func (s *Source) LineOf(offset int) int { return sort.SearchInts(s.starts, offset+1) }

// Line returns line n, counted from 1, without its line end.
func (s *Source) Line(n int) []byte {
	end := len(s.Text)
	if n < len(s.starts) {
		end = s.starts[n] - 1
	}
	return bytes.TrimSuffix(s.Text[s.starts[n-1]:end], []byte("\r"))
}

// LineEnd returns the offset at which the line that holds offset ends, before
// its line feed.
func (s *Source) LineEnd(offset int) int {
	if n := bytes.IndexByte(s.Text[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(s.Text)
}

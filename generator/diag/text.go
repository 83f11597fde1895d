package diag

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"
)

// Text is the bytes of one note, with the lines that positions count.
type Text struct {
	// Path is relative to the content folder, with slashes.
	Path string
	// Name is the path as the user would name it: the content folder as it
	// was given, joined with Path.
	Name string
	// Bytes holds the bytes of the note that are read: the file without a byte
	// order mark and without what Without leaves out. All offsets count from
	// its start.
	Bytes []byte
	// ByteOrderMark is what the file begins with before Bytes: nothing, or a
	// mark, or several. Offsets into it are negative.
	ByteOrderMark []byte
	// Encoding names what the file is written in, if not in UTF-8. Bytes are
	// UTF-8 all the same, and places count in it.
	Encoding string

	whole  []byte // the file after its mark
	cuts   []part // of whole, in their order
	starts []int  // offset in whole of the first byte of each line
	// column is where code points were last counted up to, and how many there
	// were in that line: places on one long line are mostly asked for in turn.
	column struct{ line, offset, count int }
}

// Position is a place in a note as people count: from 1, columns in code points.
type Position struct {
	Line, Column int
}

// NewText returns the source of a note, whose file holds these bytes.
func NewText(path, name string, file []byte) *Text {
	file, encoding := decode(file)
	text := file
	for marked := true; marked; { // some editors add one each time they save
		text, marked = bytes.CutPrefix(text, []byte("\ufeff"))
	}
	mark := file[:len(file)-len(text)]
	s := &Text{
		Path: path, Name: name, Bytes: text, ByteOrderMark: mark, Encoding: encoding, whole: text, starts: []int{0},
	}
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return s
		}
		i += n + 1
		s.starts = append(s.starts, i)
	}
}

// File returns the bytes of the file, in UTF-8.
func (s *Text) File() []byte { return slices.Concat(s.ByteOrderMark, s.whole) }

// Position turns a byte offset into line and column. Offsets beyond the text
// mean its end. It is not safe for use by several goroutines.
func (s *Text) Position(offset int) Position { return s.positionAt(s.written(offset)) }

// positionAt turns an offset in the file, after its mark, into line and column.
func (s *Text) positionAt(at int) Position {
	at = min(max(at, 0), len(s.whole))
	line := s.lineAt(at)
	start, count := s.starts[line-1], 0
	if c := s.column; c.line == line && c.offset <= at {
		start, count = c.offset, c.count
	}
	count += utf8.RuneCount(s.whole[start:at])
	s.column.line, s.column.offset, s.column.count = line, at, count
	return Position{Line: line, Column: count + 1}
}

// LineOf returns the number of the line that holds an offset, from 1.
func (s *Text) LineOf(offset int) int { return s.lineAt(s.written(offset)) }

func (s *Text) lineAt(at int) int { return sort.SearchInts(s.starts, at+1) }

// Line returns line n of the file, counted from 1, without its line end.
func (s *Text) Line(n int) []byte {
	end := len(s.whole)
	if n < len(s.starts) {
		end = s.starts[n] - 1
	}
	return bytes.TrimSuffix(s.whole[s.starts[n-1]:end], []byte("\r"))
}

// LineEnd returns the offset at which the line of Text that holds offset ends,
// before its line feed.
func (s *Text) LineEnd(offset int) int {
	if n := bytes.IndexByte(s.Bytes[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(s.Bytes)
}

// part is a part of a file: the bytes from start to end, after its mark. The
// offset of Text at which it is missing is at.
type part struct{ start, end, at int }

// written returns the place in the file, after its mark, of an offset in Text.
func (s *Text) written(offset int) int {
	n := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].at > offset })
	if n == 0 {
		return offset
	}
	last := s.cuts[n-1]
	return offset - last.at + last.end
}

package diag

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"
)

// Text is the text of one note, with the lines that positions refer to.
type Text struct {
	// Path is relative to the content folder, with slashes.
	Path string
	// Name is the path as the user would write it: the content folder as it was given,
	// joined with Path.
	Name string
	// Bytes is the part of the file that is read: without a byte order mark, and
	// without the ranges that Without leaves out. All offsets count from its start.
	Bytes []byte
	// ByteOrderMark is the start of the file before Bytes: one byte order mark,
	// several, or none. Offsets in it are negative.
	ByteOrderMark []byte
	// Encoding is the name of the encoding of the file, if it is not UTF-8. Bytes are
	// UTF-8 even then, and places refer to them.
	Encoding string

	whole  []byte // the file after the byte order mark
	cuts   []part // the ranges of whole that are left out, sorted
	starts []int  // offsets in whole where lines begin
	// column caches the last count of code points: the offset up to which they were
	// counted in a line. Places on one long line are mostly asked for in order.
	column struct{ line, offset, count int }
}

// Position is a place in a note. Both numbers count from 1, and Column counts code
// points.
type Position struct {
	Line, Column int
}

// NewText returns the text of a note. file is the content of its file.
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

// File returns the content of the file, in UTF-8.
func (s *Text) File() []byte { return slices.Concat(s.ByteOrderMark, s.whole) }

// Position converts an offset to line and column. An offset after the end means the
// end. It is not safe for use by several goroutines.
func (s *Text) Position(offset int) Position { return s.positionAt(s.inFile(offset)) }

// positionAt converts an offset in the file, after the byte order mark, to line and
// column.
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

// LineOf returns the number of the line with an offset. Lines count from 1.
func (s *Text) LineOf(offset int) int { return s.lineAt(s.inFile(offset)) }

func (s *Text) lineAt(at int) int { return sort.SearchInts(s.starts, at+1) }

// Line returns line n of the file, counted from 1, without its line end.
func (s *Text) Line(n int) []byte {
	end := len(s.whole)
	if n < len(s.starts) {
		end = s.starts[n] - 1
	}
	return bytes.TrimSuffix(s.whole[s.starts[n-1]:end], []byte("\r"))
}

// LineEnd returns the end of the line of Bytes with an offset, before its line feed.
func (s *Text) LineEnd(offset int) int {
	if n := bytes.IndexByte(s.Bytes[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(s.Bytes)
}

// part is a range of the file that is left out: the bytes from start to end, counted
// after the byte order mark. at is the offset in Bytes where they are missing.
type part struct{ start, end, at int }

// inFile converts an offset in Bytes to an offset in the file, counted after the byte
// order mark.
func (s *Text) inFile(offset int) int {
	n := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].at > offset })
	if n == 0 {
		return offset
	}
	last := s.cuts[n-1]
	return offset - last.at + last.end
}

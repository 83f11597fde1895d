package diag

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"
)

// Text is the text of one note, with its lines.
type Text struct {
	// Path is relative to the content folder, with slashes.
	Path string
	// Name is the path as the user would write it: the content folder, as the user named
	// it, joined with Path.
	Name string
	// Bytes is the part of the file that is read: without a byte order mark, and
	// without the ranges that Without leaves out. All offsets count from its start.
	Bytes []byte
	// ByteOrderMark contains the byte order marks at the start of the file, before Bytes:
	// none, one or several. Their offsets are negative.
	ByteOrderMark []byte
	// Encoding is the name of the encoding of the file. It is empty for UTF-8. Bytes and
	// positions always refer to the text in UTF-8.
	Encoding string

	whole  []byte // the file after the byte order mark
	cuts   []part // the ranges of whole that are left out, sorted
	starts []int  // offsets in whole where lines begin
	// column caches the last result of positionAt: the offset, its line, and the number
	// of code points before it on this line. Callers often ask for positions on a long
	// line one after another.
	column struct{ line, offset, count int }
}

// Position is a place in a note. Line and Column begin at 1, and Column counts code
// points.
type Position struct {
	Line, Column int
}

// NewText returns the text of a note. file is the content of its file.
func NewText(path, name string, file []byte) *Text {
	file, encoding := decode(file)
	text := file
	for marked := true; marked; { // some editors add a byte order mark each time they save
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

// Position converts an offset to line and column. For an offset after the end, it returns
// the end. Goroutines must not call it on the same Text at the same time.
func (s *Text) Position(offset int) Position { return s.positionAt(s.inFile(offset)) }

// positionAt converts an offset to line and column. The offset counts from the start of
// the file, after the byte order mark.
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

// LineOf returns the number of the line that contains an offset. The first line is 1.
func (s *Text) LineOf(offset int) int { return s.lineAt(s.inFile(offset)) }

func (s *Text) lineAt(at int) int { return sort.SearchInts(s.starts, at+1) }

// Line returns line n of the file without its line end. The first line is 1.
func (s *Text) Line(n int) []byte {
	end := len(s.whole)
	if n < len(s.starts) {
		end = s.starts[n] - 1
	}
	return bytes.TrimSuffix(s.whole[s.starts[n-1]:end], []byte("\r"))
}

// LineEnd returns the offset at which a line of Bytes ends, before its line feed. It is
// the line that contains the given offset.
func (s *Text) LineEnd(offset int) int {
	if n := bytes.IndexByte(s.Bytes[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(s.Bytes)
}

// part is a range of the file that is left out. The offsets start and end count after the
// byte order mark. The offset at is the position in Bytes where the range is missing.
type part struct{ start, end, at int }

// inFile converts an offset in Bytes to an offset in the file that counts after the byte
// order mark.
func (s *Text) inFile(offset int) int {
	n := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].at > offset })
	if n == 0 {
		return offset
	}
	last := s.cuts[n-1]
	return offset - last.at + last.end
}

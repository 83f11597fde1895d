package diag

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"
)

// Text is the text of one note, with its lines.
type Text struct {
	// Path is relative to the content folder, with slashes: "net/ports.md".
	Path string
	// Name is the content folder, as the user wrote it, joined with Path:
	// "notes/net/ports.md".
	Name string
	// Bytes is the text that the program reads. It does not contain the byte order mark
	// and the ranges that Without left out. Offsets count from the start of Bytes.
	Bytes []byte
	// ByteOrderMark contains all byte order marks at the start of the file. There can
	// be none, one or several. They come before Bytes, so their offsets are negative.
	ByteOrderMark []byte
	// Encoding is the name of the encoding of the file, such as "Latin-1". It is empty
	// for UTF-8. Bytes is always in UTF-8.
	Encoding string

	// whole is the file in UTF-8, without the byte order mark.
	whole []byte
	// cuts are the ranges of whole that Bytes leaves out, sorted by position.
	cuts []part
	// starts are the offsets in whole at which lines begin.
	starts []int
	// column caches the last result of positionAt: an offset in whole, its line, and
	// the number of code points before the offset on this line. Without the cache, many
	// positions on one long line would be slow.
	column struct{ line, offset, count int }
}

// Position is a place in a note. Line and Column begin at 1, and Column counts code
// points.
type Position struct {
	Line, Column int
}

// NewText returns the text of a note. The parameter file is the content of the file.
// For path and name, see Text.
func NewText(path, name string, file []byte) *Text {
	file, encoding := decode(file)
	text := file
	// A file can begin with several byte order marks, because some editors add one each
	// time they save.
	for marked := true; marked; {
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

// Position converts an offset in Bytes to line and column. For an offset after the end,
// it returns the position of the end. It changes a cache in s, so two goroutines must
// not call it at the same time.
func (s *Text) Position(offset int) Position { return s.positionAt(s.inFile(offset)) }

// positionAt converts an offset in s.whole to line and column.
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

// LineOf returns the number of the line that contains an offset in Bytes. The first
// line is 1.
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

// LineEnd returns the end of the line that contains the given offset in Bytes. It is
// the offset of the line feed or, for the last line, len(s.Bytes).
func (s *Text) LineEnd(offset int) int {
	if n := bytes.IndexByte(s.Bytes[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(s.Bytes)
}

// part is a range of Text.whole that is not in Bytes. start and end are offsets in
// whole. at is the offset in Bytes where the range is missing. deleted reports that a fix
// deletes the range from the file.
type part struct {
	start, end, at int
	deleted        bool
}

// inFile converts an offset in s.Bytes to an offset in s.whole.
func (s *Text) inFile(offset int) int {
	n := sort.Search(len(s.cuts), func(i int) bool { return s.cuts[i].at > offset })
	if n == 0 {
		return offset
	}
	last := s.cuts[n-1]
	return offset - last.at + last.end
}

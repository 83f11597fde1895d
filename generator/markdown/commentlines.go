package markdown

import (
	"bytes"

	"portolan/generator/diag"
)

// containerMarks are the characters that can come before the first word of a line:
// spaces, and the markers of quotes and lists, such as "> 1. ".
const containerMarks = " \t>-*+0123456789.)"

const blanks = " \t"

// around returns the range to remove for the comment from start to end. It can be larger
// than the comment:
//
//   - If text comes after the comment on the same line, the range includes the spaces
//     between them. Otherwise the text would be indented.
//   - If text comes only before the comment, the range includes the spaces between
//     them. Otherwise the line could end in two spaces, which is a line break in
//     Markdown.
//   - If the comment is alone on its lines, between two rows of a table or inside raw
//     HTML, the range includes the whole lines. Otherwise a blank line would end the
//     table or the HTML.
func (s *commentScan) around(start, end int) diag.Cut {
	src := s.src.Bytes
	first, last := lineStart(src, start), lineEnd(src, end)
	before, after := src[first:start], src[end:last]
	switch {
	case len(bytes.Trim(after, " \t\r")) > 0:
		if opensLine(before) || bytes.HasSuffix(before, []byte(" ")) {
			end += len(after) - len(bytes.TrimLeft(after, blanks))
		}
	case len(bytes.Trim(before, " \t>")) > 0:
		if !opensLine(before) {
			start = first + len(bytes.TrimRight(before, blanks))
		}
	case first > 0 && within(s.html, first-1) && within(s.html, start),
		isRow(lineBefore(src, first)) && isRow(lineAfter(src, last)):
		return diag.Cut{Start: first, End: min(last+1, len(src))}
	}
	return diag.Cut{Start: start, End: end}
}

// opensLine reports whether before contains no words, but only containerMarks. before is
// the text before a comment on the same line.
func opensLine(before []byte) bool { return len(bytes.Trim(before, containerMarks)) == 0 }

func isRow(line []byte) bool { return bytes.IndexByte(line, '|') >= 0 }

// maxCommentLines is the maximum number of comment lines that lineBefore and lineAfter
// skip.
const maxCommentLines = 50

// lineBefore returns the line before the line that begins at start. It skips lines that
// are comments. It returns nil if there is no such line.
func lineBefore(src []byte, start int) []byte {
	for n := 0; n < maxCommentLines && start > 0; n++ {
		end := start - 1
		start = lineStart(src, end)
		if line := src[start:end]; !isComment(line) {
			return line
		}
	}
	return nil
}

// lineAfter returns the line after the line that ends at end. It skips lines that are
// comments. It returns nil if there is no such line.
func lineAfter(src []byte, end int) []byte {
	for n := 0; n < maxCommentLines && end < len(src); n++ {
		start := end + 1
		if end = lineEnd(src, start); !isComment(src[start:end]) {
			return src[start:end]
		}
	}
	return nil
}

// isComment reports whether a line contains only an HTML comment, such as "> <!-- a -->".
func isComment(line []byte) bool {
	line = bytes.TrimRight(bytes.TrimLeft(line, " \t>"), " \t\r")
	return bytes.HasPrefix(line, htmlOpen) && bytes.HasSuffix(line, htmlClose)
}

func lineStart(src []byte, at int) int { return bytes.LastIndexByte(src[:at], '\n') + 1 }

func lineEnd(src []byte, at int) int {
	if n := bytes.IndexByte(src[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(src)
}

package markdown

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// maxCommentReadings is the maximum number of times that a note is parsed to find its
// code. maxCommentBytes lowers this number for large notes. After that, comments in
// code are removed, too, so hidden text is never shown.
const (
	maxCommentReadings = 50
	maxCommentBytes    = 8 << 20
)

// withoutComments removes the HTML comments from the body of a note. What remains is
// parsed as if they were not there. A comment may be anywhere but in code, and may
// contain blank lines.
func withoutComments(src *diag.Text, body int, diags *diag.List) *diag.Text {
	if !bytes.Contains(src.Bytes[body:], htmlOpen) {
		return src
	}
	s := commentScan{src: src, diags: diags}
	from, more := body, true
	for range min(maxCommentReadings, 1+maxCommentBytes/len(src.Bytes)) {
		s.code, s.html = nil, nil
		s.read(mask(s.src.Bytes, body))
		if from, more = s.scan(from); !more {
			return s.src
		}
	}
	s.code, s.html, s.blind = nil, nil, true
	s.scan(from)
	return s.src
}

// scan removes the comments after an offset. It stops after a comment that may change
// which parts of the rest are code. It returns the offset to continue at, and whether
// to continue.
func (s *commentScan) scan(from int) (next int, more bool) {
	src := s.src.Bytes
	var cuts []diag.Cut
	done := from // the end of the last cut
	for !more {
		n := bytes.Index(src[from:], htmlOpen)
		if n < 0 {
			break
		}
		start := from + n
		from = start + len(htmlOpen)
		if escaped(src, start) || within(s.code, start) {
			continue
		}
		end, closed := commentEnd(src, start)
		if !closed {
			s.reportOpen(start)
			if !opensLine(src[lineStart(src, start):start]) {
				continue
			}
		}
		cut := s.around(start, end)
		cut.Start = max(cut.Start, done)
		cuts = append(cuts, cut)
		from, done = cut.End, cut.End
		more = !s.blind && s.changesCode(start, end)
	}
	for _, c := range cuts {
		from -= c.End - c.Start
	}
	s.src = s.src.Without(cuts)
	return from, more
}

// changesCode reports whether goldmark may find other code after a comment when the
// comment is removed.
func (s *commentScan) changesCode(start, end int) bool {
	src := s.src.Bytes
	if bytes.ContainsAny(src[end:s.src.LineEnd(end)], "`~") {
		return true
	}
	return bytes.ContainsAny(src[start:end], "`~\n") && !(within(s.html, start) && within(s.html, end-1))
}

// reportOpen reports the first comment without an end.
func (s *commentScan) reportOpen(start int) {
	if s.open {
		return
	}
	s.open = true
	s.diags.Add(diag.CommentOpen, diag.At{Text: s.src, Offset: start}, "this comment has no end",
		"close it with -->, or write the characters as `code`")
}

// read finds the code and the raw HTML of a note.
func (s *commentScan) read(masked []byte) {
	add := func(list []diag.Cut, lines *gtext.Segments) []diag.Cut {
		for i := range lines.Len() {
			list = append(list, diag.Cut{Start: lines.At(i).Start, End: lines.At(i).Stop})
		}
		return list
	}
	_ = ast.Walk(blockParser.Parse(gtext.NewReader(masked)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			s.code = add(s.code, n.Lines())
		case *ast.CodeSpan:
			for t := n.FirstChild(); t != nil; t = t.NextSibling() {
				if t, ok := t.(*ast.Text); ok {
					s.code = append(s.code, diag.Cut{Start: t.Segment.Start, End: t.Segment.Stop})
				}
			}
		case *ast.HTMLBlock:
			s.html = add(s.html, n.Lines())
			if n.HasClosure() {
				s.html = append(s.html, diag.Cut{Start: n.ClosureLine.Start, End: n.ClosureLine.Stop})
			}
		case *ast.RawHTML:
			s.html = add(s.html, n.Segments)
		}
		return ast.WalkContinue, nil
	})
	byStart := func(a, b diag.Cut) int { return cmp.Compare(a.Start, b.Start) }
	slices.SortFunc(s.code, byStart) // goldmark puts all footnotes at the place of the first
	slices.SortFunc(s.html, byStart)
}

// escaped reports whether a backslash escapes the character at i.
func escaped(src []byte, i int) bool {
	n := i - len(bytes.TrimRight(src[:i], `\`))
	return n%2 == 1
}

// commentEnd returns the end of the comment that begins at start. Without an end, it
// returns the end of the note and false. <!--> and <!---> are comments, too.
func commentEnd(src []byte, start int) (int, bool) {
	from := start + len("<!")
	n := bytes.Index(src[from:], htmlClose)
	if n < 0 {
		return len(src), false
	}
	return from + n + len(htmlClose), true
}

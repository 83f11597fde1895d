package markdown

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"portolan/generator/diag"
)

// The removal of a comment can change which text is code. So the note is parsed again,
// but at most maxCommentReadings times. For a large note, the limit is lower, so that the
// program parses at most about maxCommentBytes in all readings together. At the limit,
// all remaining comments are removed, even in code, so that hidden text is never shown.
const (
	maxCommentReadings = 50
	maxCommentBytes    = 8 << 20
)

// withoutComments returns the text without the HTML comments in its body. The result is
// parsed as if the comments had never been there. A comment can be anywhere except in
// code, and it can contain blank lines. If a block exceeds a limit, withoutComments returns it.
func withoutComments(src *diag.Text, body int, diags *diag.List) (*diag.Text, *excess) {
	if !bytes.Contains(src.Bytes[body:], htmlOpen) {
		return src, nil
	}
	s := commentScan{src: src, diags: diags}
	from, more := body, true
	for range min(maxCommentReadings, 1+maxCommentBytes/len(src.Bytes)) {
		s.code, s.html = nil, nil
		if large := s.read(mask(s.src.Bytes, body)); large != nil {
			return s.src, large
		}
		if from, more = s.scan(from); !more {
			return s.src, nil
		}
	}
	s.code, s.html, s.blind = nil, nil, true
	s.scan(from)
	return s.src, nil
}

// scan removes the comments after the offset pos. If the removal of a comment may change
// which text is code, scan stops after this comment. It then returns more = true, and
// another scan must begin at the offset next.
func (s *commentScan) scan(pos int) (next int, more bool) {
	src := s.src.Bytes
	var cuts []diag.Cut
	// done is the end of the last cut.
	done := pos
	for !more {
		n := bytes.Index(src[pos:], htmlOpen)
		if n < 0 {
			break
		}
		start := pos + n
		pos = start + len(htmlOpen)
		if escaped(src, start) || within(s.code, start) {
			continue
		}
		end, closed := len(src), false
		if !s.open { // after a comment without an end, no comment has one
			end, closed = commentEnd(src, start)
		}
		if !closed {
			s.reportOpen(start)
			if !opensLine(src[lineStart(src, start):start]) {
				continue
			}
		}
		cut := s.around(start, end)
		cut.Start = max(cut.Start, done)
		cuts = append(cuts, cut)
		pos, done = cut.End, cut.End
		more = !s.blind && s.changesCode(start, end)
	}
	for _, c := range cuts {
		pos -= c.End - c.Start
	}
	s.src = s.src.Without(cuts)
	return pos, more
}

// changesCode reports whether the removal of a comment may change what goldmark reads as
// code. This is possible if ` or ~ follows on the same line, or if the comment contains
// `, ~ or a line break. What is inside raw HTML cannot be code.
func (s *commentScan) changesCode(start, end int) bool {
	src := s.src.Bytes
	if bytes.ContainsAny(src[end:s.src.LineEnd(end)], "`~") {
		return true
	}
	return bytes.ContainsAny(src[start:end], "`~\n") && !(within(s.html, start) && within(s.html, end-1))
}

// reportOpen reports a comment without an end. It reports only the first one of a note.
func (s *commentScan) reportOpen(start int) {
	if s.open {
		return
	}
	s.open = true
	s.diags.Add(diag.CommentOpen, diag.At{Text: s.src, Offset: start}, "this comment has no end",
		"close it with -->, or write the characters as `code`")
}

// read finds the code and the raw HTML of a masked note, and sets the fields code and
// html.
func (s *commentScan) read(masked []byte) *excess {
	root, large := parse(masked)
	if large != nil {
		return large
	}
	add := func(list []diag.Cut, lines *gtext.Segments) []diag.Cut {
		for i := range lines.Len() {
			list = append(list, diag.Cut{Start: lines.At(i).Start, End: lines.At(i).Stop})
		}
		return list
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
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
	// goldmark moves all footnotes to the place of the first footnote, so code in footnotes
	// is not in the order of the note.
	slices.SortFunc(s.code, byStart)
	slices.SortFunc(s.html, byStart)
	return nil
}

// escaped reports whether a backslash escapes the character at the offset i.
func escaped(src []byte, i int) bool {
	n := i - len(bytes.TrimRight(src[:i], `\`))
	return n%2 == 1
}

// commentEnd returns the end of the comment that begins at start. If the comment has no
// end, it returns the end of the note and false. It accepts the short comments <!--> and
// <!--->, too.
func commentEnd(src []byte, start int) (int, bool) {
	from := start + len("<!")
	n := bytes.Index(src[from:], htmlClose)
	if n < 0 {
		return len(src), false
	}
	return from + n + len(htmlClose), true
}

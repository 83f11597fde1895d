// Package line converts the spans of a note to one string, and offsets in the string to
// offsets in the note. It also cuts, trims, splits and joins spans.
//
// The package does not know what the words mean. It only reads numbers, to see which
// links and code are plain text.
package line

import (
	"sort"
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// Line is a run of spans as one string. Emphasized words and code that has digits are
// plain text. Links are not split.
type Line struct {
	Spans  []text.Span
	Text   string
	starts []int // where each span begins in Text
}

// New returns the line of some spans.
func New(spans []text.Span) Line {
	l := Line{Spans: flatten(nil, spans)}
	l.starts = make([]int, len(l.Spans))
	var b strings.Builder
	for i, s := range l.Spans {
		l.starts[i] = b.Len()
		switch s := s.(type) {
		case text.Text:
			b.WriteString(s.Text)
		case text.Tag:
		case text.Break:
			b.WriteByte('\n')
		case text.Link:
			b.WriteString(New(s.Spans).Text)
		default:
			b.WriteString(text.Plain(l.Spans[i : i+1]))
		}
	}
	l.Text = b.String()
	return l
}

// Start returns where a span of l.Spans begins in l.Text.
func (l Line) Start(span int) int { return l.starts[span] }

// Cut returns the spans from one byte of l.Text to another. If a cut is inside a link,
// the whole link belongs to the part before the cut.
func (l Line) Cut(from, to int) []text.Span {
	a, b := l.place(from), l.place(to)
	if a.span < len(l.Spans) && a.byte > 0 {
		if _, ok := l.Spans[a.span].(text.Text); !ok {
			a = place{a.span + 1, 0}
		}
	}
	part := between(l.Spans, a, b)
	if b.span < len(l.Spans) && b.span >= a.span && b.byte > 0 {
		if _, ok := l.Spans[b.span].(text.Text); !ok {
			part = append(part, l.Spans[b.span])
		}
	}
	return part
}

// Pos returns the offset in the note of a byte of l.Text. It returns otherwise if the
// byte has no offset in the note.
func (l Line) Pos(offset, otherwise int) int {
	if p := l.place(offset); p.span < len(l.Spans) {
		switch s := l.Spans[p.span].(type) {
		case text.Text:
			return s.Pos + min(p.byte, max(len(s.Text)-1, 0))
		case text.CodeSpan:
			return s.Pos
		case text.Link:
			return New(s.Spans).Pos(p.byte, s.Pos)
		case text.WikiLink:
			return s.Pos
		}
	}
	return otherwise
}

// Placed changes the offsets and lengths of items, which were read in l.Text, to those in
// the note. It returns the same slice.
func (l Line) Placed(items []numbers.Item, otherwise int) []numbers.Item {
	for i, n := range items {
		start := l.Pos(n.Offset, otherwise)
		last := l.Pos(n.Offset+n.Length-1, otherwise)
		items[i].Offset, items[i].Length = start, max(last+1-start, 1)
	}
	return items
}

// place finds the span that contains a byte of the text, and the byte within the span.
func (l Line) place(offset int) place {
	i := sort.SearchInts(l.starts, offset+1) - 1
	if i < 0 {
		return place{}
	}
	return place{i, offset - l.starts[i]}
}

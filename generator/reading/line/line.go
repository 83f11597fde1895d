// Package line converts the spans of a note to one string, and offsets in the string to
// offsets in the note. It also cuts, trims, splits and joins spans.
//
// The package does not know what the words mean. It only reads numbers, to decide which
// links and code spans become plain text.
package line

import (
	"sort"
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// Line contains spans and their text as one string. Spans is the result of flatten: it
// contains no emphasis, and code with digits is plain text. Most links stay links.
type Line struct {
	Spans  []text.Span
	Text   string
	starts []int // starts[i] is the offset of Spans[i] in Text
}

// New flattens spans and returns them as a Line.
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

// Start returns the offset in l.Text at which l.Spans[span] begins.
func (l Line) Start(span int) int { return l.starts[span] }

// Cut returns the spans of l.Text[from:to]. It never splits a link. If from is inside a
// link, the result does not contain the link. If to is inside a link, the result contains
// the whole link.
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

// Pos converts an offset in l.Text to an offset in the note. It returns fallback if the
// text at this offset has no position in the note.
func (l Line) Pos(offset, fallback int) int {
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
		case text.Hashtag:
			return s.Pos
		}
	}
	return fallback
}

// Placed converts the offsets and lengths of items from l.Text to the note. If an item
// has no position in the note, its offset becomes fallback. Placed changes items and
// returns it.
func (l Line) Placed(items []numbers.Item, fallback int) []numbers.Item {
	for i, n := range items {
		start := l.Pos(n.Offset, fallback)
		last := l.Pos(n.Offset+n.Length-1, fallback)
		items[i].Offset, items[i].Length = start, max(last+1-start, 1)
	}
	return items
}

// place returns the place of the byte l.Text[offset]: the index of its span, and the
// offset within this span.
func (l Line) place(offset int) place {
	i := sort.SearchInts(l.starts, offset+1) - 1
	if i < 0 {
		return place{}
	}
	return place{i, offset - l.starts[i]}
}

package line

import "portolan/generator/text"

// place is a position in a list of spans: the index of a span, and a byte offset in the
// text of this span. Only spans of plain text are split.
type place struct{ span, byte int }

// between returns the spans from one place to another.
func between(spans []text.Span, from, to place) []text.Span {
	var part []text.Span
	for i := from.span; i < len(spans) && i <= to.span; i++ {
		t, ok := spans[i].(text.Text)
		if !ok {
			if i < to.span {
				part = append(part, spans[i])
			}
			continue
		}
		start, stop := 0, len(t.Text)
		if i == from.span {
			start = from.byte
		}
		if i == to.span {
			stop = to.byte
		}
		if start < stop {
			part = append(part, text.Text{Text: t.Text[start:stop], Pos: t.Pos + start})
		}
	}
	return part
}

// after returns the spans after a place.
func after(spans []text.Span, from place) []text.Span {
	return between(spans, from, place{span: len(spans)})
}

package line

import "portolan/generator/text"

// place is a position in a list of spans: the index of a span, and a byte offset in the
// text of this span. The functions between and after split only plain text at a place.
type place struct{ span, byte int }

// between returns the spans from the place start to the place end.
func between(spans []text.Span, start, end place) []text.Span {
	var part []text.Span
	for i := start.span; i < len(spans) && i <= end.span; i++ {
		t, ok := spans[i].(text.Text)
		if !ok {
			if i < end.span {
				part = append(part, spans[i])
			}
			continue
		}
		first, stop := 0, len(t.Text)
		if i == start.span {
			first = start.byte
		}
		if i == end.span {
			stop = end.byte
		}
		if first < stop {
			part = append(part, text.Text{Text: t.Text[first:stop], Pos: t.Pos + first})
		}
	}
	return part
}

// after returns the spans from the place start on.
func after(spans []text.Span, start place) []text.Span {
	return between(spans, start, place{span: len(spans)})
}

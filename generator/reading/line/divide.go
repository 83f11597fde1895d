package line

import "portolan/generator/text"

// Bracket finds the first pair of round brackets in plain text. It returns what
// is before, inside and after the pair.
func Bracket(spans []text.Span) (before, inside, rest []text.Span, ok bool) {
	depth := 0
	var open place
	for i, s := range spans {
		t, isText := s.(text.Text)
		if !isText {
			continue
		}
		for j := range len(t.Text) {
			switch t.Text[j] {
			case '(':
				if depth == 0 {
					open = place{i, j}
				}
				depth++
			case ')':
				if depth--; depth == 0 {
					return between(spans, place{}, open), between(spans, place{open.span, open.byte + 1}, place{i, j}),
						after(spans, place{i, j + 1}), true
				}
				depth = max(depth, 0)
			}
		}
	}
	return spans, nil, nil, false
}

// SplitCommas divides spans at the commas of their plain text.
func SplitCommas(spans []text.Span) [][]text.Span {
	var parts [][]text.Span
	from := place{}
	for i, s := range spans {
		t, ok := s.(text.Text)
		if !ok {
			continue
		}
		for j := range len(t.Text) {
			if t.Text[j] == ',' {
				parts = append(parts, between(spans, from, place{i, j}))
				from = place{i, j + 1}
			}
		}
	}
	return append(parts, after(spans, from))
}

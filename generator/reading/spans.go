package reading

import (
	"strings"
	"unicode"

	"portolan/generator/text"
)

// notWritten is the place of text that stands in no note.
const notWritten = -1

// place is a byte within a run of spans. Only plain text is divided.
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

func after(spans []text.Span, from place) []text.Span {
	return between(spans, from, place{span: len(spans)})
}

// bracket finds the first pair of round brackets that stands in plain text
// and returns what is before, inside and after it.
func bracket(spans []text.Span) (before, inside, rest []text.Span, ok bool) {
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

// trimLeft drops plain text that consists of cutset or white space from the
// start of spans.
func trimLeft(spans []text.Span, cutset string) []text.Span {
	for len(spans) > 0 {
		t, ok := spans[0].(text.Text)
		if !ok {
			return spans
		}
		trimmed := strings.TrimLeftFunc(t.Text, isIn(cutset))
		if trimmed != "" {
			if len(trimmed) == len(t.Text) {
				return spans
			}
			cut := text.Text{Text: trimmed, Pos: t.Pos + len(t.Text) - len(trimmed)}
			return append([]text.Span{cut}, spans[1:]...)
		}
		spans = spans[1:]
	}
	return nil
}

// trimRight is trimLeft for the end.
func trimRight(spans []text.Span, cutset string) []text.Span {
	for len(spans) > 0 {
		last := len(spans) - 1
		t, ok := spans[last].(text.Text)
		if !ok {
			return spans
		}
		trimmed := strings.TrimRightFunc(t.Text, isIn(cutset))
		if trimmed != "" {
			if len(trimmed) == len(t.Text) {
				return spans
			}
			return append(spans[:last:last], text.Text{Text: trimmed, Pos: t.Pos})
		}
		spans = spans[:last]
	}
	return nil
}

func isIn(cutset string) func(rune) bool {
	return func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(cutset, r) }
}

// splitCommas divides spans at the commas of their plain text.
func splitCommas(spans []text.Span) [][]text.Span {
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

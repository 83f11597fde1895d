package line

import (
	"strings"
	"unicode"

	"portolan/generator/text"
)

// TrimLeft removes white space and the characters of cutset from the start of spans. It
// stops at a span that is not plain text.
func TrimLeft(spans []text.Span, cutset string) []text.Span {
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

// TrimRight removes white space and the characters of cutset from the end of spans. It
// stops at a span that is not plain text.
func TrimRight(spans []text.Span, cutset string) []text.Span {
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

// isIn returns a function that returns true for white space and for the characters of
// cutset.
func isIn(cutset string) func(rune) bool {
	return func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(cutset, r) }
}

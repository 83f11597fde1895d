package line

import "portolan/generator/text"

// WithoutEmphasis removes emphasis around all of the text: **SSH** becomes SSH. If only a
// part of the text is emphasized, it returns spans unchanged.
func WithoutEmphasis(spans []text.Span) []text.Span {
	for len(spans) == 1 {
		switch s := spans[0].(type) {
		case text.Emphasis:
			spans = s.Spans
		case text.Strong:
			spans = s.Spans
		case text.Mark:
			spans = s.Spans
		default:
			return spans
		}
	}
	return spans
}

// IsEmphasized reports whether all of the text is emphasized: true for **Open ports**,
// and false for **Open** ports.
func IsEmphasized(spans []text.Span) bool {
	spans = TrimRight(spans, "")
	if len(spans) != 1 {
		return false
	}
	switch spans[0].(type) {
	case text.Strong, text.Emphasis, text.Mark:
		return true
	}
	return false
}

package line

import "portolan/generator/text"

// WithoutEmphasis removes emphasis that contains all of the spans. It returns all other
// spans unchanged.
func WithoutEmphasis(spans []text.Span) []text.Span {
	for len(spans) == 1 {
		switch s := spans[0].(type) {
		case text.Emphasis:
			spans = s.Spans
		case text.Strong:
			spans = s.Spans
		default:
			return spans
		}
	}
	return spans
}

// IsEmphasized reports whether one emphasis contains all of the words.
func IsEmphasized(spans []text.Span) bool {
	spans = TrimRight(spans, "")
	if len(spans) != 1 {
		return false
	}
	switch spans[0].(type) {
	case text.Strong, text.Emphasis:
		return true
	}
	return false
}

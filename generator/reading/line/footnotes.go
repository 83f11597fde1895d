package line

import (
	"regexp"
	"slices"

	"portolan/generator/text"
)

// footnote is a footnote mark as written: [^1]. Markdown leaves it in the text
// where the note does not define the footnote.
var footnote = regexp.MustCompile(`\[\^[^\]\s]+\]`)

// WithoutUnknownFootnotes drops the marks of footnotes that the note does not
// define.
func WithoutUnknownFootnotes(spans []text.Span) []text.Span {
	for i, s := range spans {
		s, ok := s.(text.Text)
		if !ok {
			continue
		}
		if m := footnote.FindStringIndex(s.Text); m != nil {
			kept := append(spans[:i:i], text.Text{Text: s.Text[:m[0]], Pos: s.Pos})
			rest := text.Text{Text: s.Text[m[1]:], Pos: s.Pos + m[1]}
			return append(kept, WithoutUnknownFootnotes(append([]text.Span{rest}, spans[i+1:]...))...)
		}
	}
	return spans
}

// WithoutFootnotes drops the references to footnotes.
func WithoutFootnotes(spans []text.Span) []text.Span {
	isRef := func(s text.Span) bool {
		_, ok := s.(text.FootnoteRef)
		return ok
	}
	if !slices.ContainsFunc(spans, isRef) {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), isRef)
}

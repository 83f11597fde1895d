package line

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/text"
)

// footnote matches the mark of a footnote, such as [^1]. The Markdown parser keeps the
// mark as text if the note does not define the footnote.
var footnote = regexp.MustCompile(`\[\^[^\]\s]+\]`)

// WithoutUnknownFootnotes removes marks such as [^1] if the note does not define the
// footnote. The Markdown parser keeps these marks as text.
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

// WithoutFootnotes removes references to footnotes. It also removes superscripts that are
// used like footnotes: 465<sup>2</sup>.
func WithoutFootnotes(spans []text.Span) []text.Span {
	if !slices.ContainsFunc(spans, isFootnote) {
		return spans
	}
	kept := make([]text.Span, 0, len(spans))
	for i := 0; i < len(spans); i++ {
		if n := superscriptLength(spans[i:]); n > 0 {
			i += n - 1
		} else if !isFootnote(spans[i]) {
			kept = append(kept, spans[i])
		}
	}
	return kept
}

// isFootnote reports whether a span is a reference to a footnote, or the start of a
// superscript.
func isFootnote(s text.Span) bool {
	_, ok := s.(text.FootnoteRef)
	return ok || isSuperscript(s)
}

// superscriptLength returns the number of spans in the superscript at the start of spans.
// It counts the tags <sup> and </sup> too. It returns 0 if there is no superscript, or if
// a letter follows the superscript, as in I<sup>2</sup>C.
func superscriptLength(spans []text.Span) int {
	end := slices.IndexFunc(spans, endsSuperscript)
	if end < 0 || !isSuperscript(spans[0]) {
		return 0
	}
	if after, _ := utf8.DecodeRuneInString(text.Plain(spans[end+1:])); unicode.IsLetter(after) {
		return 0
	}
	return end + 1
}

func isSuperscript(s text.Span) bool   { return isTag(s, "<sup>") }
func endsSuperscript(s text.Span) bool { return isTag(s, "</sup>") }

// isTag reports whether a span is the given HTML tag. It ignores upper and lower case.
func isTag(s text.Span, tag string) bool {
	t, ok := s.(text.Tag)
	return ok && strings.EqualFold(t.Text, tag)
}

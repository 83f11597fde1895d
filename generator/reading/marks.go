package reading

import (
	"regexp"
	"slices"

	"portolan/generator/text"
)

// footnote is the mark of one that the note does not have: [^1].
var footnote = regexp.MustCompile(`\[\^[^\]\s]+\]`)

// withoutMarks drops the marks of footnotes that the note does not have.
func withoutMarks(spans []text.Span) []text.Span {
	for i, s := range spans {
		s, ok := s.(text.Text)
		if !ok {
			continue
		}
		if m := footnote.FindStringIndex(s.Text); m != nil {
			kept := append(spans[:i:i], text.Text{Text: s.Text[:m[0]], Pos: s.Pos})
			rest := text.Text{Text: s.Text[m[1]:], Pos: s.Pos + m[1]}
			return append(kept, withoutMarks(append([]text.Span{rest}, spans[i+1:]...))...)
		}
	}
	return spans
}

// withoutFootnotes drops the references to footnotes.
func withoutFootnotes(spans []text.Span) []text.Span {
	isRef := func(s text.Span) bool {
		_, ok := s.(text.FootnoteRef)
		return ok
	}
	if !slices.ContainsFunc(spans, isRef) {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), isRef)
}

// afterRefs drops the references to footnotes right after a name.
func afterRefs(rest []text.Span) []text.Span {
	for len(rest) > 0 {
		if _, ok := rest[0].(text.FootnoteRef); !ok {
			break
		}
		rest = trimLeft(rest[1:], leadIn)
	}
	return rest
}

// withoutFragments lets the wiki-links of a name lead to their notes as a whole:
// [[FTP#Modes]] is called FTP.
func withoutFragments(spans []text.Span) []text.Span {
	named := slices.Clone(spans)
	for i, s := range named {
		if link, ok := s.(text.WikiLink); ok && link.Target != "" {
			link.Fragment = ""
			named[i] = link
		}
	}
	return named
}

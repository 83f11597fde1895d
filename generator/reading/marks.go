package reading

import (
	"slices"

	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// afterRefs drops the references to footnotes right after a name.
func afterRefs(rest []text.Span) []text.Span {
	for len(rest) > 0 {
		if _, ok := rest[0].(text.FootnoteRef); !ok {
			break
		}
		rest = line.TrimLeft(rest[1:], leadIn)
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

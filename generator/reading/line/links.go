package line

import "portolan/generator/text"

// IsLink reports whether spans consists of exactly one link or wiki-link.
func IsLink(spans []text.Span) bool {
	if len(spans) != 1 {
		return false
	}
	switch spans[0].(type) {
	case text.Link, text.WikiLink:
		return true
	}
	return false
}

// IsWikiLink reports whether spans consists of exactly one wiki-link. It panics if spans
// is empty.
func IsWikiLink(spans []text.Span) bool {
	_, ok := spans[0].(text.WikiLink)
	return ok && len(spans) == 1
}

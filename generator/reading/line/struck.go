package line

import (
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// IsStruck reports whether all words in spans are struck through: true for ~~8096~~, and
// false for ~~8096~~ new.
func IsStruck(spans []text.Span) bool {
	struck := false
	for _, s := range spans {
		switch s := s.(type) {
		case text.Break:
		case text.Text:
			if strings.ContainsFunc(s.Text, IsWordRune) {
				return false
			}
		case text.Strike:
			struck = true
		case text.Emphasis, text.Strong, text.Mark:
			if !IsStruck(text.Children(s)) {
				return false
			}
			struck = true
		default:
			return false
		}
	}
	return struck
}

// MarkStruck sets Struck for each item whose number is struck through in spans. The
// offsets of items must be offsets in the note.
func MarkStruck(spans []text.Span, items []numbers.Item) {
	for s := range text.Inside(spans) {
		if _, ok := s.(text.Strike); !ok {
			continue
		}
		for part := range text.Inside(text.Children(s)) {
			from, length := 0, 0
			switch part := part.(type) {
			case text.Text:
				from, length = part.Pos, len(part.Text)
			case text.CodeSpan:
				from, length = part.Pos, len(part.Text)
			}
			for i, n := range items {
				if from <= n.Offset && n.Offset < from+length {
					items[i].Struck = true
				}
			}
		}
	}
}

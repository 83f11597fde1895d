package reading

import (
	"strings"
	"unicode"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// isStruck reports whether all words of some spans are struck out.
func isStruck(spans []text.Span) bool {
	struck := false
	for _, s := range spans {
		switch s := s.(type) {
		case text.Break:
		case text.Text:
			if strings.ContainsFunc(s.Text, isWordRune) {
				return false
			}
		case text.Strike:
			struck = true
		case text.Emphasis, text.Strong:
			if !isStruck(text.Children(s)) {
				return false
			}
			struck = true
		default:
			return false
		}
	}
	return struck
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markStruck marks the numbers that stand in struck out text. They have their
// places in the note.
func markStruck(spans []text.Span, items []numbers.Item) {
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

// strikesName reports whether everything in a line but its numbers is struck
// out: "8096: ~~Jellyfin~~".
func strikesName(spans []text.Span) bool {
	struck := false
	var rest strings.Builder
	for _, s := range spans {
		if _, ok := s.(text.Strike); ok {
			struck = true
			continue
		}
		rest.WriteString(text.Plain([]text.Span{s}))
	}
	if !struck {
		return false
	}
	p, ok := numbers.ReadPhrase(strings.Trim(rest.String(), " "+leadIn))
	left := strings.Trim(rest.String(), " "+leadIn)
	return ok && !strings.ContainsFunc(left[p.End:], isWordRune)
}

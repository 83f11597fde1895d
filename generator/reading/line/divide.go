package line

import (
	"unicode/utf8"

	"portolan/generator/text"
)

// Bracket splits spans at the first pair of round brackets: "SSH (Secure Shell), more"
// becomes "SSH ", "Secure Shell" and ", more". It ignores brackets inside links, emphasis
// and code. If there is no pair, it returns all spans in before, and ok is false.
func Bracket(spans []text.Span) (before, inside, rest []text.Span, ok bool) {
	depth := 0
	var open place
	for i, s := range spans {
		t, isText := s.(text.Text)
		if !isText {
			continue
		}
		for j, r := range t.Text {
			switch r {
			case '(', '（':
				if depth == 0 {
					open = place{i, j}
				}
				depth++
			case ')', '）':
				if depth--; depth == 0 {
					inside := place{open.span, open.byte + bracketLength(spans, open)}
					return between(spans, place{}, open), between(spans, inside, place{i, j}),
						after(spans, place{i, j + utf8.RuneLen(r)}), true
				}
				depth = max(depth, 0)
			}
		}
	}
	return spans, nil, nil, false
}

// bracketLength returns the length in bytes of a bracket: 1 for "(", and 3 for "（".
func bracketLength(spans []text.Span, at place) int {
	_, n := utf8.DecodeRuneInString(spans[at.span].(text.Text).Text[at.byte:])
	return n
}

// SplitCommas splits spans at commas: "MySQL, MariaDB" becomes "MySQL" and " MariaDB". It
// ignores commas inside links, emphasis and code.
func SplitCommas(spans []text.Span) [][]text.Span {
	var parts [][]text.Span
	from := place{}
	for i, s := range spans {
		t, ok := s.(text.Text)
		if !ok {
			continue
		}
		for j := range len(t.Text) {
			if t.Text[j] == ',' {
				parts = append(parts, between(spans, from, place{i, j}))
				from = place{i, j + 1}
			}
		}
	}
	return append(parts, after(spans, from))
}

package line

import (
	"strings"
	"unicode"

	"portolan/generator/text"
)

// NotInNote is the position of text that the program adds and that does not occur in a
// note.
const NotInNote = -1

// Unplaced returns s as a span without a position in a note. It returns nil if s is
// empty.
func Unplaced(s string) []text.Span {
	if s == "" {
		return nil
	}
	return []text.Span{text.Text{Text: s, Pos: NotInNote}}
}

// AppendWords joins two descriptions with a semicolon: "a" and "b" become "a; b". If one
// of them is empty, it returns the other one.
func AppendWords(spans, more []text.Span) []text.Span {
	if text.IsBlank(more) {
		return spans
	}
	if len(spans) == 0 {
		return more
	}
	joined := append(spans[:len(spans):len(spans)], text.Text{Text: "; ", Pos: NotInNote})
	return append(joined, more...)
}

// HasWords reports whether spans have a letter or a digit.
func HasWords(spans []text.Span) bool { return strings.ContainsFunc(text.Plain(spans), IsWordRune) }

// IsWordRune reports whether a rune is a letter or a digit.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

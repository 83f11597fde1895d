package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"portolan/generator/text"
)

// plainStart returns the text before the first other span, such as a link or emphasis.
func plainStart(spans []text.Span) string {
	var b strings.Builder
	for _, s := range spans {
		t, ok := s.(text.Text)
		if !ok {
			break
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// meantHeading returns the level of a heading that lacks the space after its # marks: 2
// for "##Words". It returns 0 for any other paragraph, also for several lines, for a line
// of tags (#a #b), and for a sentence after a tag (#todo call Bob).
func meantHeading(n *ast.Paragraph, spans []text.Span, src []byte) int {
	if len(spans) == 0 {
		return 0
	}
	line := n.Lines().At(0)
	first, ok := spans[0].(text.Text)
	if !ok || n.Lines().Len() != 1 || src[first.Pos] != '#' {
		return 0
	}
	level := len(first.Text) - len(strings.TrimLeft(first.Text, "#"))
	words := plainStart(spans)[level:]
	letter, _ := utf8.DecodeRuneInString(words)
	if level == 0 || level > 6 || !unicode.IsLetter(letter) && !unicode.IsDigit(letter) ||
		level == 1 && unicode.IsLower(letter) {
		return 0
	}
	fields := strings.Fields(string(line.Value(src)))
	// A single word such as #Tag or ##1 is not a heading.
	if len(fields) == 1 && (level == 1 || !unicode.IsLetter(letter)) {
		return 0
	}
	for _, word := range fields[1:] {
		if strings.HasPrefix(word, "#") {
			return 0
		}
	}
	return level
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

package lines

import (
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// Unread returns the offset in the note of a line that begins with a port and a transport, and continues
// with words: "tcp 7777 game server of Ben". Such a line may be a statement with a long name, or the
// beginning of a sentence. ok is false for all other lines, and for a line that ends like a sentence. The
// caller uses it for lines that are not read.
func Unread(spans []text.Span) (offset int, ok bool) {
	l := line.New(spans)
	start := line.Decoration(l.Text)
	rest := l.Text[start:]
	p, ok := numbers.ReadPhrase(rest)
	if !ok || !p.Transport || len(p.Numbers) == 0 {
		return 0, false
	}
	words := strings.TrimSpace(rest[p.End:])
	first := strings.Fields(words)
	if len(first) == 0 || len(first) > maxWords+4 || strings.HasSuffix(words, ".") || strings.HasSuffix(words, ":") {
		return 0, false
	}
	return l.Pos(start, 0), true
}

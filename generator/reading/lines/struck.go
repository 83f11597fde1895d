package lines

import (
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// strikesName reports whether all words of a line except its numbers are struck through:
// "8096: ~~Jellyfin~~".
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
	p, ok := numbers.ReadPhrase(strings.Trim(rest.String(), " "+naming.Separators))
	left := strings.Trim(rest.String(), " "+naming.Separators)
	return ok && !strings.ContainsFunc(left[p.End:], line.IsWordRune)
}

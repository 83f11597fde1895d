package markdown

import (
	"regexp"

	"portolan/generator/text"
)

var callout = regexp.MustCompile(`^\[!([A-Za-z][A-Za-z-]*)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*`)

var foldings = map[string]text.Folding{"+": text.FoldedOpen, "-": text.FoldedClosed}

// atxMarks matches the # marks at the beginning of a heading, and the spaces after them.
var atxMarks = regexp.MustCompile(`^(#{1,6})[ \t]+`)

// titleHeading converts the title of a callout to a heading if the title begins with #,
// as in [!note] ## Words.
func (c *converter) titleHeading(title []text.Span) (text.Heading, bool) {
	if len(title) == 0 {
		return text.Heading{}, false
	}
	first, ok := title[0].(text.Text)
	m := atxMarks.FindStringSubmatch(first.Text)
	if !ok || m == nil || c.src.Bytes[first.Pos] != '#' {
		return text.Heading{}, false
	}
	spans := cutBefore(title, first.Pos+len(m[0]))
	return text.Heading{Level: len(m[1]), ID: c.anchor(spans), Spans: spans, Pos: first.Pos}, true
}

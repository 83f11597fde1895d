package text

import (
	"strings"
	"unicode"
)

// Plain returns the text of spans without markup: "FTP modes" for "*FTP* modes". It
// removes blanks at the start and the end. Each sequence of white space becomes one
// blank.
func Plain(spans []Span) string {
	if words, ok := onlyText(spans); ok {
		return withSingleBlanks(words)
	}
	return written(spans, false)
}

// onlyText is a fast path of Plain. If spans contain a single Text, perhaps inside a link
// or emphasis, it returns this text. It returns false for all other spans.
func onlyText(spans []Span) (words string, ok bool) {
	if len(spans) != 1 {
		return "", false
	}
	switch s := spans[0].(type) {
	case Text:
		return s.Text, true
	case Link, Emphasis, Strong, Mark:
		return onlyText(Children(s))
	}
	return "", false
}

// IsBlank reports whether Plain(spans) is empty.
func IsBlank(spans []Span) bool {
	for _, s := range spans {
		if t, ok := s.(Text); ok && strings.TrimSpace(t.Text) != "" {
			return false
		}
	}
	return Plain(spans) == ""
}

// Shown returns the text that a page shows for spans. It is the result of Plain, but with
// the tags of raw HTML, which a page shows as text.
func Shown(spans []Span) string { return written(spans, true) }

func written(spans []Span, tags bool) string {
	var b strings.Builder
	b.Grow(64)
	writePlain(&b, spans, tags)
	return withSingleBlanks(b.String())
}

// withSingleBlanks replaces each sequence of white space with one blank, and removes
// white space at the start and the end: " a\n b" becomes "a b". Most texts need no
// change, so it checks this first.
func withSingleBlanks(s string) string {
	// blank is set if the previous character is a blank. It is set at the start, to find a leading blank.
	blank := true
	for _, r := range s {
		if r == ' ' && blank || r != ' ' && unicode.IsSpace(r) {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = r == ' '
	}
	return strings.TrimSuffix(s, " ")
}

func writePlain(b *strings.Builder, spans []Span, tags bool) {
	for _, s := range spans {
		switch s := s.(type) {
		case Text:
			b.WriteString(s.Text)
		case Tag:
			if tags {
				b.WriteString(s.Text)
			}
		case CodeSpan:
			b.WriteString(s.Text)
		case Hashtag:
			b.WriteString("#" + s.Name)
		case Image:
			b.WriteString(s.Alt)
		case Break:
			b.WriteByte(' ')
		case WikiLink:
			if len(s.Label) == 0 && !(s.Embed && NamesPicture(s.Target)) {
				b.WriteString(s.Shown())
			}
			writePlain(b, s.Label, tags)
		default:
			writePlain(b, Children(s), tags)
		}
	}
}

// Children returns the spans inside a span: the text of a link, for example. It returns
// nil if a span of this type contains no spans.
func Children(s Span) []Span {
	switch s := s.(type) {
	case Emphasis:
		return s.Spans
	case Strong:
		return s.Spans
	case Strike:
		return s.Spans
	case Mark:
		return s.Spans
	case Link:
		return s.Spans
	case WikiLink:
		return s.Label
	}
	return nil
}

// Lines splits spans into lines at each Break. Lines without spans are left out.
func Lines(spans []Span) [][]Span {
	var lines [][]Span
	start := 0
	for i, s := range spans {
		if _, ok := s.(Break); ok {
			if i > start {
				lines = append(lines, spans[start:i:i])
			}
			start = i + 1
		}
	}
	if start < len(spans) {
		lines = append(lines, spans[start:])
	}
	return lines
}

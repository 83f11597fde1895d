package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Title returns the text of a heading as the title of a note: without markup and tags.
func Title(spans []Span) string { return Plain(WithoutTags(spans, nil)) }

// WithoutTags returns spans without tags. A tag between two words of a sentence stays as a
// word: "for the #web team" becomes "for the web team", and "SSH #net: 22" becomes
// "SSH: 22". A tag also stays as a word if keep returns true for its name; keep can be nil.
// If there are no tags, the result is spans. It is nil if there is nothing but tags.
func WithoutTags(spans []Span, keep func(name string) bool) []Span {
	if !hasTags(spans) {
		return spans
	}
	out := make([]Span, 0, len(spans))
	// dropped is set after a tag was removed, until a text follows.
	dropped := false
	for i, s := range spans {
		switch s := s.(type) {
		case Hashtag:
			if keep != nil && keep(s.Name) || endsInWord(spans[:i]) && startsWithWord(spans[i+1:]) {
				out = append(out, Text{Text: s.Name, Pos: s.Pos + len("#")})
				continue
			}
			out, dropped = trimmedEnd(out), true
			continue
		case Text:
			if dropped && (len(out) == 0 || isBreak(out[len(out)-1])) {
				words := strings.TrimLeft(s.Text, blanks)
				s = Text{Text: words, Pos: s.Pos + len(s.Text) - len(words)}
			}
			if dropped = false; s.Text != "" {
				out = append(out, s)
			}
			continue
		case Emphasis, Strong, Strike, Mark:
			if inside := WithoutTags(Children(s), keep); inside != nil {
				out = append(out, around(s, inside))
			}
		default:
			out = append(out, s)
		}
		dropped = false
	}
	return Trim(out)
}

// around returns emphasis of the same kind around other spans.
func around(emphasis Span, spans []Span) Span {
	switch emphasis.(type) {
	case Strong:
		return Strong{Spans: spans}
	case Strike:
		return Strike{Spans: spans}
	case Mark:
		return Mark{Spans: spans}
	}
	return Emphasis{Spans: spans}
}

func hasTags(spans []Span) bool {
	for s := range Inside(spans) {
		if _, ok := s.(Hashtag); ok {
			return true
		}
	}
	return false
}

// trimmedEnd removes the blanks at the end of the last span.
func trimmedEnd(spans []Span) []Span {
	last := len(spans) - 1
	if last < 0 {
		return spans
	}
	t, ok := spans[last].(Text)
	if !ok {
		return spans
	}
	if t.Text = strings.TrimRight(t.Text, blanks); t.Text == "" {
		return spans[:last]
	}
	spans[last] = t
	return spans
}

func isBreak(s Span) bool {
	_, ok := s.(Break)
	return ok
}

// endsInWord reports whether the last span ends in a letter and a blank.
func endsInWord(spans []Span) bool {
	if len(spans) == 0 {
		return false
	}
	t, _ := spans[len(spans)-1].(Text)
	words := strings.TrimRight(t.Text, blanks)
	r, _ := utf8.DecodeLastRuneInString(words)
	return len(words) < len(t.Text) && unicode.IsLetter(r)
}

// startsWithWord reports whether the first span begins with a blank and a letter.
func startsWithWord(spans []Span) bool {
	if len(spans) == 0 {
		return false
	}
	t, _ := spans[0].(Text)
	words := strings.TrimLeft(t.Text, blanks)
	r, _ := utf8.DecodeRuneInString(words)
	return len(words) < len(t.Text) && unicode.IsLetter(r)
}

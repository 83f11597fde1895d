package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/diag"
	"portolan/generator/text"
)

// maxTags is the number of different tags in the text of a note.
const maxTags = 1000

// tagged returns spans in which each tag, such as #net/mail, is a text.Hashtag. Tags in links
// stay text, because a link cannot contain another link.
func (c *converter) tagged(spans []text.Span) []text.Span {
	with, _ := c.withTags(spans)
	return with
}

// withTags is tagged. The second result is false if there are no tags. Then the first result
// is spans.
func (c *converter) withTags(spans []text.Span) ([]text.Span, bool) {
	var out []text.Span
	for i, s := range spans {
		with, found := c.spanTags(s)
		switch {
		case found && out == nil:
			out = append(append(out, spans[:i]...), with...)
		case found:
			out = append(out, with...)
		case out != nil:
			out = append(out, s)
		}
	}
	if out == nil {
		return spans, false
	}
	return out, true
}

// spanTags returns the spans that replace a span with tags. The second result is false if the
// span has none.
func (c *converter) spanTags(s text.Span) ([]text.Span, bool) {
	switch s := s.(type) {
	case text.Text:
		return c.splitTags(s)
	case text.Emphasis:
		inside, found := c.withTags(s.Spans)
		return []text.Span{text.Emphasis{Spans: inside}}, found
	case text.Strong:
		inside, found := c.withTags(s.Spans)
		return []text.Span{text.Strong{Spans: inside}}, found
	case text.Strike:
		inside, found := c.withTags(s.Spans)
		return []text.Span{text.Strike{Spans: inside}}, found
	case text.Mark:
		inside, found := c.withTags(s.Spans)
		return []text.Span{text.Mark{Spans: inside}}, found
	}
	return nil, false
}

// splitTags splits a text at its tags. The second result is false if it has no tags.
func (c *converter) splitTags(t text.Text) ([]text.Span, bool) {
	var out []text.Span
	from := 0
	for at := 0; at < len(t.Text); {
		n := strings.IndexByte(t.Text[at:], '#')
		if n < 0 {
			break
		}
		at += n
		name := text.TagAt(t.Text[at+1:])
		if name == "" || !c.opensTag(t, at) || !c.countTag(name, t.Pos+at) {
			at++
			continue
		}
		if at > from {
			out = append(out, text.Text{Text: t.Text[from:at], Pos: t.Pos + from})
		}
		out = append(out, text.Hashtag{Name: name, Pos: t.Pos + at})
		at += len("#") + len(name)
		from = at
	}
	if out == nil {
		return nil, false
	}
	if from < len(t.Text) {
		out = append(out, text.Text{Text: t.Text[from:], Pos: t.Pos + from})
	}
	return out, true
}

// opensTag reports whether the # at an index of a text can open a tag: it is at the start of
// a line, or after a blank or an opening sign. An escaped # opens none.
func (c *converter) opensTag(t text.Text, at int) bool {
	pos := t.Pos + at
	if pos >= len(c.src.Bytes) || c.src.Bytes[pos] != '#' {
		return false
	}
	before, _ := utf8.DecodeLastRune(c.src.Bytes[max(pos-utf8.UTFMax, 0):pos])
	return pos == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{*_=~\"'“‘„«|>，。、：；（", before)
}

// countTag reports whether the note may have the tag with this name. The offset is its
// place. The first tag above the limit is reported.
func (c *converter) countTag(name string, offset int) bool {
	key := text.TagKey(name)
	switch {
	case c.tags[key]:
		return true
	case len(c.tags) < maxTags:
		c.tags[key] = true
		return true
	case !c.manyTags:
		c.manyTags = true
		c.diags.Add(diag.TagLimit, diag.At{Text: c.src, Offset: offset},
			fmt.Sprintf("the note has more than %d different tags; the others are not links", maxTags),
			`split the note, or write \# for a # that is not a tag`)
	}
	return false
}

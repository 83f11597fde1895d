package reading

import (
	"sort"
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// line is a run of spans as one string, with the way back to the spans. Words
// that are stressed or literal count as plain; links stay whole.
type line struct {
	spans  []text.Span
	text   string
	starts []int // where each span begins in text
}

func newLine(spans []text.Span) line {
	l := line{spans: flatten(nil, spans)}
	l.starts = make([]int, len(l.spans))
	var b strings.Builder
	for i, s := range l.spans {
		l.starts[i] = b.Len()
		switch s := s.(type) {
		case text.Text:
			b.WriteString(s.Text)
		case text.Tag:
		case text.Break:
			b.WriteByte('\n')
		case text.Link:
			b.WriteString(newLine(s.Spans).text)
		default:
			b.WriteString(text.Plain(l.spans[i : i+1]))
		}
	}
	l.text = b.String()
	return l
}

// flatten takes stress away, makes code with digits plain, and opens the links
// whose words are numbers.
func flatten(flat, spans []text.Span) []text.Span {
	for _, s := range withoutFootnotes(withoutMarks(spans)) {
		switch s := s.(type) {
		case text.Emphasis, text.Strong, text.Strike:
			flat = flatten(flat, text.Children(s))
		case text.CodeSpan:
			if strings.ContainsAny(s.Text, "0123456789") {
				flat = append(flat, text.Text(s))
				continue
			}
			flat = append(flat, s)
		case text.Link:
			if startsWithNumbers(text.Plain(s.Spans)) {
				flat = flatten(flat, s.Spans)
				continue
			}
			flat = append(flat, withoutPort(s)...)
		case text.WikiLink:
			switch {
			case len(s.Label) > 0 && startsWithNumbers(text.Plain(s.Label)):
				flat = flatten(flat, s.Label)
			case len(s.Label) == 0 && startsWithNumbers(s.Name()):
				at := s.At
				if s.Target != "" {
					at += len(s.Target) - len(s.Name())
				}
				flat = append(flat, text.Text{Text: s.Name(), Pos: at})
			default:
				flat = append(flat, s)
			}
		default:
			flat = append(flat, s)
		}
	}
	return flat
}

// withoutPort parts the words of a link from the bracket at their end that
// states ports: [Mail (Port 25)](mail.md).
func withoutPort(link text.Link) []text.Span {
	if len(link.Spans) != 1 {
		return []text.Span{link}
	}
	words, ok := link.Spans[0].(text.Text)
	open := strings.LastIndex(words.Text, " (")
	if !ok || open <= 0 || !strings.HasSuffix(words.Text, ")") {
		return []text.Span{link}
	}
	inside := words.Text[open+2 : len(words.Text)-1]
	if p, ok := numbers.ReadPhrase(inside); !ok || !p.Port || p.End != len(inside) {
		return []text.Span{link}
	}
	link.Spans = []text.Span{text.Text{Text: words.Text[:open], Pos: words.Pos}}
	return []text.Span{link, text.Text{Text: words.Text[open:], Pos: words.Pos + open}}
}

func startsWithNumbers(s string) bool {
	_, ok := numbers.ReadPhrase(s)
	return ok
}

// place finds the span that holds a byte of the text, and the byte within it.
func (l line) place(offset int) place {
	i := sort.SearchInts(l.starts, offset+1) - 1
	if i < 0 {
		return place{}
	}
	return place{i, offset - l.starts[i]}
}

// cut returns the spans from one byte of the text to another. A link that a
// cut goes through belongs to the part before it.
func (l line) cut(from, to int) []text.Span {
	a, b := l.place(from), l.place(to)
	if a.span < len(l.spans) && a.byte > 0 {
		if _, ok := l.spans[a.span].(text.Text); !ok {
			a = place{a.span + 1, 0}
		}
	}
	part := between(l.spans, a, b)
	if b.span < len(l.spans) && b.span >= a.span && b.byte > 0 {
		if _, ok := l.spans[b.span].(text.Text); !ok {
			part = append(part, l.spans[b.span])
		}
	}
	return part
}

// pos returns the offset in the note of a byte of the text, or otherwise where
// the byte stands in no plain text.
func (l line) pos(offset, otherwise int) int {
	if p := l.place(offset); p.span < len(l.spans) {
		switch s := l.spans[p.span].(type) {
		case text.Text:
			return s.Pos + min(p.byte, max(len(s.Text)-1, 0))
		case text.CodeSpan:
			return s.Pos
		case text.Link:
			return newLine(s.Spans).pos(p.byte, s.Pos)
		case text.WikiLink:
			return s.Pos
		}
	}
	return otherwise
}

// numbers turns the offsets of numbers in the text into offsets in the note.
func (l line) numbers(items []numbers.Item, otherwise int) []numbers.Item {
	for i, n := range items {
		start := l.pos(n.Offset, otherwise)
		last := l.pos(n.Offset+n.Length-1, otherwise)
		items[i].Offset, items[i].Length = start, max(last+1-start, 1)
	}
	return items
}

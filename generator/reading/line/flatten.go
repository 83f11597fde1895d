package line

import (
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/text"
)

// flatten appends spans to flat and simplifies them. Emphasized words become plain text.
// Code with digits and links that begin with a port number, such as [22](ssh.md), also
// become plain text. Footnotes and links to issues are removed.
func flatten(flat, spans []text.Span) []text.Span {
	for _, s := range WithoutFootnotes(WithoutUnknownFootnotes(spans)) {
		switch s := s.(type) {
		case text.Emphasis, text.Strong, text.Strike, text.Mark:
			flat = flatten(flat, text.Children(s))
		case text.CodeSpan:
			if strings.ContainsAny(s.Text, "0123456789") {
				flat = append(flat, text.Text(s))
				continue
			}
			flat = append(flat, s)
		case text.Link:
			if isIssue(s) {
				continue
			}
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

// withoutPort splits a link if its text ends in a bracket with a port, such as [Mail
// (Port 25)](mail.md). The link keeps the text before the bracket. The bracket becomes
// plain text after the link.
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

// isIssue reports whether a link leads to an issue or a pull request with a number:
// [#511](…/pull/511). This number is not a port.
func isIssue(link text.Link) bool {
	number, ok := strings.CutPrefix(text.Plain(link.Spans), "#")
	return ok && number != "" && strings.HasSuffix(link.Href, "/"+number)
}

func startsWithNumbers(s string) bool {
	_, ok := numbers.ReadPhrase(s)
	return ok
}

package naming

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// Read reads the content of a name cell, or other text with a name:
//
//	[File Transfer Protocol](https://…) ([[…|FTP]]) Data Transfer
//	Active Users ([[systat]] service)
//	SSH (Secure Shell)
//	Echo Protocol
//	Web Proxy servers
//
// If the text begins with a link or wiki-link, the link is the name. If not, the name is
// the text before the first bracket. It is also the name of a protocol if it is a link,
// is a single word, or ends in "Protocol", or if the bracket contains an abbreviation or
// a wiki-link. Words that do not look like a name become the description.
func Read(spans []text.Span) Statement { return read(spans, false) }

// ReadProtocol is like Read, but the name is always the name of a protocol.
func ReadProtocol(spans []text.Span) Statement { return read(spans, true) }

func read(spans []text.Span, isProtocol bool) Statement {
	spans = line.WithoutEmphasis(line.TrimRight(line.TrimLeft(line.WithoutUnknownFootnotes(spans), ""), ""))
	s := Statement{References: References(spans)}
	if len(spans) == 0 {
		return s
	}
	head, inside, rest := split(spans)
	if head = withoutFragments(line.WithoutFootnotes(head)); len(head) == 0 {
		return s
	}
	s.Name = withoutStop(text.Plain(head))
	rest = line.TrimLeft(rest, Separators)
	// The rest is only punctuation, such as the dot after a bracket.
	if !line.HasWords(rest) {
		rest = nil
	}
	if isPort(text.Plain(inside)) {
		inside = nil
	}
	mention, words := s.mention(head, inside)
	isProtocol = isProtocol || strings.HasSuffix(text.Fold(s.Name), " protocol")
	if isProtocol || mention.Short != "" || line.IsLink(head) {
		s.Mentions = []registry.Mention{mention}
	}
	s.Description = line.TrimRight(joined(words, afterRefs(rest)), ",;")
	if !line.HasWords(s.Description) {
		s.Description = nil
	}
	if !line.IsLink(head) && !LooksLikeName(s.Name) {
		s.Name, s.Mentions, s.Description = "", nil, spans
	}
	s.Mentions = slices.DeleteFunc(s.Mentions, func(m registry.Mention) bool {
		return m.Short != "" && !isProtocolName(m.Short) && !line.IsWikiLink(head) && !hasWikiLink(inside)
	})
	return s
}

// isPort reports whether the text of a bracket is only a port, such as "port 443".
func isPort(words string) bool {
	p, ok := numbers.ReadPhrase(words)
	return ok && p.Port && p.End == len(words)
}

// mention returns the protocol that head and inside name. head contains the spans of the
// name, and inside contains the spans of the bracket after it. mention also returns the
// words of the bracket for the description. If the bracket contains the full form of the
// name, as in "SSH (Secure Shell)", this form becomes s.Name.
func (s *Statement) mention(head, inside []text.Span) (registry.Mention, []text.Span) {
	mention := registry.Mention{Name: s.Name}
	abbreviation, words := s.readBracket(inside)
	switch {
	case abbreviation != "" && (hasWikiLink(inside) || abbreviates(abbreviation, s.Name)):
		mention.Short = abbreviation
	case abbreviation != "":
		s.kind, words = abbreviation, inside
	case spelledOut(s.Name, text.Plain(words)):
		mention.Short, mention.Name = s.Name, text.Plain(words)
		s.Name, words = mention.Name, nil
	case line.IsWikiLink(head):
		mention.Short = wikiName(head[0].(text.WikiLink))
	case !strings.Contains(s.Name, " ") && !line.IsLink(head):
		mention = registry.Mention{Short: s.Name}
	}
	if link, ok := head[0].(text.Link); ok && line.IsLink(head) {
		mention.Reference = Reference(link)
	}
	return mention, words
}

// split splits the spans of a name cell: "SSH (Secure Shell) login" becomes "SSH",
// "Secure Shell" and " login". If there is no bracket after the name, inside is nil.
func split(spans []text.Span) (head, inside, rest []text.Span) {
	if line.IsLink(spans[:1]) && !goesOn(spans[1:]) {
		head, rest = spans[:1], line.TrimLeft(spans[1:], "")
		if before, in, tail, ok := line.Bracket(rest); ok && len(before) == 0 {
			return head, in, tail
		}
		return head, nil, rest
	}
	before, inside, rest, ok := line.Bracket(spans)
	switch before = line.TrimRight(before, Separators); {
	case ok && len(before) == 0 && len(line.TrimLeft(rest, "")) == 0 && len(inside) > 0:
		return inside, nil, nil
	case !ok || len(before) == 0:
		return spans, nil, nil
	}
	return before, inside, rest
}

// goesOn reports whether a letter or digit follows directly after a link, as in
// [Port](…)s. The link is then only a part of a word.
func goesOn(rest []text.Span) bool {
	if len(rest) == 0 {
		return false
	}
	t, _ := rest[0].(text.Text)
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// withoutStop removes the dot at the end of a name: "SSH." becomes "SSH". If the name
// contains another dot, as in "Node.js v2.", it returns the name unchanged.
func withoutStop(name string) string {
	if bare := strings.TrimSuffix(name, "."); !strings.Contains(bare, ".") {
		return bare
	}
	return name
}

// withoutFragments removes the fragments of wiki-links. The name of [[FTP#Modes]] is FTP.
func withoutFragments(spans []text.Span) []text.Span {
	named := slices.Clone(spans)
	for i, s := range named {
		if link, ok := s.(text.WikiLink); ok && link.Target != "" {
			link.Fragment = ""
			named[i] = link
		}
	}
	return named
}

// afterRefs removes footnote references at the start of rest, which is the text after a
// name.
func afterRefs(rest []text.Span) []text.Span {
	for len(rest) > 0 {
		if _, ok := rest[0].(text.FootnoteRef); !ok {
			break
		}
		rest = line.TrimLeft(rest[1:], Separators)
	}
	return rest
}

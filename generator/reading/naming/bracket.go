package naming

import (
	"slices"
	"strings"

	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// readBracket reads the text of the bracket after a name. It returns the abbreviation in
// it, such as "SSH", and the words for the description. Each of them may be empty. If the
// text is only transports, readBracket sets s.Transports and returns nothing.
func (s *Statement) readBracket(inside []text.Span) (abbreviation string, words []text.Span) {
	for i, span := range inside {
		link, ok := span.(text.WikiLink)
		if !ok {
			continue
		}
		// In "SSH (see [[Firewall]])", the link is a reference and not an abbreviation of the name.
		if before := text.Plain(inside[:i]); strings.TrimSpace(before) != "" {
			break
		}
		if text.Plain(inside) == text.Plain(inside[i:i+1]) {
			inside = nil
		}
		return wikiName(link), inside
	}
	plain := text.Plain(inside)
	if t := numbers.ReadTransports(plain); t.Set.Stated() && t.Rest == "" {
		l := line.New(inside)
		s.Transports = t.Set
		for _, f := range t.Typos {
			f.Offset = l.Pos(strings.Index(l.Text, plain)+f.Offset, 0)
			s.Typos = append(s.Typos, f)
		}
		return "", nil
	}
	if IsAbbreviation(plain) {
		return plain, nil
	}
	return "", inside
}

// wikiName returns the protocol name in a wiki-link. This is the target: "FTP" for
// [[FTP|file transfer]]. If the label is the same name in another spelling, wikiName
// returns the label: "FTP" for [[ftp|FTP]].
func wikiName(link text.WikiLink) string {
	if label := text.Plain(link.Label); text.Fold(label) == text.Fold(link.Name()) {
		return label
	}
	return link.Name()
}

func hasWikiLink(spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(s text.Span) bool { return line.IsWikiLink([]text.Span{s}) })
}

// joined joins the words of a bracket and the words after the bracket: joined("b", "c")
// returns "(b) c". If one of them is empty, it returns the other without brackets.
func joined(words, rest []text.Span) []text.Span {
	if len(words) == 0 || len(rest) == 0 {
		return append(words, rest...)
	}
	all := append(line.Unplaced("("), words...)
	return append(append(all, text.Text{Text: ") ", Pos: line.NotInNote}), rest...)
}

package lines

import (
	"strings"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
)

// nameFirst reads a line with the name before the numbers: "SSH: 22", "FTP (Port 21)".
// Between them is a colon, a dash, an arrow, a bracket, or only a space. After a space,
// there must be a number or a word such as "port". start is the offset of the name.
func nameFirst(l line.Line, start int) (Statement, bool) {
	var bare Statement
	// After "--", the text is an option of a command, such as "--publish 8080", and not a name.
	if strings.HasSuffix(l.Text[:start], "--") {
		return bare, false
	}
	for _, b := range boundaries(l.Text, start) {
		name := withoutVerb(strings.TrimSpace(l.Text[start:b.start]))
		if !isNameBefore(l.Text, name, b) {
			continue
		}
		s, end, ok := numbersAfter(l, b)
		if !ok {
			continue
		}
		if b.kind == byWord && !s.Strong() && !s.Known() && !s.address {
			if strings.TrimSpace(l.Text[end:]) != "" || bare.bare || strings.ContainsAny(name, ":：=,") {
				continue
			}
			s.bare = true
		}
		s.Statement = naming.Read(line.TrimRight(l.Cut(start, min(b.start, start+len(name))), naming.Separators))
		if label, ok := naming.PortLabel(name); ok && label != "" {
			s.Port = true
			s.Statement = naming.Read(line.Unplaced(label))
		}
		more := line.TrimRight(line.TrimLeft(l.Cut(end, len(l.Text)), naming.Separators+".。"), ",;")
		s.Description = line.AppendWords(s.Description, more)
		s.References = append(s.References, naming.References(more)...)
		s.readTail(l.Text[end:])
		if s.bare {
			bare = s
			continue
		}
		return s, true
	}
	return bare, bare.bare
}

// withoutVerb removes a verb at the end of words in a script without spaces, such as
// Chinese. In "Jenkins 监听 8080 端口", the words before the number become "Jenkins".
func withoutVerb(words string) string {
	verb, ok := lexicon.Within(lexicon.ListensPart, words)
	if rest, ends := strings.CutSuffix(words, verb); ok && ends && rest != "" {
		return strings.TrimSpace(rest)
	}
	return words
}

// isNameBefore reports whether the text before the boundary b may be a name. name is this
// text, and text is the whole line.
func isNameBefore(text, name string, b boundary) bool {
	label, _, labelled := strings.Cut(name, ":")
	switch {
	case labelled && lexicon.Is(lexicon.Phrase(label), lexicon.Label):
		// The name "Protocol numbers: ICMP" begins with a label, and the label is not part of a name.
		return false
	case !naming.IsLabel(name) && !isClearName(text[b.end:], name, b),
		lexicon.Is(lexicon.Fold(name), lexicon.Article) && len(name) > 1:
		return false
	case b.kind == byWord:
		return !endsInPreposition(name)
	}
	return text[b.start:b.end] != ":" || !endsInHost(name)
}

// endsInPreposition reports whether a name ends in a preposition. In "SSH on 22", the
// word "on" belongs to the number and not to the name.
func endsInPreposition(name string) bool {
	fields := strings.Fields(name)
	return lexicon.Is(lexicon.Fold(fields[len(fields)-1]), lexicon.Preposition)
}

// numbersAfter reads the numbers after the boundary b. end is the offset after the
// numbers, or after the closing bracket if b is an opening bracket. ok is false if there
// are no numbers. It is also false if a sentence seems to continue after them, as in "Foo
// 7777 and more".
func numbersAfter(l line.Line, b boundary) (s Statement, end int, ok bool) {
	p, address, ok := readPhrase(l.Text[b.end:], true)
	if !ok || address && b.kind == byWord && !p.Mapped {
		return s, 0, false
	}
	if b.kind == bySign {
		p = wholeCell(p, l.Text[b.end:])
	}
	shift(&p, b.end)
	s = Statement{Phrase: p, Line: l, Labelled: true, Marked: b.kind != byWord, address: address}
	end = b.end + p.End
	if b.kind == byBracket {
		end, ok = closeBracket(l.Text, end)
		return s, end, ok
	}
	rest := strings.TrimSpace(l.Text[end:])
	ends := rest == "" || startsWithPunctuation(rest) || strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "（")
	return s, end, ends || b.kind == bySign && s.Strong()
}

// closeBracket reads the closing bracket at the offset end, and returns the offset after
// it. It returns false if there is no closing bracket, or if a sentence continues after
// it.
func closeBracket(text string, end int) (int, bool) {
	rest := strings.TrimSpace(text[end:])
	if !strings.HasPrefix(rest, ")") && !strings.HasPrefix(rest, "）") {
		return end, false
	}
	end += strings.IndexAny(text[end:], ")）")
	_, n := utf8.DecodeRuneInString(text[end:])
	end += n
	after := strings.TrimSpace(text[end:])
	return end, after == "" || signAt(after) != 0 || startsWithPunctuation(after) || strings.HasPrefix(after, "(")
}

// startsWithPunctuation reports whether s starts with a sign that separates it from the
// words before it, such as a comma or a dash.
func startsWithPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(naming.Separators+".,;：，。；[", r)
}

package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// readPhraseName reads the words behind a number, of which the first part is
// the name: up to a dash, a colon, the end of a sentence, or a comma that does
// not list names.
func readPhraseName(spans []text.Span) statement {
	l := line.New(spans)
	end, next := nameEnd(l.Text)
	if end < 0 {
		return readName(spans, false)
	}
	s := readName(l.Cut(0, end), false)
	rest := line.TrimLeft(l.Cut(next, len(l.Text)), leadIn)
	if t := numbers.ReadTransports(strings.Trim(text.Plain(rest), "()")); t.Plain() && !s.transports.Stated() {
		s.transports, s.tailed = t.Set, true
		return s
	}
	s.description = line.AppendWords(s.description, rest)
	s.references = append(s.references, references(rest)...)
	return s
}

var nameEnds = []string{" - ", " – ", " — ", " -> ", " => ", " → ", ": ", "：", ". ", "; ", " | ", "\t", "\n", "。"}

// nameEnd finds where the name at the start of some words ends and where what
// follows begins; -1 where all of them may be the name.
func nameEnd(s string) (end, next int) {
	end = -1
	take := func(at, size int) {
		if at > 0 && (end < 0 || at < end) && strings.Count(s[:at], "(") == strings.Count(s[:at], ")") {
			end, next = at, at+size
		}
	}
	for _, sign := range nameEnds {
		take(strings.Index(s, sign), len(sign))
	}
	if verb := verbAt(s); verb > 0 {
		take(verb, 0)
	}
	if comma := strings.Index(s, ", "); comma > 0 && !listsNames(s) {
		take(comma, len(", "))
	}
	return end, next
}

// verbAt finds the verb with which a name goes on as a sentence: "RPC is used
// for calls"; -1 without one.
func verbAt(s string) int {
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) {
		return -1
	}
	for at := strings.IndexByte(s, ' '); at >= 0; {
		word, _, _ := strings.Cut(s[at+1:], " ")
		if lexicon.Is(word, lexicon.Predicate) {
			return at
		}
		next := strings.IndexByte(s[at+1:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return -1
}

// listsNames tells "MySQL, MariaDB" from "MySQL, also on other ports".
func listsNames(s string) bool {
	for part := range strings.SplitSeq(s, ",") {
		if len(strings.Fields(part)) != 1 {
			return false
		}
	}
	return true
}

// readNames reads the bracket behind a number: one name, or several between
// commas, each of a protocol; a role or transports leave the name to the words
// that follow.
func readNames(inside, description []text.Span) statement {
	plain := text.Plain(inside)
	if t := numbers.ReadTransports(plain); t.Plain() || notation.IsRole(plain) {
		s := readPhraseName(description)
		s.transports |= t.Set
		if !t.Plain() {
			s.description = line.AppendWords(inside, s.description)
		}
		return s
	}
	s := statement{references: references(inside), description: description}
	var names []string
	for _, item := range line.SplitCommas(inside) {
		name := text.Plain(item)
		if name == "" {
			continue
		}
		names = append(names, name)
		m := registry.Mention{Name: name}
		if !strings.Contains(name, " ") {
			m = registry.Mention{Short: name}
		}
		if item = line.TrimRight(line.TrimLeft(item, ""), ""); line.IsLink(item) {
			if link, ok := item[0].(text.Link); ok {
				m.Reference = reference(link)
			}
		}
		s.mentions = append(s.mentions, m)
	}
	s.name = strings.Join(names, ", ")
	return s
}

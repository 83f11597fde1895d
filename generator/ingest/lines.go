package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// portWord begins a loose line: "Port 3306", "Ports 20, 21:".
var portWord = regexp.MustCompile(`^\s*(?i:ports?)\s+\d`)

// portLine finds the numbers at the start of a loose line and returns where
// they begin and end.
func portLine(line string) (start, end int, ok bool) {
	m := portWord.FindStringIndex(line)
	if m == nil {
		return 0, 0, false
	}
	start = m[1] - 1
	for _, t := range scan(line[start:]) {
		switch {
		case t.kind == number, t.kind == transport && line[start+t.offset-1] == '/':
			end = t.end()
		case t.kind == word && !isJoiner(t.text), t.kind == transport, t.kind == sign && !strings.Contains(itemSigns+rangeSigns, t.text):
			if t.kind == word && t.offset == end {
				return 0, 0, false // such as "80th"
			}
			return start, start + end, true
		}
	}
	return start, start + end, true
}

// maxWords is how many words a loose line may have behind its number and
// still be a note, not a sentence.
const maxWords = 8

// lines reads the loose lines of a paragraph:
//
//	Port 3306 (MySQL, MariaDB),
//	Port 8080 Web Proxy servers
//
// A line with a bracket and nothing behind it is a statement wherever it
// stands. Without one, every line of the paragraph must begin with a port, so
// that sentences stay sentences.
func (r *reader) lines(p text.Paragraph) {
	lines := text.Lines(p.Spans)
	list := true
	for _, line := range lines {
		list = list && startsWithPort(line)
	}
	for _, line := range lines {
		r.line(line, list)
	}
}

func startsWithPort(line []text.Span) bool {
	_, _, ok := portLine(plainStart(line).text)
	return ok
}

// plainStart is the plain text that a line begins with. It may be in parts:
// an escape or a repaired character is one of its own.
func plainStart(line []text.Span) literal {
	n := 0
	for ; n < len(line); n++ {
		if _, ok := line[n].(text.Text); !ok {
			break
		}
	}
	return literalWords(line[:n])
}

func (r *reader) line(line []text.Span, list bool) {
	words := plainStart(line)
	start, end, ok := portLine(words.text)
	if !ok {
		return
	}
	rest := after(line, words.inParts(end))
	s, ok := lineStatement(rest, list)
	if !ok {
		return
	}
	numbers, faults := ReadNumbers(words.text[start:end])
	for _, f := range faults {
		r.warn(f.Rule, words.place(start+f.Offset, 0), f.Message, "")
	}
	words.placeNumbers(numbers, start, 0)
	r.add(numbers, registry.Draft{
		Name: s.name, Mentions: s.mentions, Transports: s.transports,
		Description: s.description, References: s.references,
	})
}

// lineStatement reads what a loose line says behind its number.
func lineStatement(rest []text.Span, list bool) (statement, bool) {
	before, inside, tail, ok := bracket(rest)
	if ok && len(trimLeft(before, "")) == 0 {
		tail = trimLeft(tail, leadIn+".")
		if len(tail) > 0 && !(list && isNote(tail)) {
			return statement{}, false
		}
		return readNames(inside, trimRight(tail, ",;")), true
	}
	words := trimLeft(rest, leadIn)
	if !list || !isNote(words) || len(words) == 0 {
		return statement{}, false
	}
	marked := text.Plain(rest) != text.Plain(words) // a colon or dash led in
	if !marked && !startsAName(text.Plain(words)) {
		return statement{}, false
	}
	return readName(trimRight(words, ",;"), false), true
}

// isNote tells a few words from a sentence.
func isNote(words []text.Span) bool {
	plain := text.Plain(words)
	return len(strings.Fields(plain)) <= maxWords && !strings.HasSuffix(plain, ".") && !strings.HasSuffix(plain, ":")
}

func startsAName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

// readNames reads the bracket of a loose line: one name, or several between
// commas, each of a protocol.
func readNames(inside, description []text.Span) statement {
	s := statement{references: references(inside), description: description}
	if set, ok := readTransports(text.Plain(inside)); ok && set.Stated() {
		s = readName(description, false)
		s.transports |= set
		return s
	}
	var names []string
	for _, item := range splitCommas(inside) {
		name := text.Plain(item)
		if name == "" {
			continue
		}
		names = append(names, name)
		m := registry.Mention{Name: name}
		if !strings.Contains(name, " ") {
			m = registry.Mention{Short: name}
		}
		if item = trimRight(trimLeft(item, ""), ""); isLink(item) {
			if link, ok := item[0].(text.Link); ok {
				m.Reference = reference(link)
			}
		}
		s.mentions = append(s.mentions, m)
	}
	s.name = strings.Join(names, ", ")
	return s
}

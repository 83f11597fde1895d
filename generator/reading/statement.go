package reading

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// lineStatement is what one line says of ports:
//
//	Port 3306 (MySQL, MariaDB),     22: SSH           TCP 443 => everything
//	HTTP (the web) - Porta 80       https: 443        FTP (Port 21)
type lineStatement struct {
	numbers.Phrase
	naming.Statement
	// marked tells whether a sign parts number and name: a colon, a dash, a
	// bracket.
	marked bool
	// labelled tells whether the name stands before the number.
	labelled bool
	// closed tells whether nothing stands behind the bracket, sentence whether
	// what does goes on like a sentence.
	closed, sentence bool
	line             line.Line
	// raw is the line as written, with its emphasis.
	raw []text.Span
	// struck is set where the name is struck out.
	struck bool
	// address is set where the number is the port of an address, or is mapped to
	// one of a container.
	address bool
	// bare is set where nothing but a blank stands between name and numbers, and
	// nothing but the company of other lines can speak for them.
	bare bool
}

// strong tells whether the line itself says that its numbers are ports.
func (s lineStatement) strong() bool { return s.Port || s.Transport || s.Transports.Stated() }

// known tells whether the line names what everybody knows to run there.
func (s lineStatement) known() bool {
	for _, n := range s.Numbers {
		if notation.IsWellKnown(s.line.Text, n.First, n.Last) {
			return true
		}
	}
	return false
}

// named tells whether the line says what runs there.
func (s lineStatement) named() bool { return s.Name != "" }

func (s lineStatement) draft() registry.Draft {
	return registry.Draft{Name: s.Name, Mentions: s.Mentions, Transports: s.Transports, Description: s.Description, References: s.References}
}

// readLine reads a line as a statement; it fails on sentences and on
// everything else.
func readLine(spans []text.Span) (lineStatement, bool) {
	l := line.New(spans)
	if !strings.ContainsFunc(l.Text, unicode.IsNumber) { // as most lines of prose
		return linkStatement(l, spans)
	}
	start := line.Decoration(l.Text)
	if naming.IsAnswer(l.Text[start:]) {
		return lineStatement{raw: spans}, false
	}
	s, ok := numberFirst(l, start)
	if !ok {
		s, ok = nameFirst(l, start)
	}
	s.raw, s.struck = spans, ok && strikesName(spans)
	return s, ok
}

// numberFirst reads a line that begins with its numbers.
func numberFirst(l line.Line, start int) (lineStatement, bool) {
	p, address, ok := readPhrase(l.Text[start:], false)
	if !ok {
		return lineStatement{}, false
	}
	s := lineStatement{Phrase: wholeCell(p, l.Text[start:]), line: l, address: address}
	p = s.Phrase
	for i := range s.Numbers {
		s.Numbers[i].Offset += start
	}
	for i := range s.Faults {
		s.Faults[i].Offset += start
	}
	end := start + p.End
	end += len(beside.FindString(l.Text[end:]))
	rest := l.Cut(end, len(l.Text))
	before, inside, tail, bracketed := line.Bracket(rest)
	words := line.TrimLeft(rest, naming.Separators+"#")
	switch {
	case text.Plain(words) == "":
	case bracketed && len(line.TrimLeft(before, "")) == 0:
		s.marked = true
		tail = line.TrimLeft(tail, naming.Separators+".")
		s.closed = len(tail) == 0
		s.sentence = !s.closed && naming.IsLowerVerb(firstWord(text.Plain(tail)))
		s.Statement = naming.ReadList(inside, line.TrimRight(tail, ",;"))
	default:
		if naming.IsVerb(firstWord(text.Plain(words))) {
			return s, false
		}
		s.marked = text.Plain(words) != text.Plain(rest) || strings.HasPrefix(l.Text[end:], "  ") || strings.HasPrefix(l.Text[end:], "\t")
		if !s.marked && !startsName(text.Plain(words)) {
			return s, false
		}
		s.Statement = naming.ReadPhrase(line.TrimRight(words, ",;:"))
	}
	s.tail(text.Plain(rest))
	return s, true
}

// beside is what may stand between the numbers of a line and the name: the
// port of a container that they lead to, or a slash between blanks.
var beside = regexp.MustCompile(`^\s*(->|=>|→|➜)\s*\d{1,5}\b|^\s+/\s`)

// tail reads the transports that the end of a line states.
func (s *lineStatement) tail(rest string) {
	if !s.Transports.Stated() && !s.Transport {
		s.Transports = notation.TailTransports(rest)
		s.Tailed = s.Transports.Stated()
	}
}

// nameFirst reads a line whose name stands before its numbers: behind a colon,
// a dash or an arrow, in a bracket, or behind the word port.
func nameFirst(l line.Line, start int) (lineStatement, bool) {
	var bare lineStatement
	for _, gap := range gaps(l.Text, start) {
		name := strings.TrimSpace(l.Text[start:gap.start])
		if !naming.IsLabel(name) && !isCalled(l.Text[gap.end:], name, gap) || gap.kind == gapWord && goesOnInNumber(name) || l.Text[gap.start:gap.end] == ":" && endsInHost(name) {
			continue
		}
		p, address, ok := readPhrase(l.Text[gap.end:], true)
		if !ok || address && gap.kind == gapWord {
			continue
		}
		if gap.kind == gapSign {
			p = wholeCell(p, l.Text[gap.end:])
		}
		s := lineStatement{Phrase: p, line: l, labelled: true, marked: gap.kind != gapWord, address: address}
		end := gap.end + p.End
		rest := strings.TrimSpace(l.Text[end:])
		switch {
		case gap.kind == gapBracket && !strings.HasPrefix(rest, ")") && !strings.HasPrefix(rest, "）"):
			continue
		case gap.kind == gapBracket:
			end += strings.IndexAny(l.Text[end:], ")）")
			_, n := utf8.DecodeRuneInString(l.Text[end:])
			end += n
			if after := strings.TrimSpace(l.Text[end:]); gapAt(after) == 0 && after != "" && !startsWithPunctuation(after) && !strings.HasPrefix(after, "(") {
				continue
			}
		case rest == "", startsWithPunctuation(rest), strings.HasPrefix(rest, "("), strings.HasPrefix(rest, "（"):
		case gap.kind == gapWord || !s.strong():
			continue
		}
		if gap.kind == gapWord && !s.strong() && !s.known() {
			if rest != "" || bare.bare || strings.ContainsAny(name, ":：=") {
				continue
			}
			s.bare = true
		}
		for k := range s.Numbers {
			s.Numbers[k].Offset += gap.end
		}
		for k := range s.Faults {
			s.Faults[k].Offset += gap.end
		}
		s.Statement = naming.Read(line.TrimRight(l.Cut(start, gap.start), naming.Separators))
		if label, ok := naming.PortLabel(name); ok && label != "" {
			s.Port = true
			s.Statement = naming.Read(line.Unplaced(label))
		}
		more := line.TrimRight(line.TrimLeft(l.Cut(end, len(l.Text)), naming.Separators+"."), ",;")
		s.Description = line.AppendWords(s.Description, more)
		s.References = append(s.References, naming.References(more)...)
		s.tail(l.Text[end:])
		if s.bare {
			bare = s
			continue
		}
		return s, true
	}
	return bare, bare.bare
}

// linkStatement reads a line whose one link leads to an address with a port:
// "Music: [Navidrome](http://nas.lan:4533)". The words before it are the name.
func linkStatement(l line.Line, spans []text.Span) (lineStatement, bool) {
	none := lineStatement{raw: spans}
	at := slices.IndexFunc(l.Spans, func(s text.Span) bool { _, ok := s.(text.Link); return ok })
	if at < 0 || slices.ContainsFunc(l.Spans[at+1:], func(s text.Span) bool { _, ok := s.(text.Link); return ok }) {
		return none, false
	}
	link := l.Spans[at].(text.Link)
	a, ok := numbers.ReadAddress(link.Href)
	if !ok || a.Scheme == "" {
		return none, false
	}
	start := line.Decoration(l.Text)
	name := line.TrimRight(l.Cut(start, max(start, l.Start(at))), naming.Separators)
	if text.Plain(name) == "" {
		name = []text.Span{link}
	}
	if !naming.IsLabel(text.Plain(name)) {
		return none, false
	}
	item := a.Port
	item.Offset, item.Length = l.Start(at), 1
	s := lineStatement{Phrase: numbers.Phrase{Numbers: []numbers.Item{item}, End: len(l.Text)}, line: l, raw: spans}
	s.labelled, s.marked, s.address = true, true, true
	s.Statement = naming.Read(name)
	return s, true
}

// isCalled reports whether what stands behind a name leaves no doubt that its
// numbers are ports, so that the name may have words that others do not have:
// "Time (Port 123)", "7 Days to Die - 26900 UDP".
func isCalled(rest, name string, at gap) bool {
	p, ok := numbers.ReadPhrase(rest)
	if !ok || !naming.LooksLikeName(name) || len(strings.Fields(name)) > naming.MaxWords || naming.IsVerb(firstWord(name)) {
		return false
	}
	return at.kind == gapBracket && p.Port || at.kind == gapSign && p.Transport && isTitle(name)
}

// isTitle reports whether words are written as titles are: the first and the last
// with a capital, or no letter at all.
func isTitle(name string) bool {
	fields := strings.Fields(name)
	first, last := fields[0], fields[len(fields)-1]
	return (naming.IsCapital(first) || !naming.HasLetters(first)) && naming.IsCapital(last)
}

// readPhrase reads the numbers that a line begins with, or the port of an
// address; of a host that has but a name only behind a label.
func readPhrase(line string, labelled bool) (p numbers.Phrase, address, ok bool) {
	if p, ok = numbers.ReadPhrase(line); ok {
		return p, p.Mapped, true
	}
	a, ok := numbers.ReadAddress(line)
	ok = ok && (labelled || !a.Named)
	return numbers.Phrase{Numbers: []numbers.Item{a.Port}, End: a.End}, true, ok
}

// wholeCell is the phrase p, or, where all that stands there is a cell of
// several numbers with remarks on each, that.
func wholeCell(p numbers.Phrase, rest string) numbers.Phrase {
	items, faults := numbers.Read(rest)
	if len(items) > len(p.Numbers) && len(faults) == 0 {
		p.Numbers, p.End = items, len(rest)
		p.Transport = p.Transport || slices.ContainsFunc(items, func(n numbers.Item) bool { return n.Transports.Stated() })
	}
	return p
}

package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/notation"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// lineStatement is what one line says of ports:
//
//	Port 3306 (MySQL, MariaDB),     22: SSH           TCP 443 => everything
//	HTTP (the web) - Porta 80       https: 443        FTP (Port 21)
type lineStatement struct {
	notation.Phrase
	statement
	// marked tells whether a sign parts number and name: a colon, a dash, a
	// bracket.
	marked bool
	// labelled tells whether the name stands before the number.
	labelled bool
	// closed tells whether nothing stands behind the bracket, sentence whether
	// what does goes on like a sentence.
	closed, sentence bool
	line             line
}

// strong tells whether the line itself says that its numbers are ports.
func (s lineStatement) strong() bool { return s.Port || s.Transport || s.transports.Stated() }

// known tells whether the line names what everybody knows to run there.
func (s lineStatement) known() bool {
	for _, n := range s.Numbers {
		if notation.IsWellKnown(s.line.text, n.First, n.Last) {
			return true
		}
	}
	return false
}

// named tells whether the line says what runs there.
func (s lineStatement) named() bool { return s.name != "" }

func (s lineStatement) draft() registry.Draft {
	return registry.Draft{Name: s.name, Mentions: s.mentions, Transports: s.transports, Description: s.description, References: s.references}
}

// readLine reads a line as a statement; it fails on sentences and on
// everything else.
func readLine(spans []text.Span) (lineStatement, bool) {
	l := newLine(spans)
	start := decoration(l.text)
	if s, ok := numberFirst(l, start); ok {
		return s, true
	}
	return nameFirst(l, start)
}

// decoration is the length of what stands before the words of a line: signs
// of a task, pictures, bullets.
func decoration(s string) int {
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		if strings.HasPrefix(s, box) {
			return len(box)
		}
	}
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("([（\"'`“:#", r) {
			return i
		}
	}
	return len(s)
}

// numberFirst reads a line that begins with its numbers.
func numberFirst(l line, start int) (lineStatement, bool) {
	p, ok := notation.ReadPhrase(l.text[start:])
	if !ok {
		return lineStatement{}, false
	}
	s := lineStatement{Phrase: p, line: l}
	for i := range s.Numbers {
		s.Numbers[i].Offset += start
	}
	for i := range s.Faults {
		s.Faults[i].Offset += start
	}
	end := start + p.End
	rest := l.cut(end, len(l.text))
	before, inside, tail, bracketed := bracket(rest)
	words := trimLeft(rest, leadIn)
	switch {
	case len(words) == 0:
	case bracketed && len(trimLeft(before, "")) == 0:
		s.marked = true
		tail = trimLeft(tail, leadIn+".")
		s.closed = len(tail) == 0
		s.sentence = !s.closed && verbs[firstWord(text.Plain(tail))]
		s.statement = readNames(inside, trimRight(tail, ",;"))
	default:
		s.marked = text.Plain(words) != text.Plain(rest) || strings.HasPrefix(l.text[end:], "  ") || strings.HasPrefix(l.text[end:], "\t")
		if !s.marked && !startsName(text.Plain(words)) {
			return s, false
		}
		s.statement = readPhraseName(trimRight(words, ",;"))
	}
	s.tail(text.Plain(rest))
	return s, true
}

// tail reads the transports that the end of a line states.
func (s *lineStatement) tail(rest string) {
	if !s.transports.Stated() && !s.Transport {
		s.transports = notation.TailTransports(rest)
	}
}

// maxLabel is how many words a name before a number may have.
const maxLabel = 6

// nameFirst reads a line whose name stands before its numbers: behind a colon,
// a dash or an arrow, in a bracket, or behind the word port.
func nameFirst(l line, start int) (lineStatement, bool) {
	for i, gap := range gaps(l.text, start) {
		if i == maxGaps {
			break
		}
		name := strings.TrimSpace(l.text[start:gap.start])
		if !isLabel(name) {
			continue
		}
		p, ok := notation.ReadPhrase(l.text[gap.end:])
		if !ok {
			continue
		}
		if gap.kind == gapSign {
			p = wholeCell(p, l.text[gap.end:])
		}
		s := lineStatement{Phrase: p, line: l, labelled: true, marked: gap.kind != gapWord}
		end := gap.end + p.End
		rest := strings.TrimSpace(l.text[end:])
		switch {
		case gap.kind == gapBracket && !strings.HasPrefix(rest, ")") && !strings.HasPrefix(rest, "）"):
			continue
		case gap.kind == gapBracket:
			end += strings.IndexAny(l.text[end:], ")）")
			_, n := utf8.DecodeRuneInString(l.text[end:])
			end += n
			if after := strings.TrimSpace(l.text[end:]); gapAt(after) == 0 && after != "" && !startsWithPunctuation(after) && !strings.HasPrefix(after, "(") {
				continue
			}
		case rest == "", startsWithPunctuation(rest), strings.HasPrefix(rest, "("), strings.HasPrefix(rest, "（"):
		case gap.kind == gapWord || !s.strong():
			continue
		}
		if gap.kind == gapWord && !s.strong() && !s.known() {
			continue
		}
		for k := range s.Numbers {
			s.Numbers[k].Offset += gap.end
		}
		for k := range s.Faults {
			s.Faults[k].Offset += gap.end
		}
		s.statement = readName(trimRight(l.cut(start, gap.start), leadIn), false)
		more := trimRight(trimLeft(l.cut(end, len(l.text)), leadIn+"."), ",;")
		s.description = appendWords(s.description, more)
		s.references = append(s.references, references(more)...)
		s.tail(l.text[end:])
		return s, true
	}
	return lineStatement{}, false
}

// wholeCell is the phrase p, or, where all that stands behind a label is a cell
// of numbers with remarks on each, that.
func wholeCell(p notation.Phrase, rest string) notation.Phrase {
	numbers, faults := notation.ReadNumbers(rest)
	if len(numbers) > len(p.Numbers) && len(faults) == 0 {
		p.Numbers, p.End = numbers, len(rest)
	}
	return p
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func startsWithPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(leadIn+".,;：，。；[", r)
}

// verbs begin or run through sentences and instructions, not names.
var verbs = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`is are was were be been has have had can could will would must should may might does do uses used use using listens listening
		listen runs running run open opens opened allow allows allowed block blocks deny permit forward forwards expose exposes enable disable set
		the this that these those it its we you they i he if when while because since see note via than then there here
		to into connects connect sends send receives requires require needs default supports works change changed via about between
		é são es son est sont ist sind wird werden nutzt verwendet utiliza usa utilise è sono используется`) {
		verbs[w] = true
	}
}

// isLabel tells a name from a sentence or a measure.
func isLabel(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > maxLabel || strings.ContainsAny(s, ".!?;") && len(fields) > 2 || notation.IsQuantity(s) {
		return false
	}
	if strings.IndexFunc(s, unicode.IsLetter) < 0 {
		return false
	}
	for _, w := range fields {
		if verbs[strings.Trim(w, "*_,:")] || verbs[strings.ToLower(fields[0])] {
			return false
		}
	}
	return true
}

// startsName tells words that may stand right behind a number from the rest of
// a sentence.
func startsName(s string) bool {
	fields := strings.Fields(s)
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) {
		return len(fields) <= maxWords && !verbs[strings.ToLower(fields[0])]
	}
	return len(fields) <= 3 && !verbs[fields[0]] && !strings.HasSuffix(s, ".")
}

// maxWords is how many words may follow a number without a sign between and
// still be a name and what is said of it.
const maxWords = 8

// gap is where the name of a line may end and its numbers begin.
type gap struct {
	start, end int
	kind       gapKind
}

type gapKind int

const (
	gapSign    gapKind = iota // a colon, a dash between blanks, an arrow
	gapBracket                // an opening bracket
	gapWord                   // a blank before a word such as port, or a number
)

// maxGaps bounds how many gaps of a line are tried.
const maxGaps = 12

var gapSigns = []string{" - ", " – ", " — ", " -> ", " => ", " → ", " ➜ ", ": ", "：", ":\t", " = ", " | ", "\t", ", ", "->", "=>", "→", ":"}

func gaps(s string, start int) []gap {
	var found []gap
	depth := 0
	for i := start; i < len(s) && len(found) < maxGaps; {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch c := s[i:]; {
		case strings.HasPrefix(c, "(") || strings.HasPrefix(c, "（"):
			if depth == 0 && i > start {
				found = append(found, gap{i, i + size, gapBracket})
			}
			depth++
		case strings.HasPrefix(c, ")") || strings.HasPrefix(c, "）"):
			depth = max(depth-1, 0)
		case depth > 0 || i == start:
		default:
			if n := gapAt(c); n > 0 {
				found = append(found, gap{i, i + n, gapSign})
				size = n
			} else if c[0] == ' ' && wordGap(c[1:]) {
				found = append(found, gap{i, i + 1, gapWord})
			}
		}
		i += size
	}
	return found
}

// gapAt returns the length of the sign at the start of s that may part a name
// from its numbers; 0 where there is none.
func gapAt(s string) int {
	for _, sign := range gapSigns {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// wordGap tells whether a number, the word port or a transport begins here.
func wordGap(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	w := s[:end]
	return w != "" && (w[0] >= '0' && w[0] <= '9' || notation.HasPortWord(w) || notation.TransportsIn(w).Stated())
}

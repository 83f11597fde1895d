package lines

import (
	"strings"
	"unicode"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// ReadSentences reads the sentences of some prose that say where a service listens, or
// what a port is used for. It passes over all others:
//
//	WireGuard listens on UDP port 51820 by default.
//	Port 123/udp is used by NTP.
func ReadSentences(spans []text.Span) []Statement {
	l := line.New(spans)
	if !strings.ContainsFunc(l.Text, unicode.IsDigit) {
		return nil
	}
	var found []Statement
	for from := line.Decoration(l.Text); from < len(l.Text); {
		to := from + sentenceEnd(l.Text[from:])
		s := sentence{Line: l, words: wordsIn(l.Text, from, to), to: to}
		statement, ok := s.active()
		if !ok {
			statement, ok = s.passive()
		}
		if ok && !strings.HasPrefix(l.Text[to:], "?") {
			statement.Raw = spans
			found = append(found, statement)
		}
		from = to + 1
	}
	return found
}

// sentenceEnd returns where a sentence ends: at a stop that a blank follows.
func sentenceEnd(s string) int {
	for i, r := range s {
		if rest := s[i+len(string(r)):]; strings.ContainsRune(".!?;", r) && (rest == "" || rest[0] == ' ' || rest[0] == '\n') {
			return i
		}
	}
	return len(s)
}

// sentence is a part of a line up to a byte, and its words.
type sentence struct {
	Line  line.Line
	words []word
	to    int
}

// word is where a word begins and ends, and the word without the signs around it.
type word struct {
	from, to int
	text     string
}

// is reports whether a word has one of some roles, with its accents or without.
func (w word) is(roles ...lexicon.Role) bool {
	return lexicon.Is(w.text, roles...) || lexicon.Is(lexicon.Fold(w.text), roles...)
}

func wordsIn(s string, from, to int) []word {
	var words []word
	for i := from; i < to; {
		if strings.IndexByte(" \n\t", s[i]) >= 0 {
			i++
			continue
		}
		end := to
		if n := strings.IndexAny(s[i:to], " \n\t"); n >= 0 {
			end = i + n
		}
		words = append(words, word{i, end, strings.ToLower(strings.Trim(s[i:end], ",:()*_\"'"))})
		i = end
	}
	return words
}

// is reports whether a word of the sentence has one of some roles.
func (s sentence) is(i int, roles ...lexicon.Role) bool {
	return i >= 0 && i < len(s.words) && s.words[i].is(roles...)
}

// maxObject is how many words may stand between a verb and the port: "accepts HTTPS
// connections from browsers on port 443".
const maxObject = 5

// active reads a sentence whose subject is the service: "SSH listens on port 22".
func (s sentence) active() (Statement, bool) {
	verb := s.next(0, lexicon.Listens)
	if verb <= 0 {
		return Statement{}, false
	}
	subject := verb
	for s.is(subject-1, lexicon.Copula, lexicon.Adverb, lexicon.Lead) {
		subject--
	}
	name, ok := s.subject(subject)
	if !ok {
		return Statement{}, false
	}
	for i := verb + 1; i < len(s.words) && i <= verb+1+maxObject; i++ {
		if s.is(i, lexicon.Otherwise, lexicon.Condition) {
			break
		}
		if i > verb+1 && !s.is(i-1, lexicon.At) && !s.between(verb+1, i) {
			continue
		}
		p, ok := numbers.ReadPhrase(s.Line.Text[s.words[i].from:s.to])
		if !ok || !p.Port && !p.Transport {
			continue
		}
		shift(&p, s.words[i].from)
		found := Statement{Phrase: p, Line: s.Line, Labelled: true, Marked: true}
		found.Statement = naming.Read(name)
		if len(name) > 0 {
			found.Description = s.rest(p.End + s.words[i].from)
		}
		return found, true
	}
	return Statement{}, false
}

// between reports whether nothing but words that change nothing stand between a verb
// and the port.
func (s sentence) between(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.is(i, lexicon.At, lexicon.Adverb, lexicon.Article, lexicon.Lead) {
			return false
		}
	}
	return true
}

// subject returns the name that the words before one of a sentence are: none where they
// are a pronoun. It fails where they are no name.
func (s sentence) subject(end int) (name []text.Span, ok bool) {
	start := s.afterLabel(end)
	for start < end && s.is(start, lexicon.Adverb, lexicon.Lead, lexicon.Preposition) {
		start++
	}
	if s.is(start, lexicon.Article) && end-start > 1 {
		start++
	}
	if end-start == 1 && s.is(start, lexicon.Pronoun) {
		return nil, true
	}
	for i := start; i < end; i++ {
		if s.is(i, lexicon.Article, lexicon.Condition, lexicon.Otherwise, lexicon.Pronoun, lexicon.Preposition) {
			return nil, false
		}
	}
	if start == end {
		return nil, false
	}
	from, to := s.words[start].from, s.words[end-1].to
	words := s.Line.Text[from:to]
	if strings.ContainsAny(words, ",:()") || !naming.IsLabel(words) || !naming.LooksLikeName(words) {
		return nil, false
	}
	return s.Line.Cut(from, to), true
}

// afterLabel returns the word after a label that a sentence begins with: "Answer:".
func (s sentence) afterLabel(end int) int {
	for i, w := range s.words[:end] {
		if strings.HasSuffix(s.Line.Text[:w.to], ":") {
			label := strings.TrimSuffix(s.Line.Text[s.words[0].from:w.to], ":")
			if lexicon.Is(lexicon.Phrase(label), lexicon.Label) {
				return i + 1
			}
		}
	}
	return 0
}

// passive reads a sentence whose subject is the port: "Port 22 is used by SSH".
func (s sentence) passive() (Statement, bool) {
	start := 0
	if s.is(0, lexicon.Article) {
		start++
	}
	verb := s.next(start, lexicon.Assigned)
	if verb <= start || !s.is(verb-1, lexicon.Copula) || !s.is(verb+1, lexicon.Preposition) {
		return Statement{}, false
	}
	from := s.words[start].from
	p, ok := numbers.ReadPhrase(s.Line.Text[from:s.to])
	if !ok || !p.Port && !p.Transport || strings.TrimSpace(s.Line.Text[from+p.End:s.words[verb-1].from]) != "" {
		return Statement{}, false
	}
	first := verb + 2
	if s.is(first, lexicon.Article) {
		first++
	}
	last := first
	for last < len(s.words) && !s.is(last, lexicon.Preposition, lexicon.Verb, lexicon.Joiner, lexicon.Pronoun) {
		last++
		if strings.HasSuffix(s.Line.Text[:s.words[last-1].to], ",") {
			break
		}
	}
	if first >= last {
		return Statement{}, false
	}
	name := line.TrimRight(s.Line.Cut(s.words[first].from, s.words[last-1].to), ",:")
	plain := text.Plain(name)
	if !naming.IsCapital(plain) || !naming.IsLabel(plain) || !naming.LooksLikeName(plain) {
		return Statement{}, false
	}
	shift(&p, from)
	found := Statement{Phrase: p, Line: s.Line, Marked: true}
	found.Statement = naming.Read(name)
	return found, true
}

// next returns the first word at or after one that has a role; -1 if there is none.
func (s sentence) next(from int, role lexicon.Role) int {
	for i := from; i < len(s.words); i++ {
		if s.is(i, role) {
			return i
		}
	}
	return -1
}

// rest returns what a sentence says after the numbers.
func (s sentence) rest(from int) []text.Span {
	words := wordsIn(s.Line.Text, from, s.to)
	for len(words) > 0 && words[0].is(lexicon.Adverb) {
		words = words[1:]
	}
	if len(words) == 0 {
		return nil
	}
	return line.TrimLeft(s.Line.Cut(words[0].from, s.to), naming.Separators)
}

package lines

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// passive reads a sentence in which the port is the subject: "Port 22 is used by SSH".
func (s sentence) passive() (Statement, bool) {
	start := 0
	if s.is(0, lexicon.Article) {
		start++
	}
	verb := slices.IndexFunc(s.words, func(w word) bool { return w.is(lexicon.Assigned) })
	if verb <= start || !s.is(verb-1, lexicon.Copula) || !s.is(verb+1, lexicon.Preposition) {
		return Statement{}, false
	}
	from := s.words[start].from
	p, ok := numbers.ReadPhrase(s.Line.Text[from:s.to])
	if !ok || !p.Port && !p.Transport || strings.TrimSpace(s.Line.Text[from+p.End:s.words[verb-1].from]) != "" {
		return Statement{}, false
	}
	name := s.object(verb + 2)
	plain := text.Plain(name)
	if !naming.IsCapital(plain) || !naming.IsLabel(plain) || !naming.LooksLikeName(plain) {
		return Statement{}, false
	}
	shift(&p, from)
	found := Statement{Phrase: p, Line: s.Line, Marked: true}
	found.Statement = naming.Read(name)
	return found, true
}

// object returns the name that begins at s.words[first]. It ends after a comma, or before
// a word that continues the sentence: "SSH" in "SSH for files".
func (s sentence) object(first int) []text.Span {
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
		return nil
	}
	return line.TrimRight(s.Line.Cut(s.words[first].from, s.words[last-1].to), ",:")
}

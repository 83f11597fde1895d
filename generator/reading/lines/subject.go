package lines

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// maxBeforePlace is the maximum number of words in the name of a service, if a location
// follows the name: "Promtail on each host".
const maxBeforePlace = 2

// subject returns the name of the service in s.words[:end], without articles and adverbs
// around it. If there is only a pronoun, such as "it", name is nil and ok is true. If the
// words are not a name, ok is false.
func (s sentence) subject(end int) (name []text.Span, ok bool) {
	start := s.clause(s.afterLabel(end), end)
	for start < end && s.is(start, lexicon.Adverb, lexicon.Lead, lexicon.Preposition) {
		start++
	}
	for s.is(start, lexicon.Article) && end-start > 1 {
		start++
	}
	for s.is(end-1, lexicon.Adverb) && end > start {
		end--
	}
	if start >= end {
		return nil, false
	}
	if end-start == 1 && s.is(start, lexicon.Pronoun) {
		return nil, true
	}
	for i := start; i < end; i++ {
		switch {
		case i > start && s.is(i, lexicon.Genitive), s.is(i-1, lexicon.Genitive) && s.is(i, lexicon.Article):
		case s.is(i, lexicon.Otherwise):
			return nil, false
		case s.is(i, lexicon.At) && s.mayPrecedePlace(start, i):
			end = i
		case s.is(i, lexicon.Article, lexicon.Condition, lexicon.Pronoun, lexicon.Preposition):
			return nil, false
		}
	}
	from, to := s.words[start].from, s.words[end-1].to
	words := s.Line.Text[from:to]
	if strings.Contains(words, ",") || !naming.IsLabel(s.withoutArticles(start, end)) || !naming.LooksLikeName(words) {
		return nil, false
	}
	return s.Line.Cut(from, to), true
}

// withoutArticles returns the text of s.words[from:to], without articles.
func (s sentence) withoutArticles(from, to int) string {
	var kept []string
	for i := from; i < to; i++ {
		if !s.is(i, lexicon.Article) {
			kept = append(kept, s.Line.Text[s.words[i].from:s.words[i].to])
		}
	}
	return strings.Join(kept, " ")
}

// mayPrecedePlace reports whether s.words[from:to] may be the name of a service with a
// location after it. In "Promtail on each host", this name is "Promtail".
func (s sentence) mayPrecedePlace(from, to int) bool {
	return from < to && to <= from+maxBeforePlace && naming.IsCapital(s.Line.Text[s.words[from].from:])
}

// clause returns the index of the first word of the last clause in s.words[first:end]. A
// clause begins after a comma, after a colon that is not part of a name, or at an article,
// as in "In the lab the proxy". If there is a condition, such as "if", clause returns
// first.
func (s sentence) clause(first, end int) int {
	start := first
	for i := first; i < end; i++ {
		switch {
		case s.is(i, lexicon.Condition):
			return first
		case s.endsIn(i, ",") && s.opens(i+1, end), s.endsIn(i, ":") && i >= first+maxBeforePlace:
			start = i + 1
		case s.is(i, lexicon.Article) && s.is(first, lexicon.At, lexicon.Preposition):
			start = i
		}
	}
	return start
}

// endsIn reports whether word i ends in the given sign.
func (s sentence) endsIn(i int, sign string) bool {
	return strings.HasSuffix(s.Line.Text[:s.words[i].to], sign)
}

// opens reports whether a clause may begin at word i: the word is an article or begins
// with a capital letter. i must be less than end.
func (s sentence) opens(i, end int) bool {
	return i < end && (s.is(i, lexicon.Article) || naming.IsCapital(s.Line.Text[s.words[i].from:]))
}

// afterLabel returns the index of the first word after a label such as "Answer:". It
// looks for the label in s.words[:end]. It returns 0 if there is no label.
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

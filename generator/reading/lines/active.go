package lines

import (
	"slices"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// maxObject is the maximum number of words between a verb and the port. It is reached in
// "accepts HTTPS connections from browsers on port 443".
const maxObject = 5

// active reads a sentence in which the service is the subject: "SSH listens on port 22".
func (s sentence) active() (Statement, bool) {
	verb := s.verb()
	if verb < 0 {
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
	if found, ok := s.portAfter(verb+1, name); ok {
		return found, true
	}
	// In "runs on the router and listens on port 80", the port comes after the second verb.
	for i := verb + 2; i < len(s.words); i++ {
		if s.is(i, lexicon.Listens) && s.is(i-1, lexicon.Joiner) {
			return s.portAfter(i+1, name)
		}
	}
	return Statement{}, false
}

// elliptic reads a clause without a verb. The verb is in the clause before it: in "SSH
// listens on port 22 and HTTP on port 80", elliptic reads "HTTP on port 80".
func (s sentence) elliptic() (Statement, bool) {
	at := slices.IndexFunc(s.words, func(w word) bool { return w.is(lexicon.At) })
	if at <= 0 {
		return Statement{}, false
	}
	name, ok := s.subject(at)
	if !ok {
		return Statement{}, false
	}
	return s.portAfter(at, name)
}

// portAfter looks for the port at s.words[first] and the next maxObject words. It returns
// a statement with this port. name is the subject of the sentence and becomes the name.
func (s sentence) portAfter(first int, name []text.Span) (Statement, bool) {
	for i := first; i < len(s.words) && i <= first+maxObject; i++ {
		if s.is(i, lexicon.Otherwise, lexicon.Condition, lexicon.Pronoun, lexicon.Listens) {
			break
		}
		if !s.portMayBegin(first, i) {
			continue
		}
		p, ok := numbers.ReadPhrase(s.Line.Text[s.words[i].from:s.to])
		if !ok || !p.Port && !p.Transport {
			continue
		}
		p = longestCell(p, s.Line.Text[s.words[i].from:s.to])
		shift(&p, s.words[i].from)
		found := Statement{Phrase: p, Line: s.Line, Labelled: true, Marked: true}
		found.Statement = naming.Read(name)
		rest := s.rest(s.words[i].from + p.End)
		if set := onlyTransports(rest); set.Stated() {
			found.Transports, rest = set, nil
		}
		if len(name) > 0 {
			found.Description = rest
		}
		return found, true
	}
	return Statement{}, false
}

// verb returns the index of the verb that says that a service uses a port, such as
// "listens" in "SSH listens on port 22". It returns -1 if there is no such verb.
func (s sentence) verb() int {
	for i := range s.words {
		before := i - 1
		for s.is(before, lexicon.Adverb) {
			before--
		}
		switch {
		case s.is(i, lexicon.Listens), s.is(i, lexicon.Reachable) && s.is(before, lexicon.Copula):
			return i
		case s.is(i, lexicon.Copula) && s.is(i+1, lexicon.At): // as in "SSH is on port 22"
			return i
		}
	}
	return -1
}

// portMayBegin reports whether the port of a sentence may begin at s.words[i], as after
// "listens on the" or directly after "uses". Going back from there to s.words[first], it
// must find a word such as "on", or only adverbs, articles and similar words.
func (s sentence) portMayBegin(first, i int) bool {
	for i--; i >= first; i-- {
		if s.is(i, lexicon.At) {
			return true
		}
		if !s.is(i, lexicon.Adverb, lexicon.Article, lexicon.Lead) {
			return false
		}
	}
	return true
}

// rest returns the words of a sentence after the offset end, without adverbs at the
// start. end is the offset in the line at which the numbers end.
func (s sentence) rest(end int) []text.Span {
	words := wordsIn(s.Line.Text, end, s.to)
	for len(words) > 0 && words[0].is(lexicon.Adverb) {
		words = words[1:]
	}
	if len(words) == 0 {
		return nil
	}
	return line.TrimLeft(s.Line.Cut(words[0].from, s.to), naming.Separators)
}

// onlyTransports returns the transports in words such as "both in TCP and UDP". If words
// also contains other words, it returns 0.
func onlyTransports(words []text.Span) port.Transports {
	plain := text.Plain(words)
	for _, w := range wordsIn(plain, 0, len(plain)) {
		if !w.is(lexicon.At, lexicon.Adverb, lexicon.Joiner, lexicon.Both) && !numbers.TransportsIn(w.text).Stated() {
			return 0
		}
	}
	return numbers.TransportsIn(plain)
}

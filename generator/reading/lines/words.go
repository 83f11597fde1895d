package lines

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/line"
)

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

// wordsIn returns the words between two bytes of a text.
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

package lines

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/line"
)

// sentence is the part of a line up to the byte to, as words.
type sentence struct {
	Line  line.Line
	words []word
	to    int
}

// word is a word in lower case without the signs around it, and where it begins and ends
// in the line.
type word struct {
	from, to int
	text     string
}

// is reports whether a word has one of some roles in the lexicon, with or without its accents.
func (w word) is(roles ...lexicon.Role) bool {
	return lexicon.Is(w.text, roles...) || lexicon.Is(lexicon.Fold(w.text), roles...)
}

// wordsIn returns the words of a text from one byte to another.
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

// is reports whether word i has one of some roles. It returns false if there is no word i.
func (s sentence) is(i int, roles ...lexicon.Role) bool {
	return i >= 0 && i < len(s.words) && s.words[i].is(roles...)
}

package lines

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/line"
)

// sentence is a part of a line, split into words. to is the offset in Line.Text at which
// it ends.
type sentence struct {
	Line  line.Line
	words []word
	to    int
}

// word is a word of a line. text is the word in lower case, without punctuation at its
// ends. from and to are the offsets of its start and its end in the line.
type word struct {
	from, to int
	text     string
}

// is reports whether the word has one of the given roles in the lexicon. It tries the
// word as it is, and then without accents.
func (w word) is(roles ...lexicon.Role) bool {
	return lexicon.Is(w.text, roles...) || lexicon.Is(lexicon.Fold(w.text), roles...)
}

// wordsIn returns the words in s[from:to].
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

// is reports whether word i has one of the given roles. It returns false if there is no
// word i.
func (s sentence) is(i int, roles ...lexicon.Role) bool {
	return i >= 0 && i < len(s.words) && s.words[i].is(roles...)
}

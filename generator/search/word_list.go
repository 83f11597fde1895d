package search

import (
	"strings"
	"unicode/utf16"
)

// wordList contains words, and the positions of the words with one length and one first or
// last letter. It is what the function wordList (engine/open.js) returns.
type wordList struct {
	words       []string
	first, last chains
}

// spellings is the number of lists in first and in last.
const spellings = 4096

func newWordList(words []string) wordList {
	list := wordList{words, newChains(spellings), newChains(spellings)}
	for i, word := range words {
		if units := utf16.Encode([]rune(word)); len(units) > 0 {
			list.first.link(spelling(len(units), units[0]), i)
			list.last.link(spelling(len(units), units[len(units)-1]), i)
		}
	}
	return list
}

// spelling returns the number of the list for words with a length, in UTF-16 code units, and
// a letter.
func spelling(length int, letter uint16) int { return length%64*64 + int(letter%64) }

// vocabulary returns all words of all texts, without duplicates.
func (b *openIndex) vocabulary() wordList {
	met := map[string]bool{}
	var all []string
	for word := range strings.FieldsFuncSeq(b.folded, func(r rune) bool { return r == ' ' || r == '\n' }) {
		if !met[word] {
			met[word] = true
			all = append(all, word)
		}
	}
	return newWordList(all)
}

// nameList returns every text without spaces. The number of a text is its index in this
// list.
func (b *openIndex) nameList() wordList { return newWordList(strings.Split(b.squeezed, "\n")) }

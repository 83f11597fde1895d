// Package lexicon holds the words by which people write about ports, by role
// and language: words for a port, words that join a list, heads of columns,
// states of a number. Package numbers and the packages after it look words
// up here and hold no lists of their own.
//
// # Word files
//
// Each language has one file, words/de.txt for German. What belongs to no
// language, such as ✓, tcp4 and icmp, is in words/any.txt. To add a language,
// add its file. A test then lists which of the expected roles the file lacks, and
// a test of package search which joining words the search box lacks.
//
//	# German: words by role.
//
//	port: port ports portnummer
//	joiner: und oder
//	head.use: zweck verwendung
//	state.unassigned:
//	    frei | unbenutzt | nicht belegt
//	    nicht vergeben
//
// A line gives words to a role, by the key of the role. Words are separated
// by blanks. Phrases are separated by "|", and so are parts, which are found
// anywhere within a text that is written without blanks. Lines that begin
// with a blank continue the line above. Lines that begin with "#" are
// comments, and blank lines mean nothing.
//
// Some roles have values, written after a dot: head.use says that the word is
// one for a use, in the head of a column. The roles of one family, which is
// the part before the dot, exclude each other: a word has one value in all
// languages. Case and accents do not count, except in the role verb.
//
// The table in specs.go says which roles there are, what each means, whether
// it takes words, phrases or parts, and which are expected of every language.
package lexicon

import (
	"fmt"
	"strings"
)

// Is reports whether a word or phrase, as Fold returns it, has one of some
// roles.
func Is(item string, roles ...Role) bool {
	l := embedded()
	for _, r := range roles {
		if _, ok := l.index[r][item]; ok {
			return true
		}
	}
	return false
}

// HasAny reports whether one of some folded words has a role.
func HasAny(words []string, r Role) bool {
	for _, w := range words {
		if Is(w, r) {
			return true
		}
	}
	return false
}

// Items returns the words, phrases or parts of a role. Longer ones come first,
// so that the first that fits a text is the longest. The caller must not
// change the list.
func Items(r Role) []string { return embedded().sorted(r) }

// Within returns the longest part of a role that a folded text contains.
func Within(r Role, text string) (part string, ok bool) {
	for _, part := range Items(r) {
		if strings.Contains(text, part) {
			return part, true
		}
	}
	return "", false
}

// Table returns the items of a role with values, each with what its value
// means to the caller. It panics unless the caller gives a meaning to each
// value of the role and to no other.
func Table[T any](r Role, meanings map[string]T) map[string]T {
	if values := specs[r].values; len(meanings) != len(values) {
		panic(fmt.Sprintf("lexicon: %d meanings for the %d values of %s", len(meanings), len(values), specs[r].key))
	}
	l := embedded()
	table := make(map[string]T, len(l.index[r]))
	for item, i := range l.index[r] {
		meaning, ok := meanings[l.entries[i].value]
		if !ok {
			panic("lexicon: no meaning for " + l.entries[i].key())
		}
		table[item] = meaning
	}
	return table
}

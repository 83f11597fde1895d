// Package lexicon contains the words that people use to write about ports, by role and
// language: words for a port, words that join a list, column headers, states of a port.
// Package numbers and the packages that use it look words up here and have no word lists
// of their own.
//
// # Word files
//
// Each language has one file, such as words/de.txt for German. Words and signs that belong
// to no language, such as ✓, tcp4 and icmp, are in words/any.txt. To add a language, add
// its file. A test then lists the expected roles that the file lacks. A test of package
// search lists the joining words that the search box lacks.
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
// A line begins with the key of a role, and lists words with this role. Spaces separate
// words. "|" separates phrases and parts. A part matches anywhere in a text that is
// written without spaces. A line that begins with white space continues the line above.
// A line that begins with "#" is a comment. Empty lines are ignored.
//
// Some roles have a value after a dot. A word with the role head.use in a column header
// means that the column describes a use. A word can have only one value of a role, in all
// languages together. Case and accents are ignored, except for roles with the form
// accented in specs.go, such as verb.
//
// The table in specs.go lists all roles. It says what each role means, whether it takes
// words, phrases or parts, and whether every language is expected to have words for it.
package lexicon

import (
	"fmt"
	"strings"
)

// Is reports whether a word or phrase, as Fold or Phrase returns it, has one of the given
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

// HasAny reports whether at least one of the folded words has the role.
func HasAny(words []string, r Role) bool {
	for _, w := range words {
		if Is(w, r) {
			return true
		}
	}
	return false
}

// Items returns the words, phrases or parts of a role, longest first, so that the first
// match is the longest one. The caller must not change the list.
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

// Table returns the items of a role with values. It maps each item to the meaning that the
// caller gives for its value. Table panics unless meanings has exactly the values of the
// role as keys.
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

// Package lexicon contains the words that people use to write about ports, by role and
// language: words for a port, words that join a list, column headers, states of a port.
// Package numbers and the packages that use it have no word lists of their own.
//
// # Word files
//
// Each language has one file, such as words/de.txt for German. Words and signs that
// belong to no language, such as ✓, tcp4 and icmp, are in words/any.txt. To add a
// language, add its file. A test of this package then lists the expected roles that are
// missing in the file. A test of package search lists the joining words that are missing
// in the search box.
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
// Some roles have a value after a dot: use is the value in head.use. A column whose header
// contains a word of head.use describes uses. If several languages list the same word for
// a role, the value must be the same, too. Case is ignored. Accents are ignored, except for
// roles with the form accented in specs.go, such as verb.
//
// The table in specs.go lists all roles. It says what each role means, whether it takes
// words, phrases or parts, and whether every language is expected to have words for it.
package lexicon

import (
	"fmt"
	"strings"
)

// Is reports whether an item has one of the given roles: Is("und", Joiner) returns true.
// item must be a folded word or phrase, such as Fold and Phrase return.
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

// Items returns the words, phrases or parts of a role. The longest item comes first, so a
// caller that takes the first match gets the longest match. The caller must not change
// the list.
func Items(r Role) []string { return embedded().sorted(r) }

// Within returns the first item of a role that occurs in a folded text. Items are sorted
// longest first, so this is the longest item in the text. If no item occurs, Within
// returns false. It is for roles whose items are parts, such as PortPart.
func Within(r Role, text string) (part string, ok bool) {
	for _, part := range Items(r) {
		if strings.Contains(text, part) {
			return part, true
		}
	}
	return "", false
}

// Table returns a map from the items of a role to meanings. Its argument contains one
// meaning for each value of the role. For the role Cross and the meanings {"yes": true,
// "no": false}, the result is true for "ja" and false for "nein". Table panics if the
// keys of meanings are not exactly the values of the role.
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

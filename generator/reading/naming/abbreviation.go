package naming

import (
	"slices"
	"strings"
	"unicode"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
)

// IsAbbreviation reports whether a string is one word with two capitals, or with a
// capital and a digit: SSH, POP3, DHCPv6 and MySQL, but not "Secure".
func IsAbbreviation(s string) bool {
	capitals, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r):
			digits++
		}
	}
	return capitals >= 2 || capitals == 1 && digits > 0
}

// NamesClass reports whether words name a class of ports, such as "dynamic ports". It
// returns false if the name has the abbreviation of a service, such as "dynamic RPC".
func NamesClass(words, name string) bool {
	isName := func(w string) bool {
		return IsAbbreviation(w) && !numbers.TransportsIn(w).Stated() && len(w) <= maxClassName
	}
	return notation.NamesClass(words) && !slices.ContainsFunc(strings.Fields(name), isName)
}

// maxClassName is how many bytes the abbreviation of a service next to the name of a
// class may have. It excludes words such as "Dynamic/Private".
const maxClassName = 5

// abbreviates reports whether short may be the abbreviation of a name. There are two
// ways. In the first, all its letters are in the name in the same order, and its first
// letter begins a word, or is the second letter of the name: XMPP for
// "Extensible Messaging and Presence Protocol". In the second, it contains the first
// letters of all words: VAMI for "Appliance Management".
func abbreviates(short, name string) bool {
	letters, full := []rune(strings.ToLower(short)), strings.ToLower(name)
	letters = slices.DeleteFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) })
	isLatin := func(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }
	if len(letters) == 0 || !strings.ContainsFunc(full, isLatin) {
		return true // there are no letters to compare: digits, or another script
	}
	words := strings.FieldsFunc(full, func(r rune) bool { return !line.IsWordRune(r) })
	var initials []rune
	starts := false
	for i, word := range words {
		first := []rune(word)
		initials = append(initials, first[0])
		starts = starts || first[0] == letters[0] || i == 0 && len(first) > 1 && first[1] == letters[0]
	}
	return starts && inOrder(letters, []rune(full)) || len(words) > 1 && inOrder(initials, letters)
}

// inOrder reports whether a text contains all letters in their order.
func inOrder(letters, in []rune) bool {
	for _, r := range letters {
		at := slices.Index(in, r)
		if at < 0 {
			return false
		}
		in = in[at+1:]
	}
	return true
}

// spelledOut reports whether words are the full form of an abbreviation, as in SSH
// (Secure Shell): there are several words, and both begin with the same capital.
func spelledOut(short, words string) bool {
	return IsAbbreviation(short) && len(strings.Fields(words)) > 1 &&
		words[0] == short[0] && unicode.IsUpper(rune(words[0]))
}

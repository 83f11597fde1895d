package naming

import (
	"slices"
	"strings"
	"unicode"

	"portolan/generator/notation"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
)

// IsAbbreviation reports whether s is a single word with at least two capital letters, or
// with one capital letter and a digit. SSH, POP3, DHCPv6 and MySQL are abbreviations, but
// "Secure" is not.
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
// returns false if name contains the abbreviation of a service, because the words are
// then about this service: "dynamic RPC".
func NamesClass(words, name string) bool {
	isName := func(w string) bool {
		return IsAbbreviation(w) && !numbers.TransportsIn(w).Stated() && len(w) <= maxClassName
	}
	return notation.NamesClass(words) && !slices.ContainsFunc(strings.Fields(name), isName)
}

// maxClassName is the maximum length in bytes of the abbreviation of a service in
// NamesClass. A longer word with two capital letters, such as "Dynamic/Private", is not
// an abbreviation.
const maxClassName = 5

// abbreviates reports whether short may be an abbreviation of name. One of these must be
// true:
//
//   - All letters of short are in name, in the same order. The first letter of short begins a
//     word of name, or is the second letter of name: XMPP for "Extensible Messaging and
//     Presence Protocol".
//   - The first letters of all words of name are in short, in the same order: VAMI for
//     "Appliance Management".
//   - There are no Latin letters to compare.
func abbreviates(short, name string) bool {
	letters, full := []rune(strings.ToLower(short)), strings.ToLower(name)
	letters = slices.DeleteFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) })
	isLatin := func(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }
	if len(letters) == 0 || !strings.ContainsFunc(full, isLatin) {
		// The number 123, or a full name such as 域名系统, has no Latin letters to compare.
		return true
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

// inOrder reports whether text contains all of letters in the same order, possibly with
// other letters between them. It returns true for "smb" and "server message block".
func inOrder(letters, text []rune) bool {
	for _, r := range letters {
		at := slices.Index(text, r)
		if at < 0 {
			return false
		}
		text = text[at+1:]
	}
	return true
}

// spelledOut reports whether words are the full form of the abbreviation short, as in
// "SSH (Secure Shell)". There must be at least two words, and they must begin with the
// first letter of short.
func spelledOut(short, words string) bool {
	return IsAbbreviation(short) && len(strings.Fields(words)) > 1 &&
		words[0] == short[0] && unicode.IsUpper(rune(words[0]))
}

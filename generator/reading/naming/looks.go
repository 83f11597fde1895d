package naming

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// LooksLikeName reports whether words may be the name of what runs on a port. It returns
// false for a sentence, a command, an address, a label, and for a part of one of these.
func LooksLikeName(name string) bool {
	fields := strings.Fields(name)
	if len(fields) == 0 || !HasLetters(name) || isAddress(name) || isCommand(name) || IsAnswer(name) {
		return false
	}
	if strings.ContainsFunc(name, isUnspacedRune) {
		return !isUnspacedSentence(name) && !isPortWords(fields)
	}
	first, last := fields[0], fields[len(fields)-1] // capitalized words may be names
	isCount := !HasLetters(first) && strings.ContainsAny(first, "0123456789")
	switch {
	case len(fields) > 1 && isCount && !IsCapital(fields[1]): // "8 of 8 open"
		return false
	case len(fields) > 1 && lexicon.Is(first, lexicon.Preposition, lexicon.Verb): // "on the guest"
		return false
	case lexicon.Is(last, lexicon.Preposition, lexicon.Article): // "traffic on"
		return false
	case len(fields) > 1 && lexicon.Is(last, lexicon.Joiner):
		return false
	case strings.ContainsAny(name, "0123456789") && statesNumber.MatchString(name):
		return false
	case isSentence(name, fields):
		return false
	}
	return !isPortWords(fields) && !lexicon.Is(lexicon.Phrase(name), lexicon.Label)
}

// IsCapital reports whether a word begins with a capital.
func IsCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// HasLetters reports whether a string has a letter.
func HasLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// statesNumber matches a transport or the word "port" before a number, as in
// "Verify TCP 1515 enrollment". Names do not have these.
var statesNumber = regexp.MustCompile(`(?i)(?:^|[\s/])(?:tcp|udp|port)[ /]\d{2,}`)

// isSentence reports whether words read like a sentence. Such words begin in lower case
// and end in a full stop, or have a pronoun.
func isSentence(name string, fields []string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if unicode.IsLower(first) && len(fields) > 3 && strings.HasSuffix(name, ".") {
		return true
	}
	for _, w := range fields[1:] {
		if len(fields) > 2 && lexicon.Is(strings.Trim(w, "*_,:"), lexicon.Pronoun) {
			return true
		}
	}
	return len(fields) > 1 && lexicon.Is(strings.ToLower(fields[0]), lexicon.Pronoun)
}

// isPortWords reports whether all words are words for a port.
func isPortWords(fields []string) bool {
	for _, w := range fields {
		if !numbers.IsPortWord(lexicon.Fold(w)) {
			return false
		}
	}
	return true
}

// answer matches the letter at the start of an answer to a question: "A) ", "b) ".
var answer = regexp.MustCompile(`^\(?[A-Za-z]\)(?:\s|$)`)

// IsAnswer reports whether a line is one of several answers to a question. Most of these
// answers are wrong.
func IsAnswer(s string) bool { return answer.MatchString(s) }

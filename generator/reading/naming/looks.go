package naming

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// LooksLikeName reports whether a text may be the name of a service, such as "Home
// Assistant". It returns false for commands, addresses, labels, sentences, and parts of
// sentences.
func LooksLikeName(name string) bool {
	fields := strings.Fields(name)
	if len(fields) == 0 || !HasLetters(name) || isAddress(name) || isCommand(name) || IsAnswer(name) {
		return false
	}
	if strings.ContainsFunc(name, isUnspacedRune) {
		return !isUnspacedSentence(name) && !isPortWords(fields)
	}
	// The words are not folded. The lexicon does not find the capitalized word "On", because a
	// name may begin with it.
	first, last := fields[0], fields[len(fields)-1]
	isCount := !HasLetters(first) && strings.ContainsAny(first, "0123456789")
	switch {
	case len(fields) > 1 && isCount && !IsCapital(fields[1]): // such as "8 of 8 open"
		return false
	case len(fields) > 1 && lexicon.Is(first, lexicon.Preposition, lexicon.Verb): // such as "on the guest"
		return false
	case lexicon.Is(last, lexicon.Preposition, lexicon.Article): // such as "traffic on"
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

// IsCapital reports whether a word begins with a capital letter.
func IsCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// HasLetters reports whether a string has a letter.
func HasLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// statesNumber matches a transport or the word "port" before a number, as in "Verify TCP
// 1515 enrollment". Names do not contain this.
var statesNumber = regexp.MustCompile(`(?i)(?:^|[\s/])(?:tcp|udp|port)[ /]\d{2,}`)

// isSentence reports whether name reads like a sentence: it begins in lower case and ends
// with a period, or it contains a pronoun. fields are the words of name.
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

// isPortWords reports whether each of the words means "port" or "ports".
func isPortWords(fields []string) bool {
	for _, w := range fields {
		if !numbers.IsPortWord(lexicon.Fold(w)) {
			return false
		}
	}
	return true
}

// answer matches the letter before an answer to a multiple-choice question: "A) ", "b) ".
var answer = regexp.MustCompile(`^\(?[A-Za-z]\)(?:\s|$)`)

// IsAnswer reports whether a line is an answer to a multiple-choice question. Most of
// these answers are wrong, so they are not statements.
func IsAnswer(s string) bool { return answer.MatchString(s) }

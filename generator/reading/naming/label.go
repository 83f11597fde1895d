package naming

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
)

// MaxWords is the maximum number of words in a label.
const MaxWords = 6

// IsVerb reports whether a word is a verb in the lexicon, such as "open" or "Open".
func IsVerb(word string) bool { return IsLowerVerb(strings.ToLower(word)) }

// IsLowerVerb is like IsVerb, but returns false for a word with a capital letter. Such a
// word may be a name.
func IsLowerVerb(word string) bool { return lexicon.Is(word, lexicon.Verb) }

// IsLabel reports whether s may be a name before a number, as "Home Assistant" in "Home
// Assistant: 8123". It returns false for sentences, quantities and answers to a
// multiple-choice question.
func IsLabel(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > MaxWords || strings.ContainsAny(s, ".!?;") && len(fields) > 2 {
		return false
	}
	if !HasLetters(s) || notation.IsQuantity(s) || notation.IsPhysical(s) {
		return false
	}
	if IsVerb(fields[0]) || IsAnswer(s) || lexicon.Is(lexicon.Phrase(s), lexicon.Label) {
		return false
	}
	return !slices.ContainsFunc(fields, func(w string) bool { return IsLowerVerb(strings.Trim(w, "*_,:")) })
}

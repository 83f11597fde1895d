package reading

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/notation"
)

// maxLabel is how many words a name before a number may have.
const maxLabel = 6

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func startsWithPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(leadIn+".,;：，。；[", r)
}

// isVerb reports whether a word begins or runs through sentences and
// instructions, and not names.
func isVerb(word string) bool { return isLowerVerb(strings.ToLower(word)) }

// isLowerVerb is isVerb for words in lower case. In capitals they may be names.
func isLowerVerb(word string) bool { return lexicon.Is(word, lexicon.Verb) }

// isLabel tells a name from a sentence or a measure.
func isLabel(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > maxLabel || strings.ContainsAny(s, ".!?;") && len(fields) > 2 || notation.IsQuantity(s) {
		return false
	}
	if strings.IndexFunc(s, unicode.IsLetter) < 0 || notation.IsPhysical(s) {
		return false
	}
	if isVerb(fields[0]) || isAnswer(s) || lexicon.Is(lexicon.Phrase(s), lexicon.Label) {
		return false
	}
	return !slices.ContainsFunc(fields, func(w string) bool { return isLowerVerb(strings.Trim(w, "*_,:")) })
}

// answer is what the answers of a question begin with: "A) ", "b) ".
var answer = regexp.MustCompile(`^\(?[A-Za-z]\)(?:\s|$)`)

// isAnswer reports whether a line is one of the answers of a question, of which
// most are wrong.
func isAnswer(s string) bool { return answer.MatchString(s) }

// goesOnInNumber reports whether a name ends in a word such as "on", of which
// the number behind it is part.
func goesOnInNumber(name string) bool {
	fields := strings.Fields(name)
	return lexicon.Is(lexicon.Fold(fields[len(fields)-1]), lexicon.Preposition)
}

// endsInHost tells whether some words end in an address, or in the name of a
// machine behind a label, of which a colon and a number are part:
// "https://nas.lan", "10.0.0.5", "store: nas.lan". Node.js is none.
func endsInHost(s string) bool { return host.MatchString(s) }

var host = regexp.MustCompile(`(?i)://[^\s/]+$|(^|[\s@])(\d+(\.\d+){3}|localhost)$|[:=@]\s*[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$`)

// startsName tells words that may stand right behind a number from the rest of
// a sentence.
func startsName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) {
		return len(fields) <= maxWords && !isVerb(fields[0])
	}
	return len(fields) <= 3 && !isLowerVerb(fields[0]) && !strings.HasSuffix(s, ".")
}

// maxWords is how many words may follow a number without a sign between and
// still be a name and what is said of it.
const maxWords = 8

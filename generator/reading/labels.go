package reading

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/reading/naming"
)

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func startsWithPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(naming.Separators+".,;：，。；[", r)
}

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
		return len(fields) <= maxWords && !naming.IsVerb(fields[0])
	}
	return len(fields) <= 3 && !naming.IsLowerVerb(fields[0]) && !strings.HasSuffix(s, ".")
}

// maxWords is how many words may follow a number without a sign between and
// still be a name and what is said of it.
const maxWords = 8

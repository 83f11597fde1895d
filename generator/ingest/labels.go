package ingest

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/notation"
)

// decoration is the length of what stands before the words of a line: signs
// of a task, pictures, bullets.
func decoration(s string) int {
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		if strings.HasPrefix(s, box) {
			return len(box)
		}
	}
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("([（\"'`“:#", r) {
			return i
		}
	}
	return len(s)
}

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

// verbs begin or run through sentences and instructions, not names.
var verbs = setOf(
	"is are was were be been has have had can could will would must should may might does do uses used use using",
	"listens listening listen runs running run open opens opened allow allows allowed block blocks deny permit",
	"forward forwards expose exposes enable disable set rule deny reject expose export the this that these those it its we you they i he if when",
	"while because since see note via than then there here to into connects connect sends send receives requires",
	"require needs supports works change changed via about between é são es son est sont ist sind wird",
	"werden nutzt verwendet utiliza usa utilise è sono используется",
)

func isVerb(word string) bool { return verbs[strings.ToLower(word)] }

func setOf(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			set[word] = true
		}
	}
	return set
}

// isLabel tells a name from a sentence or a measure.
func isLabel(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > maxLabel || strings.ContainsAny(s, ".!?;") && len(fields) > 2 || notation.IsQuantity(s) {
		return false
	}
	if strings.IndexFunc(s, unicode.IsLetter) < 0 || notation.IsPhysical(s) {
		return false
	}
	if isVerb(fields[0]) {
		return false
	}
	return !slices.ContainsFunc(fields, func(w string) bool { return verbs[strings.Trim(w, "*_,:")] })
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
		return len(fields) <= maxWords && !verbs[strings.ToLower(fields[0])]
	}
	return len(fields) <= 3 && !verbs[fields[0]] && !strings.HasSuffix(s, ".")
}

// maxWords is how many words may follow a number without a sign between and
// still be a name and what is said of it.
const maxWords = 8

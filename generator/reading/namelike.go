package reading

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
)

// maxUnspaced is how many signs a name may have in a script that writes no
// blanks; longer ones are sentences.
const maxUnspaced = 10

// looksLikeName reports whether words may be the name of what runs on a port:
// not a sentence, a command, an address, a label, or part of one of these.
func looksLikeName(name string) bool {
	fields := strings.Fields(name)
	if len(fields) == 0 || !hasLetters(name) || isAddress(name) || isCommand(name) || isAnswer(name) {
		return false
	}
	if strings.ContainsFunc(name, isUnspacedRune) {
		return !isUnspacedSentence(name)
	}
	first, last := fields[0], fields[len(fields)-1] // in capitals they may be names
	switch {
	case len(fields) > 1 && !hasLetters(first) && strings.ContainsAny(first, "0123456789") && !isCapital(fields[1]): // "8 of 8 open"
		return false
	case len(fields) > 1 && lexicon.Is(first, lexicon.Preposition, lexicon.Verb), lexicon.Is(last, lexicon.Preposition, lexicon.Article),
		len(fields) > 1 && lexicon.Is(last, lexicon.Joiner):
		return false // "on the guest", "traffic on"
	case strings.ContainsAny(name, "0123456789") && statesNumber.MatchString(name):
		return false
	case isSentence(name, fields):
		return false
	}
	return !isPortWords(fields) && !lexicon.Is(lexicon.Phrase(name), lexicon.Label)
}

// isCapital reports whether a word begins with a capital: "7 Days to Die" is a
// name.
func isCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

func hasLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// statesNumber is a transport or a word for a port before a number, which names
// do not have: "Verify TCP 1515 enrollment".
var statesNumber = regexp.MustCompile(`(?i)(?:^|\s)(?:tcp|udp|port)[ /]\d{2,}`)

// isSentence reports whether words go on like a sentence: they end in a stop and
// begin in lower case, or are many and have a verb.
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

// isPortWords reports whether words only mean a port.
func isPortWords(fields []string) bool {
	for _, w := range fields {
		if !numbers.IsPortWord(lexicon.Fold(w)) {
			return false
		}
	}
	return true
}

// isAddress reports whether a name is an address: where something runs, and not
// what. Digits may be masked, as in 10.0.x.5.
func isAddress(name string) bool {
	if !strings.ContainsAny(name, ".:") {
		return false
	}
	if a, ok := numbers.ReadAddress(name); ok && a.End == len(name) {
		return true
	}
	bare := strings.NewReplacer("x", "0", "X", "0", "*", "0").Replace(strings.Trim(name, "[]"))
	host, _, _ := strings.Cut(bare, "/")
	_, err := netip.ParseAddr(collapsed(host))
	return err == nil
}

// collapsed leaves one zero of several.
func collapsed(host string) string {
	for strings.Contains(host, "00") {
		host = strings.ReplaceAll(host, "00", "0")
	}
	return host
}

// isCommand reports whether words are part of a command or a setting: they have
// signs or options of one, or begin with the name of a program.
func isCommand(name string) bool {
	if strings.ContainsAny(name, "{}$`\\") || placeholder.MatchString(name) || strings.HasPrefix(name, "%") {
		return true
	}
	if strings.Contains(name, " -") && option.MatchString(name) {
		return true
	}
	first, _, more := strings.Cut(name, " ")
	return more && slices.Contains(programs, first)
}

// placeholder stands for a value: <address>.
var placeholder = regexp.MustCompile(`<[A-Za-z]`)

// option is an option of a program, such as -i or --rm.
var option = regexp.MustCompile(`\s--?[A-Za-z]`)

// programs are commands that people write before their arguments.
var programs = []string{"sudo", "kubectl", "curl", "nc", "ssh"}

func isUnspacedRune(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isUnspacedSentence reports whether words of a script without blanks are part of
// a sentence: they begin with a particle, hold a verb, or are many.
func isUnspacedSentence(name string) bool {
	if part, ok := lexicon.Within(lexicon.Particle, name); ok && strings.HasPrefix(name, part) {
		return true
	}
	if _, ok := lexicon.Within(lexicon.VerbPart, name); ok {
		return true
	}
	n := 0
	for _, r := range name {
		if unicode.In(r, unicode.Han, unicode.Hiragana) {
			n++
		}
	}
	return n > maxUnspaced
}

// noNames are signs of programs, settings and sentences, which no protocol has
// in its name.
const noNames = ":;=%<>{}$|\"?!\\"

// isProtocolName reports whether a word may be the name of a protocol with a
// page: it has two letters, or a letter and a digit, or one of a script without
// blanks, and none of the signs that names do not have.
func isProtocolName(word string) bool {
	letters, others := 0, 0
	for _, r := range word {
		switch {
		case strings.ContainsRune(noNames, r):
			return false
		case unicode.IsLetter(r) && r > unicode.MaxLatin1:
			letters += 2
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r) || r == '+' || r == '#':
			others++
		}
	}
	return letters > 1 || letters == 1 && others > 0
}

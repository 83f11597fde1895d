package lines

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/naming"
)

// isClearName reports whether name is a name because rest, the text after it, is
// certainly a port. Such a name may contain words that IsLabel rejects: "Time (Port
// 123)", "7 Days to Die - 26900 UDP", "Uptime Kuma: http://nas.lan:3001".
func isClearName(rest, name string, b boundary) bool {
	if b.kind == byWord || len(strings.Fields(name)) > naming.MaxWords || naming.IsVerb(firstWord(name)) {
		return false
	}
	p, address, ok := readPhrase(rest, true)
	if !ok || !naming.LooksLikeName(name) {
		return false
	}
	return b.kind == byBracket && p.Port || b.kind == bySign && (address || p.Transport && isTitle(name))
}

// isTitle reports whether a name looks like a title. A single word does. Several words
// must begin with a capital letter or a digit. In addition, one of these must be true:
// the last word begins with a capital letter, there are at most shortTitle words, or no
// word is a verb.
func isTitle(name string) bool {
	fields := strings.Fields(name)
	first, last := fields[0], fields[len(fields)-1]
	begins := naming.IsCapital(first) || !naming.HasLetters(first)
	return len(fields) == 1 || begins && (naming.IsCapital(last) || len(fields) <= shortTitle || !hasVerb(fields))
}

// hasVerb reports whether one of the words is a verb. It ignores articles and
// prepositions.
func hasVerb(fields []string) bool {
	return slices.ContainsFunc(fields, func(w string) bool {
		return naming.IsLowerVerb(w) && !lexicon.Is(w, lexicon.Article, lexicon.Preposition)
	})
}

// shortTitle is the maximum number of words in a title that contains a verb and ends in a
// word in lower case, such as "Tailscale direct connections".
const shortTitle = 3

// firstWord returns the text before the first space.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

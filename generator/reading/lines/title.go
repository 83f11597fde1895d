package lines

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/naming"
)

// isClearName reports whether words before a boundary are a name because the words after
// it are clearly ports. Such a name may have words that no label has: "Time (Port 123)",
// "7 Days to Die - 26900 UDP", "Uptime Kuma: http://nas.lan:3001".
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

// isTitle reports whether words read like a title. A single word does. Several words must
// begin with a capital or a digit. Also, the last word must have a capital, or there are
// at most shortTitle words, or none of them is a verb.
func isTitle(name string) bool {
	fields := strings.Fields(name)
	first, last := fields[0], fields[len(fields)-1]
	begins := naming.IsCapital(first) || !naming.HasLetters(first)
	return len(fields) == 1 || begins && (naming.IsCapital(last) || len(fields) <= shortTitle || !hasVerb(fields))
}

// hasVerb reports whether a word is a verb in sentences. Articles and prepositions do not
// count.
func hasVerb(fields []string) bool {
	return slices.ContainsFunc(fields, func(w string) bool {
		return naming.IsLowerVerb(w) && !lexicon.Is(w, lexicon.Article, lexicon.Preposition)
	})
}

// shortTitle is how many words a title with a verb may have if its last word is in lower
// case: "Tailscale direct connections: UDP 41641".
const shortTitle = 3

// firstWord returns the words before the first space.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

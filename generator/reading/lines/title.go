package lines

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/reading/naming"
)

// isCalled reports whether the words after a name are clearly ports. The name may
// then have words that are no label: "Time (Port 123)", "7 Days to Die - 26900 UDP",
// "Uptime Kuma: http://nas.lan:3001".
func isCalled(rest, name string, b boundary) bool {
	if b.kind == byWord || len(strings.Fields(name)) > naming.MaxWords || naming.IsVerb(firstWord(name)) {
		return false
	}
	p, address, ok := readPhrase(rest, true)
	if !ok || !naming.LooksLikeName(name) {
		return false
	}
	return b.kind == byBracket && p.Port || b.kind == bySign && (address || p.Transport && isTitle(name))
}

// isTitle reports whether words are capitalized as a title: the first and the last
// of them, or of a few words the first. The first may have no letter. A single word and
// words without a verb need no more capitals.
func isTitle(name string) bool {
	fields := strings.Fields(name)
	first, last := fields[0], fields[len(fields)-1]
	begins := naming.IsCapital(first) || !naming.HasLetters(first)
	return len(fields) == 1 || begins && (naming.IsCapital(last) || len(fields) <= shortTitle || !hasVerb(fields))
}

// hasVerb reports whether a word is one of sentences, articles aside.
func hasVerb(fields []string) bool {
	return slices.ContainsFunc(fields, func(w string) bool {
		return naming.IsLowerVerb(w) && !lexicon.Is(w, lexicon.Article, lexicon.Preposition)
	})
}

// shortTitle is up to how many words a title may end in lower case: "Tailscale direct
// connections: UDP 41641".
const shortTitle = 3

// firstWord returns the words before the first blank.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

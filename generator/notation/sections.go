package notation

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// TailTransports returns the transports that the end of a text states: its
// last sentence or bracket says nothing else, as in "… between servers. TCP
// and UDP.", "… (UDP only)", "…, TCP".
func TailTransports(s string) registry.Transports {
	s = strings.TrimRight(s, " .!)]")
	cut := strings.LastIndexAny(s, ".;([")
	if tail := ReadTransports(s[cut+1:]); cut >= 0 && tail.Plain() {
		return tail.Set
	}
	fields := strings.Fields(s)
	if n := len(fields); n >= 2 && strings.EqualFold(fields[n-1], "only") {
		return ReadTransports(fields[n-2]).Set
	}
	if comma := strings.LastIndexByte(s, ','); comma >= 0 {
		if tail := ReadTransports(s[comma+1:]); tail.Plain() {
			return tail.Set
		}
	}
	return 0
}

// SectionTransports returns the transports that a heading or a leading line
// states for what stands below it: "TCP", "Portas UDP", "Portas do protocolo
// UDP", "The following UDP ports:". Words that only mention a transport state
// none.
func SectionTransports(s string) registry.Transports {
	set := TransportsIn(s)
	if !set.Stated() {
		return 0
	}
	found := words(s)
	if HasPortWord(s) || len(found) <= 3 && !slices.Contains(found, "vs") && !slices.Contains(found, "over") && !slices.Contains(found, "ip") {
		return set
	}
	return 0
}

// SaysBoth tells whether a text says of several transports that all are meant:
// "both TCP and UDP".
func SaysBoth(s string) bool { return hasAny(words(s), bothWords) && len(TransportsIn(s).IDs()) > 1 }

// TrimTransports drops the transports at the end of a name: "SIP TCP/UDP".
func TrimTransports(name string) string {
	fields := strings.Fields(name)
	for len(fields) > 1 && ReadTransports(fields[len(fields)-1]).Plain() {
		fields = fields[:len(fields)-1]
	}
	if len(fields) == len(strings.Fields(name)) {
		return name
	}
	return strings.TrimRight(strings.Join(fields, " "), " -–—:,(")
}

// DividedTransports is SectionTransports for a heading beside others that
// state one transport each: there "TCP and UDP" states both, which "Common
// TCP/UDP ports" still does not.
func DividedTransports(s string) registry.Transports {
	set := SectionTransports(s)
	if len(set.IDs()) < 2 || onlyTransports(words(s)) {
		return set
	}
	return 0
}

// SentenceTransports returns the transports that a sentence states for all
// ports around it: "All ports listed are TCP unless noted otherwise."
func SentenceTransports(s string) registry.Transports {
	for sentence := range strings.SplitSeq(s, ". ") {
		if !TransportsIn(sentence).Stated() || !HasPortWord(sentence) {
			continue
		}
		found := words(sentence)
		for i, w := range found {
			if allWords[w] {
				return statedAfter(found[i+1:])
			}
		}
	}
	return 0
}

// statedAfter returns the transports right behind a word such as "are".
func statedAfter(found []string) registry.Transports {
	for i, w := range found {
		if !areWords[w] {
			continue
		}
		var set registry.Transports
		for _, next := range found[i+1:] {
			t, _, ok := transportWord(next)
			if !ok && !joiners[next] && !fillWords[next] && !bothWords[next] {
				break
			}
			set |= t
		}
		if set.Stated() {
			return set
		}
	}
	return 0
}

var (
	allWords = set("all every alle todos todas tous toutes tutte tutti все every")
	areWords = set("are is use uses using over via on sind nutzen verwenden son usan sao são usam sont utilisent sono usano по используют over")
)

// RemarkTransports returns the transports that a remark on a port states: it
// says nothing else, or ends in "only", as in "discovery, UDP only".
func RemarkTransports(s string) registry.Transports {
	if t := ReadTransports(s); t.Plain() {
		return t.Set
	}
	if strings.HasSuffix(fold(strings.TrimRight(s, " .!)")), " only") {
		return TailTransports(s)
	}
	return 0
}

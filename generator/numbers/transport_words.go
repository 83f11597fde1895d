package numbers

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// byTransport gives the transports that word files name their meaning.
var byTransport = map[string]port.Transports{"tcp": port.TCP, "udp": port.UDP}

// transportWords are transports with a version of IP.
var transportWords = sync.OnceValue(func() map[string]port.Transports {
	return lexicon.Table(lexicon.Transport, byTransport)
})

// typos are misspelt transports that people do write.
var typos = sync.OnceValue(func() map[string]port.Transports {
	return lexicon.Table(lexicon.Typo, byTransport)
})

// TransportWord reads one word as a transport. The second result reports whether
// it is misspelt.
func TransportWord(s string) (set port.Transports, typo, ok bool) {
	if len(s) > 5 || len(s) < 3 {
		return 0, false, false
	}
	if t, ok := port.ParseTransport(s); ok {
		return t, false, true
	}
	folded := strings.ToLower(s)
	if folded == "both" {
		return port.TCP | port.UDP, false, true
	}
	if t, ok := transportWords()[folded]; ok {
		return t, false, true
	}
	t, ok := typos()[folded]
	return t, ok, ok
}

// TransportsIn returns the transports that a text names as words of their own.
func TransportsIn(s string) port.Transports {
	var set port.Transports
	ends := func(r rune) bool { return lexicon.NotWord(r) || isUnspaced(r) }
	for w := range strings.FieldsFuncSeq(s, ends) {
		if t, typo, ok := TransportWord(w); ok && !typo && !strings.EqualFold(w, "both") {
			set |= t
		}
	}
	return set
}

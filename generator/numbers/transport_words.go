package numbers

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// byTransport maps the values of the roles lexicon.Transport and lexicon.Typo to
// transports.
var byTransport = map[string]port.Transports{"tcp": port.TCP, "udp": port.UDP}

// transportWords returns a map from folded words such as tcp4 and udp6 to transports.
var transportWords = sync.OnceValue(func() map[string]port.Transports {
	return lexicon.Table(lexicon.Transport, byTransport)
})

// typos returns a map from common misspellings, such as upd, to the transports that they
// mean.
var typos = sync.OnceValue(func() map[string]port.Transports {
	return lexicon.Table(lexicon.Typo, byTransport)
})

// TransportWord reads one word as a transport: "tcp", "udp6", "both". ok is false if the
// word is not a transport. typo is true if the word is misspelt, such as "upd".
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

// TransportsIn returns the transports that occur as whole words in a text: TCP and UDP
// for "TCP/UDP ports". It ignores misspelt transports and the word "both".
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

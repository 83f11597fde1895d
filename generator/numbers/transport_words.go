package numbers

import (
	"strings"
	"sync"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// byTransport maps the transport names of the word files to transports.
var byTransport = map[string]port.Transports{"tcp": port.TCP, "udp": port.UDP}

// transportWords returns transports with an IP version, such as tcp4 and udp6, by folded
// word.
var transportWords = sync.OnceValue(func() map[string]port.Transports {
	return lexicon.Table(lexicon.Transport, byTransport)
})

// typos returns common misspellings of transports, such as upd.
var typos = sync.OnceValue(func() map[string]port.Transports {
	return lexicon.Table(lexicon.Typo, byTransport)
})

// TransportWord reads one word as a transport: "tcp", "udp6", "both". typo reports whether
// the word is misspelt, ok whether it is a transport at all.
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

// TransportsIn returns the transports that occur as whole words in a text. It ignores
// misspelt transports and the word "both".
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

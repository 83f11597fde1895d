package numbers

import (
	"slices"
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

// TransportWord reads one word as a transport. The second result tells whether
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

// Transport is what a transport cell says.
type Transport struct {
	// Set is empty where none is stated.
	Set port.Transports
	// Typos are the misspelt words that were read as transports, with their
	// places in the cell.
	Typos []Fault
	// Rest are the other words of the cell: applications, remarks.
	Rest string
	// Portless is set where the cell names protocols that have no ports.
	Portless bool
	// Open is set where the cell says that any transport will do.
	Open bool
}

// Plain tells whether the cell says nothing but transports, in their spelling.
func (t Transport) Plain() bool { return t.Set.Stated() && t.Rest == "" && len(t.Typos) == 0 }

// ReadTransports reads a transport cell: TCP, TCP/UDP, "TCP and UDP", Both,
// "TCP only", TCP/HTTPS, ICMP, Any.
func ReadTransports(cell string) Transport {
	var t Transport
	if set, ok := port.ParseTransport(cell); ok {
		t.Set = set
		return t
	}
	if IsBlank(cell) {
		return t
	}
	if IsNoPort(cell) {
		t.Open, t.Rest = true, strings.TrimSpace(cell)
		return t
	}
	if lexicon.Is(lexicon.Fold(strings.TrimSpace(cell)), lexicon.NetworkLayer) {
		t.Portless, t.Rest = true, strings.TrimSpace(cell)
		return t
	}
	tokens := scan(cell)
	if slices.ContainsFunc(tokens, func(t token) bool { return t.isWord(lexicon.Negation) }) {
		t.Rest = strings.TrimSpace(cell)
		return t
	}
	var rest []string
	for i, tok := range tokens {
		switch {
		case tok.kind == transport:
			t.Set |= tok.transports
			if tok.typo {
				t.Typos = append(t.Typos, typoFault(tok))
			}
		case tok.isWord(lexicon.Both):
			t.Set |= port.TCP | port.UDP
		case tok.kind == sign && tok.text != ".", tok.isWord(lexicon.Joiner, lexicon.Filler):
		default:
			t.Portless = t.Portless || tok.isWord(lexicon.Portless)
			if t.Set.Stated() && (i == 0 || !tokens[i-1].is("/,+&")) {
				t.Rest = strings.TrimSpace(strings.Join(append(rest, cell[tok.offset:]), " "))
				return t
			}
			rest = append(rest, tok.text)
		}
	}
	t.Rest = strings.Join(rest, "/")
	if !t.Set.Stated() {
		t.Rest = strings.TrimSpace(cell)
	}
	t.Portless = t.Portless && !t.Set.Stated()
	return t
}

// TransportsIn returns the transports that a text names as words of their own.
func TransportsIn(s string) port.Transports {
	var set port.Transports
	for w := range strings.FieldsFuncSeq(s, lexicon.NotWord) {
		if t, typo, ok := TransportWord(w); ok && !typo && !strings.EqualFold(w, "both") {
			set |= t
		}
	}
	return set
}

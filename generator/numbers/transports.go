package numbers

import (
	"slices"
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// Transport is the content of a transport cell.
type Transport struct {
	// Set contains the transports that the cell names. It may be empty.
	Set port.Transports
	// Typos contains a fault for each misspelt transport, such as "UPD". The offsets
	// count from the start of the cell.
	Typos []Fault
	// Rest is the text of the cell that is not a transport, such as an application
	// protocol or a remark: "HTTPS" for "TCP/HTTPS". If the cell names no transport, Rest
	// is the whole cell. If the cell is blank, Rest is empty.
	Rest string
	// Portless reports that the cell names a protocol without ports, such as ICMP.
	Portless bool
	// Open reports that the cell contains a word such as "any" instead of a transport.
	Open bool
}

// Plain reports whether the cell contains only correctly spelt transports.
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

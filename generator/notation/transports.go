package notation

import (
	"slices"
	"strings"

	"portolan/generator/registry"
)

// transportWords are the words of transport cells that are not the plain names
// of transports. "Both" is what notes call TCP and UDP together.
var transportWords = map[string]registry.Transports{
	"tcp4": registry.TCP, "tcp6": registry.TCP, "udp4": registry.UDP, "udp6": registry.UDP, "tcpv6": registry.TCP, "udpv6": registry.UDP,
}

// bothWords mean TCP and UDP where nothing but a transport can stand.
var bothWords = set("both ambos ambas beide beides entrambi entrambe oba оба 両方 兩者 两者 둘다 mindketto keduanya")

// typos are misspelt transports that people do write.
var typos = map[string]registry.Transports{
	"upd": registry.UDP, "udpp": registry.UDP, "dup": registry.UDP, "uddp": registry.UDP,
	"tpc": registry.TCP, "tccp": registry.TCP, "tcpp": registry.TCP, "ctp": registry.TCP, "ttcp": registry.TCP,
}

// otherProtocols run on IP itself and have no ports.
var otherProtocols = set("icmp icmpv4 icmpv6 icmp4 icmp6 igmp gre esp ah ipip ipencap ospf eigrp vrrp pim isis carp ipsec arp rsvp")

// transportWord reads one word as a transport. The second result tells whether
// it is misspelt.
func transportWord(s string) (set registry.Transports, typo, ok bool) {
	if len(s) > 5 || len(s) < 3 {
		return 0, false, false
	}
	if t, ok := registry.ParseTransport(s); ok {
		return t, false, true
	}
	folded := strings.ToLower(s)
	if folded == "both" {
		return registry.TCP | registry.UDP, false, true
	}
	if t, ok := transportWords[folded]; ok {
		return t, false, true
	}
	t, ok := typos[folded]
	return t, ok, ok
}

// Transport is what a transport cell says.
type Transport struct {
	// Set is empty where none is stated.
	Set registry.Transports
	// Typo is the misspelt word that was read as a transport, or empty.
	Typo string
	// Rest are the other words of the cell: applications, remarks.
	Rest string
	// Portless is set where the cell names protocols that have no ports.
	Portless bool
	// Open is set where the cell says that any transport will do.
	Open bool
}

// Plain tells whether the cell says nothing but transports.
func (t Transport) Plain() bool { return t.Set.Stated() && t.Rest == "" }

// ReadTransports reads a transport cell: TCP, TCP/UDP, "TCP and UDP", Both,
// "TCP only", TCP/HTTPS, ICMP, Any.
func ReadTransports(cell string) Transport {
	var t Transport
	if set, ok := registry.ParseTransport(cell); ok {
		t.Set = set
		return t
	}
	if IsBlank(cell) {
		return t
	}
	if isNoPort(cell) {
		t.Open, t.Rest = true, strings.TrimSpace(cell)
		return t
	}
	var rest []string
	tokens := scan(cell)
	for i, tok := range tokens {
		switch {
		case tok.kind == transport:
			t.Set |= tok.transports
			if tok.typo {
				t.Typo = tok.text
			}
		case tok.isWord(bothWords):
			t.Set |= registry.TCP | registry.UDP
		case tok.kind == sign && tok.text != ".", tok.isWord(joiners), tok.isWord(fillWords):
		default:
			if tok.isWord(otherProtocols) || fold(strings.TrimSpace(cell)) == "ip protocol" || fold(strings.TrimSpace(cell)) == "ip" {
				t.Portless = true
			}
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

// fillWords may stand in a transport cell and add nothing.
var fillWords = set("only protocol protocols port ports apenas nur solo seulement somente solamente только only")

// TransportsIn returns the transports that a text names as words of their own.
func TransportsIn(s string) registry.Transports {
	var set registry.Transports
	for w := range strings.FieldsFuncSeq(s, notWord) {
		if t, _, ok := transportWord(w); ok && !strings.EqualFold(w, "both") {
			set |= t
		}
	}
	return set
}

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

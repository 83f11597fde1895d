package notation

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// TailTransports returns the transports at the end of a text. It looks at four places. In
// the first three, there must be no other words:
//   - the last sentence: "… between servers. TCP and UDP."
//   - the last parentheses: "… (UDP only)"
//   - the words after the last comma: "…, TCP"
//   - the word before "only": "… via UDP only"
func TailTransports(s string) port.Transports {
	s = strings.TrimRight(s, " .!)]")
	cut := strings.LastIndexAny(s, ".;([")
	if tail := numbers.ReadTransports(s[cut+1:]); cut >= 0 && tail.Plain() && !(s[cut] == '(' && namesSeveral(s[:cut])) {
		return tail.Set
	}
	fields := strings.Fields(s)
	if n := len(fields); n >= 2 && lexicon.Is(lexicon.Fold(fields[n-1]), lexicon.Only) {
		return numbers.ReadTransports(fields[n-2]).Set
	}
	if comma := strings.LastIndexByte(s, ','); comma >= 0 {
		if tail := numbers.ReadTransports(s[comma+1:]); tail.Plain() {
			return tail.Set
		}
	}
	return 0
}

// namesSeveral reports whether a text lists several names. In "DNS, DHCP (UDP)", the
// parentheses may be about the last name only.
func namesSeveral(s string) bool {
	return strings.ContainsAny(s, ",/&+") || lexicon.HasAny(lexicon.Words(s), lexicon.Joiner)
}

// SectionTransports returns the transports that a heading or a leading line gives for the
// ports below it: "TCP", "Portas UDP", "Portas do protocolo UDP",
// "The following UDP ports:". For a text that only mentions a transport ("DNS over TCP")
// or excludes it ("Non-UDP ports"), SectionTransports returns 0.
func SectionTransports(s string) port.Transports {
	set := numbers.TransportsIn(s)
	if !set.Stated() {
		return 0
	}
	found := lexicon.Words(s)
	if lexicon.HasAny(found, lexicon.Otherwise) || lexicon.HasAny(found, lexicon.Compound) ||
		!numbers.HasPortWord(s) && !namesTransports(found) && !endsInAll(found) {
		return 0
	}
	return set
}

// endsInAll reports whether a title ends with a word for "all" and a transport: "Listeners
// (all TCP)", "Impression (tout est en TCP)".
func endsInAll(found []string) bool {
	n := len(found)
	if n < 2 || !numbers.TransportsIn(found[n-1]).Stated() {
		return false
	}
	for n--; n > 0 && lexicon.Is(found[n-1], lexicon.Are, lexicon.Copula, lexicon.At, lexicon.Preposition); n-- {
	}
	return n > 0 && lexicon.Is(found[n-1], lexicon.All)
}

// namesTransports reports whether a title has at most one word other than transports, as
// in "TCP inbound". It ignores numbers and words such as "and".
func namesTransports(found []string) bool {
	others := 0
	for _, w := range found {
		isTransport := numbers.TransportsIn(w).Stated()
		fills := lexicon.Is(w, lexicon.Joiner, lexicon.Both, lexicon.Filler, lexicon.HeadFiller)
		if !isTransport && !isNumber(w) && !fills {
			others++
		}
	}
	return others <= 1
}

// SaysBoth reports whether a text contains several transports and a word for "both":
// "both TCP and UDP".
func SaysBoth(s string) bool {
	return lexicon.HasAny(lexicon.Words(s), lexicon.Both) && len(numbers.TransportsIn(s).IDs()) > 1
}

// TrimTransports removes transports from the end of a name: TrimTransports("SIP TCP/UDP")
// returns "SIP".
func TrimTransports(name string) string {
	name, _ = cutTransports(name)
	return name
}

// LabelTransports returns the transports at the end of a label: TCP for "SIP TLS TCP".
// The first word of a label never counts: LabelTransports("TCP") returns 0.
func LabelTransports(label string) port.Transports {
	_, set := cutTransports(label)
	return set
}

// cutTransports removes the transports at the end of a name. It returns the rest of the
// name, and the removed transports: "SIP" and TCP for "SIP TCP".
func cutTransports(name string) (string, port.Transports) {
	fields := strings.Fields(name)
	n := len(fields)
	var set port.Transports
	for n > 1 {
		t := numbers.ReadTransports(fields[n-1])
		if !t.Plain() {
			break
		}
		set |= t.Set
		n--
	}
	if n == len(fields) {
		return name, 0
	}
	return strings.TrimRight(strings.Join(fields[:n], " "), " -–—:,("), set
}

// DividedTransports is for headings in a group such as "TCP ports" and "UDP ports". It
// returns the same as SectionTransports, except that it returns 0 for a heading such as
// "Common TCP/UDP ports". If a heading names several transports, it must contain nothing
// else, as in "TCP and UDP", or a word for "both".
func DividedTransports(s string) port.Transports {
	set := SectionTransports(s)
	if len(set.IDs()) < 2 || onlyTransports(lexicon.Words(s)) || SaysBoth(s) {
		return set
	}
	return 0
}

// SentenceTransports returns the transports that a sentence of s gives for all ports of a
// section: TCP for "All ports listed are TCP unless noted otherwise." If there is no such
// sentence, it returns 0.
func SentenceTransports(s string) port.Transports {
	for sentence := range strings.SplitSeq(s, ". ") {
		if !numbers.TransportsIn(sentence).Stated() {
			continue
		}
		clause, rest, _ := strings.Cut(sentence, ", ")
		for _, part := range []string{clause, rest, sentence} {
			if set := statedForAll(lexicon.Words(part)); set.Stated() {
				return set
			}
		}
		if set := statedUnspaced(sentence); set.Stated() {
			return set
		}
	}
	return 0
}

// statedUnspaced is the variant of statedForAll for scripts without spaces: it returns
// TCP for "以上端口全部为 TCP。"
func statedUnspaced(sentence string) port.Transports {
	are, ok := lexicon.Within(lexicon.AllArePart, sentence)
	if !ok {
		return 0
	}
	before, after, _ := strings.Cut(sentence, are)
	after, _, _ = strings.Cut(after, "。")
	if t := numbers.ReadTransports(strings.TrimRight(after, " .です이다")); numbers.HasPortPart(before) && t.Plain() {
		return t.Set
	}
	return 0
}

// statedForAll returns the transports that a clause states for all ports. For the words
// "all", "ports", "are" and "tcp" it returns TCP.
func statedForAll(found []string) port.Transports {
	for i, w := range found {
		if lexicon.Is(w, lexicon.All) && meansAllPorts(found[:i], found[i+1:]) {
			return statedAfter(found[i+1:])
		}
	}
	return 0
}

// meansAllPorts reports whether the word "all" refers to ports. before and after are the
// words on both sides of "all". There are two cases:
//   - One of the next three words means "port" or "service", as in "all UDP ports". There
//     is no word such as "not" before this word, and no number directly after it.
//   - The text begins like "all are" or "all of these are".
func meansAllPorts(before, after []string) bool {
	for i, w := range after[:min(3, len(after))] {
		switch {
		case numbers.IsPortWord(w) || lexicon.Is(w, lexicon.Listener):
			return !lexicon.HasAny(before, lexicon.Otherwise) && !(i+1 < len(after) && isNumber(after[i+1]))
		case lexicon.Is(w, lexicon.Are):
			return len(before) == 0
		case !lexicon.Is(w, lexicon.Preposition, lexicon.Pronoun, lexicon.Article):
			before = append(before[:len(before):len(before)], w)
		}
	}
	return false
}

func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// statedAfter returns the transports directly after a word such as "are". The text must
// end there or continue with a word such as "unless". For "listed are tcp unless noted",
// statedAfter returns TCP.
func statedAfter(found []string) port.Transports {
	for i, w := range found {
		if !lexicon.Is(w, lexicon.Are) {
			continue
		}
		var set port.Transports
		n := i + 1
		for ; n < len(found); n++ {
			t, _, ok := numbers.TransportWord(found[n])
			if !ok && !lexicon.Is(found[n], lexicon.Joiner, lexicon.Filler, lexicon.Both) {
				break
			}
			set |= t
		}
		if set.Stated() && (n == len(found) || lexicon.Is(found[n], lexicon.Unless)) {
			return set
		}
	}
	return 0
}

// RemarkTransports returns the transports of a remark on a port. The remark must consist
// of transports, as in "UDP", or end in "only", as in "discovery, UDP only".
func RemarkTransports(s string) port.Transports {
	first, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	if !onlyTransports(lexicon.Words(first)) {
		return endsInOnly(s)
	}
	if t := numbers.ReadTransports(s); t.Plain() {
		return t.Set
	}
	return endsInOnly(s)
}

// endsInOnly returns the transports before "only" at the end of a remark: UDP for
// "discovery, UDP only". If the remark does not end in "only", it returns 0.
func endsInOnly(s string) port.Transports {
	s = strings.TrimRight(s, " .!)")
	if lexicon.Is(lexicon.Fold(s[strings.LastIndexByte(s, ' ')+1:]), lexicon.Only) {
		return TailTransports(s)
	}
	return 0
}

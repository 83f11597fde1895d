package notation

import (
	"strings"

	"portolan/generator/lexicon"
	"portolan/generator/numbers"
	"portolan/generator/port"
)

// TailTransports returns the transports at the end of a text. They must be the only words
// in the last sentence, in the last parentheses or after the last comma: "… between
// servers. TCP and UDP.", "… (UDP only)", "…, TCP".
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

// namesSeveral reports whether a text lists several names. Parentheses after such a list
// may be about the last name only.
func namesSeveral(s string) bool {
	return strings.ContainsAny(s, ",/&+") || lexicon.HasAny(lexicon.Words(s), lexicon.Joiner)
}

// SectionTransports returns the transports that a heading or a leading line states for the
// ports below it: "TCP", "Portas UDP", "Portas do protocolo UDP", "The following UDP
// ports:". It returns 0 if the text only mentions a transport ("DNS over TCP") or excludes
// it ("Non-UDP ports").
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

// namesTransports reports whether a title has at most one word that is not a transport, a
// number or a word such as "and": "TCP inbound".
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

// LabelTransports returns the transports at the end of a label: TCP for "SIP TLS TCP". It
// never reads the first word of the label.
func LabelTransports(label string) port.Transports {
	_, set := cutTransports(label)
	return set
}

// cutTransports splits a name into the text before the transports at its end, and these
// transports.
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

// DividedTransports is a variant of SectionTransports for headings in a group in which
// each heading states one transport. If a heading names several transports, it must
// contain only transports, as in "TCP and UDP", or a word for "both". For "Common TCP/UDP
// ports" DividedTransports returns 0.
func DividedTransports(s string) port.Transports {
	set := SectionTransports(s)
	if len(set.IDs()) < 2 || onlyTransports(lexicon.Words(s)) || SaysBoth(s) {
		return set
	}
	return 0
}

// SentenceTransports returns the transports of all ports of a section, if a sentence of s
// states them: "All ports listed are TCP unless noted otherwise."
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

// statedUnspaced does the same as statedForAll for a sentence in a script without spaces:
// 以上端口全部为 TCP。
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
// words before and after it. Either one of the next three words means "port", and no word
// such as "not" or "except" comes before "all". Or the sentence begins like "all of these
// are".
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

// statedAfter returns the transports directly after a word such as "are". The clause must
// end after them or continue with a word such as "unless".
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

// RemarkTransports returns the transports of a remark on a port. The remark must contain
// nothing else or end in "only": "discovery, UDP only".
func RemarkTransports(s string) port.Transports {
	first, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	if !onlyTransports(lexicon.Words(first)) { // the usual case
		return endsInOnly(s)
	}
	if t := numbers.ReadTransports(s); t.Plain() {
		return t.Set
	}
	return endsInOnly(s)
}

// endsInOnly returns the transports before "only" at the end of a remark.
func endsInOnly(s string) port.Transports {
	s = strings.TrimRight(s, " .!)")
	if lexicon.Is(lexicon.Fold(s[strings.LastIndexByte(s, ' ')+1:]), lexicon.Only) {
		return TailTransports(s)
	}
	return 0
}

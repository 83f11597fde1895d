package lines

import (
	"slices"
	"strings"

	"portolan/generator/numbers"
)

// readPhrase reads the numbers at the start of a line, or the port of an address. A host
// without dots is accepted only if labelled is set.
func readPhrase(line string, labelled bool) (p numbers.Phrase, address, ok bool) {
	if p, ok = numbers.ReadPhrase(line); ok {
		return p, p.Mapped, true
	}
	a, ok := numbers.ReadAddress(line)
	ok = ok && (labelled || !a.Named)
	return numbers.Phrase{Numbers: []numbers.Item{a.Port}, End: a.End}, true, ok
}

// wholeCell extends a phrase to the rest of a line, if the rest is a list of more numbers
// with a remark on each: "67 (server), 68 (client)".
func wholeCell(p numbers.Phrase, rest string) numbers.Phrase {
	items, faults := numbers.Read(rest)
	if len(items) > len(p.Numbers) && len(faults) == 0 {
		p.Numbers, p.End = items, len(rest)
		states := func(n numbers.Item) bool { return n.Transports.Stated() }
		p.Transport = p.Transport || slices.ContainsFunc(items, states)
	}
	return p
}

// longestCell is like wholeCell for the rest of a sentence. It also tries the part before
// each comma, the longest first: "80 (HTTP) and 443 (HTTPS), as recommended".
func longestCell(p numbers.Phrase, rest string) numbers.Phrase {
	for end := len(rest); end > p.End; end = strings.LastIndexByte(rest[:end], ',') {
		if whole := wholeCell(p, rest[:end]); whole.End > p.End {
			return whole
		}
	}
	return p
}

// shift moves the offsets in a phrase.
func shift(p *numbers.Phrase, by int) {
	for i := range p.Numbers {
		p.Numbers[i].Offset += by
	}
	for i := range p.Faults {
		p.Faults[i].Offset += by
	}
}

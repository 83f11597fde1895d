package lines

import (
	"slices"
	"strings"

	"portolan/generator/numbers"
)

// readPhrase reads the numbers at the start of a line, or the port of an address. address
// is true if it is the port of an address. labelled is true if a name comes before line.
// Only then does readPhrase accept nas.lan:8096, because nas.lan may also be a name.
func readPhrase(line string, labelled bool) (p numbers.Phrase, address, ok bool) {
	if p, ok = numbers.ReadPhrase(line); ok {
		return p, p.Mapped, true
	}
	a, ok := numbers.ReadAddress(line)
	ok = ok && (labelled || !a.Named)
	return numbers.Phrase{Numbers: []numbers.Item{a.Port}, End: a.End}, true, ok
}

// wholeCell reads rest as a list of numbers, each with a remark: "67 (server), 68
// (client)". If this finds more numbers than p contains, wholeCell returns p with all of
// them. If not, it returns p unchanged.
func wholeCell(p numbers.Phrase, rest string) numbers.Phrase {
	items, faults := numbers.Read(rest)
	if len(items) > len(p.Numbers) && len(faults) == 0 {
		p.Numbers, p.End = items, len(rest)
		states := func(n numbers.Item) bool { return n.Transports.Stated() }
		p.Transport = p.Transport || slices.ContainsFunc(items, states)
	}
	return p
}

// longestCell is like wholeCell, but other words may follow the list. It tries rest, then
// the text before the last comma in rest, and so on. In "80 (HTTP) and 443 (HTTPS), as
// recommended", the list ends before the comma.
func longestCell(p numbers.Phrase, rest string) numbers.Phrase {
	for end := len(rest); end > p.End; end = strings.LastIndexByte(rest[:end], ',') {
		if whole := wholeCell(p, rest[:end]); whole.End > p.End {
			return whole
		}
	}
	return p
}

// shift adds a number of bytes to the offsets in a phrase.
func shift(p *numbers.Phrase, by int) {
	for i := range p.Numbers {
		p.Numbers[i].Offset += by
	}
	for i := range p.Faults {
		p.Faults[i].Offset += by
	}
}

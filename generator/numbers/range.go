package numbers

import (
	"fmt"

	"portolan/generator/diag"
	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// readNumber reads the number or range at the start of tokens. It also returns how many
// tokens it read. The fault is nil if all numbers are valid ports.
func readNumber(tokens []token) (Item, *Fault, int) {
	first, fault := parseNumber(tokens[0])
	n := Item{First: first, Last: first, Offset: tokens[0].offset, Length: tokens[0].length}
	last, used := rangeEnd(tokens)
	if used == 0 {
		return n, fault, 1
	}
	if last == nil {
		// An open range, such as 5900+, has no last number.
		n.Open, n.Length = true, tokens[used-1].end()-n.Offset
		return n, fault, used
	}
	end, lastFault := parseNumber(*last)
	switch {
	case fault != nil:
		return n, fault, used
	case lastFault != nil:
		return n, lastFault, used
	}
	n.Last, n.Length = end, last.end()-n.Offset
	if end < first {
		fault = &Fault{diag.PortRange, n.Offset, fmt.Sprintf("the range %d-%d ends before it begins", first, end)}
	}
	return n, fault, used
}

// rangeEnd looks for a range at the start of tokens. It returns the token of the last
// number of the range, and how many tokens the range has: 21 and 3 for 20-21. For a
// single number it returns nil and 0. For an open range such as 1024+, which has no last
// number, it returns nil and 2.
func rangeEnd(tokens []token) (*token, int) {
	at := func(i int) token {
		if i < len(tokens) {
			return tokens[i]
		}
		return token{kind: sign}
	}
	isLast := func(t token) bool { return t.kind == number && !(t.length > 1 && t.text[0] == '0') }
	switch {
	case at(1).is("-") && isLast(at(2)),
		at(1).isWord(lexicon.Range) && isLast(at(2)),
		at(1).is(":") && at(2).kind == number && isColonRange(tokens[0].text, at(2).text):
		return &tokens[2], 3
	case at(1).is(".") && at(2).is(".") && isLast(at(3)):
		return &tokens[3], 4
	case at(1).is("+") && at(1).offset == tokens[0].end() && (len(tokens) == 2 || at(2).is("(,;/")):
		return nil, 2
	}
	return nil, 0
}

func parseNumber(t token) (port.Number, *Fault) {
	n, ok := port.Parse(t.text)
	if !ok {
		return 0, &Fault{diag.PortRange, t.offset, fmt.Sprintf("%s is not a port: the highest port is %d", t.text, port.Max)}
	}
	return n, nil
}

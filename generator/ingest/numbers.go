package ingest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/registry"
)

// Number is one port or range of a number cell. Offset and Length place it in
// the text that was read.
type Number struct {
	First, Last    registry.Number
	Transports     registry.Transports // as the cell itself states them
	Offset, Length int
}

// Fault is what is wrong with a part of a number cell.
type Fault struct {
	Rule    *diag.Rule
	Offset  int
	Message string
}

// rangeSigns join the first and the last number of a range.
const rangeSigns = "-–—‐‑"

// itemSigns may stand between the numbers of a cell.
const itemSigns = ",;/&+"

// ReadNumbers reads a number cell: 22, "67, 68", 20-21, 49152–65535, 80/tcp,
// TCP/443, "TCP 443", "53 TCP/UDP", "9 (UDP)". A number beyond 65535 is left
// out and the rest returned; in any other doubt nothing is returned but the
// fault. A blank cell has neither numbers nor faults.
//
// A transport before its numbers holds until the next one. A transport after
// its numbers reaches back over all that have none, in brackets only to the
// last.
func ReadNumbers(cell string) ([]Number, []Fault) {
	if isBlank(cell) {
		return nil, nil
	}
	r := numberReader{tokens: scan(cell)}
	r.leading = r.tokens[0].kind == transport
	for r.i < len(r.tokens) {
		if !r.item() {
			return nil, []Fault{notAPort(cell)}
		}
	}
	if r.reversed != nil {
		return nil, []Fault{*r.reversed}
	}
	if len(r.numbers) == 0 && len(r.faults) == 0 {
		return nil, []Fault{notAPort(cell)}
	}
	return r.numbers, r.faults
}

// numberReader walks through the tokens of a cell.
type numberReader struct {
	tokens   []token
	i        int
	numbers  []Number
	faults   []Fault
	reversed *Fault // a range that ends before it begins

	leading bool                // transports stand before their numbers
	stated  registry.Transports // what the last leading transport said
}

// item reads one number, transport or sign and tells whether it may stand
// where it does.
func (r *numberReader) item() bool {
	t := r.tokens[r.i]
	switch t.kind {
	case number:
		if r.i > 0 && r.tokens[r.i-1].kind == number || len(t.text) > 1 && t.text[0] == '0' {
			return false
		}
		r.number()
	case transport:
		r.transports()
	case sign:
		if !r.mayStand(t) {
			return false
		}
		r.i++
	case word:
		if !isJoiner(t.text) && !isPortWord(t.text) {
			return false
		}
		r.i++
	}
	return true
}

// mayStand tells whether a sign is in its place: between two items, at the
// end if it is a comma, or around transports if it is a bracket.
func (r *numberReader) mayStand(t token) bool {
	next := token{kind: sign}
	if r.i+1 < len(r.tokens) {
		next = r.tokens[r.i+1]
	}
	switch {
	case t.text == "(":
		return next.kind == transport
	case t.text == ")":
		return r.i > 0 && r.tokens[r.i-1].kind == transport
	case r.i == 0 || !strings.Contains(itemSigns, t.text):
		return false
	case t.text == "," || t.text == ";":
		return next.kind != sign || r.i+1 == len(r.tokens)
	}
	return next.kind != sign
}

func (r *numberReader) transports() {
	set, used := transportRun(r.tokens[r.i:])
	if r.leading {
		r.stated = set
	} else {
		reachBack(r.numbers, set, r.i > 0 && r.tokens[r.i-1].text == "(")
	}
	r.i += used
}

// number reads a number or a range.
func (r *numberReader) number() {
	n, fault, used := readNumber(r.tokens[r.i:])
	r.i += used
	switch {
	case fault == nil:
		n.Transports = r.stated
		r.numbers = append(r.numbers, n)
	case n.First > n.Last:
		r.reversed = fault
	default:
		r.faults = append(r.faults, *fault)
	}
}

func notAPort(cell string) Fault {
	return Fault{Rule: diag.PortSyntax, Message: fmt.Sprintf("“%s” is not a port", strings.TrimSpace(cell))}
}

func isPortWord(s string) bool { return strings.EqualFold(s, "port") || strings.EqualFold(s, "ports") }

// readNumber reads a number or a range at the start of tokens and returns how
// many it used.
func readNumber(tokens []token) (Number, *Fault, int) {
	first, fault := parseNumber(tokens[0])
	n := Number{First: first, Last: first, Offset: tokens[0].offset, Length: len(tokens[0].text)}
	if len(tokens) < 3 || !strings.Contains(rangeSigns, tokens[1].text) || tokens[2].kind != number {
		return n, fault, 1
	}
	last, lastFault := parseNumber(tokens[2])
	switch {
	case fault != nil:
		return n, fault, 3
	case lastFault != nil:
		return n, lastFault, 3
	}
	n.Last, n.Length = last, tokens[2].end()-tokens[0].offset
	if last < first {
		fault = &Fault{diag.PortRange, n.Offset, fmt.Sprintf("the range %d-%d ends before it begins", first, last)}
	}
	return n, fault, 3
}

func parseNumber(t token) (registry.Number, *Fault) {
	n, err := strconv.ParseUint(t.text, 10, 16)
	if err != nil {
		return 0, &Fault{diag.PortRange, t.offset, fmt.Sprintf("%s is no port: ports end at 65535", t.text)}
	}
	return registry.Number(n), nil
}

// transportRun reads transports joined by signs, such as TCP/UDP, and returns
// how many tokens they take.
func transportRun(tokens []token) (registry.Transports, int) {
	set, used := tokens[0].transports, 1
	for used+1 < len(tokens) && joins(tokens[used]) && tokens[used+1].kind == transport {
		set |= tokens[used+1].transports
		used += 2
	}
	return set, used
}

func joins(t token) bool {
	return t.kind == sign && strings.Contains(itemSigns, t.text) || t.kind == word && isJoiner(t.text)
}

func reachBack(numbers []Number, set registry.Transports, lastOnly bool) {
	for i := range slices.Backward(numbers) {
		if numbers[i].Transports.Stated() {
			return
		}
		numbers[i].Transports = set
		if lastOnly {
			return
		}
	}
}

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
const itemSigns = ",;/&+():" + rangeSigns

// ReadNumbers reads a number cell: 22, "67, 68", 20-21, 49152–65535, 80/tcp,
// TCP/443, "TCP 443", "53 TCP/UDP". What can be read is returned even where a
// part has a fault. A blank cell has neither numbers nor faults.
//
// A transport before its numbers holds until the next one. A transport after
// its numbers reaches back over all that have none, in brackets only to the
// last.
func ReadNumbers(cell string) ([]Number, []Fault) {
	if isBlank(cell) {
		return nil, nil
	}
	tokens := scan(cell)
	leading := tokens[0].kind == transport
	var numbers []Number
	var faults []Fault
	var stated registry.Transports // what a leading transport says
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch t.kind {
		case number:
			n, fault, used := readNumber(tokens[i:])
			i += used - 1
			if fault != nil {
				faults = append(faults, *fault)
				continue
			}
			n.Transports = stated
			numbers = append(numbers, n)
		case transport:
			set, used := transportRun(tokens[i:])
			if leading {
				stated = set
			} else {
				reachBack(numbers, set, i > 0 && tokens[i-1].text == "(")
			}
			i += used - 1
		case sign:
			if !strings.Contains(itemSigns, t.text) {
				return nil, []Fault{notAPort(cell)}
			}
		case word:
			if !isJoiner(t.text) && !isPortWord(t.text) {
				return nil, []Fault{notAPort(cell)}
			}
		}
	}
	if len(numbers) == 0 && len(faults) == 0 {
		return nil, []Fault{notAPort(cell)}
	}
	return numbers, faults
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
	n.Last, n.Length = last, tokens[2].end()-tokens[0].offset
	switch {
	case fault == nil && lastFault != nil:
		fault = lastFault
	case fault == nil && last < first:
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
	for used+1 < len(tokens) && tokens[used].kind != number && tokens[used+1].kind == transport {
		set |= tokens[used+1].transports
		used += 2
	}
	return set, used
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

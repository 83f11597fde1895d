// Package numbers parses port numbers, ranges, lists, transports and mappings as people
// write them in table cells, lines and search queries. It takes strings and returns items
// with their offsets in those strings.
//
// Package lexicon contains the words that this package knows, such as "port" and "and".
// The search box uses the same grammar in JavaScript (static/js/engine/cells.js). The vectors in
// search/testdata/numbers.json, and thousands of variants of them, test both implementations.
package numbers

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// Read reads a number cell: 22, "67, 68", 20-21, 49152–65535, 80/tcp, TCP/443,
// "80, 443 TCP, 53 TCP/UDP", "9 (UDP)", "67 (server) / 68 (client)", "8500 (process
// service); 8501 (proxy service)", 0.0.0.0:8080->80/tcp, 5900+.
//
// If a number is above 65535, Read returns a fault for it and still returns the other
// numbers. If Read does not understand the cell, it returns no numbers and one fault. If
// the cell is empty or says in words that there is no number ("any", "dynamic"), Read
// returns no numbers and no faults.
//
// A transport before a number applies to all numbers up to the next transport. A
// transport after a number also applies to the numbers before it that have no transport:
// "80, 443 TCP". For a transport after a slash or in parentheses, there are two
// conditions: it is after the last number, as in "80, 443/tcp", and no other number has a
// transport after it.
func Read(cell string) ([]Item, []Fault) {
	if n, ok := plainNumber(cell); ok {
		return []Item{n}, nil
	}
	if IsBlank(cell) {
		return nil, nil
	}
	plain, mapped := readMappings(cell)
	r := cellReader{cell: plain, tokens: scan(plain), mapped: mapped, nested: Read}
	if len(r.tokens) == 0 || !r.read() {
		switch {
		case r.reversed != nil:
			return nil, []Fault{*r.reversed}
		case IsNoPort(cell):
			return nil, nil
		}
		if a, ok := ReadAddress(cell); ok && strings.TrimSpace(cell[a.End:]) == "" {
			a.Port.Comment = strings.TrimSpace(cell)
			return []Item{a.Port}, nil
		}
		return nil, []Fault{notAPort(cell)}
	}
	reachBack(r.numbers)
	r.numbers = slices.DeleteFunc(r.numbers, func(n Item) bool { return n.faulty })
	for i, n := range r.numbers {
		if comment := mapped[n.Offset]; comment != "" {
			r.numbers[i].Comment, r.numbers[i].Bracketed = comment, false
		}
	}
	return withoutRepeats(r.numbers), r.faults
}

// plainNumber reads a cell that contains a single port number and nothing else except
// spaces. Most cells do. For them, plainNumber is faster than the full grammar.
func plainNumber(cell string) (Item, bool) {
	start, end := 0, len(cell)
	for start < end && cell[start] == ' ' {
		start++
	}
	for end > start && cell[end-1] == ' ' {
		end--
	}
	if end == start || end-start > 5 || end-start > 1 && cell[start] == '0' {
		return Item{}, false
	}
	n, ok := port.Parse(cell[start:end])
	return Item{First: n, Last: n, Offset: start, Length: end - start}, ok
}

// withoutRepeats removes each item that has the same numbers, transports and comment as
// an earlier item. Docker, for example, lists a published port once for IPv4 and once for
// IPv6.
func withoutRepeats(numbers []Item) []Item {
	type content struct {
		first, last port.Number
		transports  port.Transports
		comment     string
	}
	seen := map[content]bool{}
	kept := numbers[:0]
	for _, n := range numbers {
		key := content{n.First, n.Last, n.Transports, n.Comment}
		if !seen[key] {
			seen[key] = true
			kept = append(kept, n)
		}
	}
	return kept
}

// reachBack applies the transports after a number to the numbers before it that have no
// transports: in "80, 443 TCP", port 80 gets TCP. The comment on Read contains the rules.
func reachBack(numbers []Item) {
	suffixes := 0
	for _, n := range numbers {
		if n.suffix != noSuffix {
			suffixes++
		}
	}
	var set port.Transports
	shared := false
	for i := len(numbers) - 1; i >= 0; i-- {
		n := &numbers[i]
		switch {
		case n.suffix == wordSuffix, n.suffix != noSuffix && suffixes == 1 && i == len(numbers)-1:
			set, shared = n.Transports, n.suffix != wordSuffix
		case n.Transports.Stated():
			set = 0
		case n.suffix == noSuffix && (n.Bracketed || n.mapped) && shared:
			// In "8080 (web), 6881 (TCP)", TCP belongs only to 6881.
			set = 0
		default:
			n.Transports, n.Shared = set, shared && set.Stated()
		}
	}
}

func notAPort(cell string) Fault {
	return Fault{Rule: diag.PortSyntax, Message: fmt.Sprintf("“%s” is not a port number", strings.TrimSpace(cell))}
}

// Package numbers is the grammar of port numbers: how people write numbers,
// ranges, lists, transports and mappings in cells, lines and queries. It takes
// strings and returns items with their places in those strings.
//
// Words, such as those for a port and for "and", are in package lexicon. The
// search box reads queries by the same grammar: testdata/numbers.json holds both
// to the same results.
package numbers

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/port"
)

// Read reads a number cell: 22, "67, 68", 20-21, 49152–65535, 80/tcp,
// TCP/443, "80, 443 TCP, 53 TCP/UDP", "9 (UDP)", "67 (server) / 68 (client)",
// "8500 (process service); 8501 (proxy service)", 0.0.0.0:8080->80/tcp,
// 5900+. A number beyond 65535 is left out and the rest returned; in any other
// doubt nothing is returned but the fault. A blank cell, and one that says in
// words that there is no number ("any", "dynamic"), has neither numbers nor
// faults.
//
// A transport before its numbers holds until the next one. A transport behind
// its numbers reaches back over those that have none; after a slash or in a
// bracket only if it is the one transport of the cell and ends it.
func Read(cell string) ([]Item, []Fault) {
	if n, ok := plainNumber(cell); ok {
		return []Item{n}, nil
	}
	if IsBlank(cell) {
		return nil, nil
	}
	plain, notes := readMappings(cell)
	r := cellReader{cell: plain, tokens: scan(plain), mapped: notes, nested: Read}
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
		if note := notes[n.Offset]; note != "" {
			r.numbers[i].Comment, r.numbers[i].Bracketed = note, false
		}
	}
	return withoutTwins(r.numbers), r.faults
}

// plainNumber reads the cell of most rows: digits, perhaps between blanks.
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

// withoutTwins leaves out numbers that an earlier one says already, such as
// the IPv6 half of a port that a container publishes.
func withoutTwins(numbers []Item) []Item {
	type said struct {
		first, last port.Number
		transports  port.Transports
		note        string
	}
	seen := map[said]bool{}
	kept := numbers[:0]
	for _, n := range numbers {
		key := said{n.First, n.Last, n.Transports, n.Comment}
		if !seen[key] {
			seen[key] = true
			kept = append(kept, n)
		}
	}
	return kept
}

// reachBack gives transports behind several numbers to those before.
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
		case n.suffix == noSuffix && (n.Bracketed || n.mapped) && shared: // "8080 (web), 6881 (TCP)"
			set = 0
		default:
			n.Transports, n.Shared = set, shared && set.Stated()
		}
	}
}

func notAPort(cell string) Fault {
	return Fault{Rule: diag.PortSyntax, Message: fmt.Sprintf("“%s” is not a port number", strings.TrimSpace(cell))}
}

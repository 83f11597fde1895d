// Package numbers is the grammar of port numbers: how people write numbers,
// ranges, lists, transports and mappings in cells, lines and queries. It takes
// strings and returns items with their places in those strings.
//
// Words, such as those for a port and for "and", are in package lexicon. The
// search box reads queries by the same grammar: testdata/numbers.json holds both
// to the same results. It imports diag, lexicon, port and
// printout.
package numbers

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/lexicon"
	"portolan/generator/port"
)

// Item is one port or range of a number cell. Offset and Length place it in
// the text that was read.
type Item struct {
	First, Last    port.Number
	Transports     port.Transports // as the cell itself states them
	Offset, Length int
	// Shared tells that the transports are joined to a later number, as in
	// 80, 443/tcp, and mean this one too, unless others are stated for it.
	Shared bool
	// Open is set for 5900+: the number, and some above it that nobody counts.
	Open bool
	// Note is what the cell says of this number alone, in a bracket or behind
	// it: "server", "active mode"; empty where it says nothing.
	Note string
	// Bracketed tells whether Note stood in a bracket.
	Bracketed bool
	// Struck is set by readers that know where text is struck out.
	Struck bool

	suffix suffix
	mapped bool // to a port of a container
	faulty bool // no port: it only holds the place of its transports
}

// suffix is how the transports of a number were written behind it.
type suffix int

const (
	noSuffix      suffix = iota
	slashSuffix          // 80/tcp
	wordSuffix           // 80 TCP
	bracketSuffix        // 80 (TCP)
)

// Fault is what is wrong with a part of a number cell.
type Fault struct {
	Rule    *diag.Rule
	Offset  int
	Message string
}

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
	r := cellReader{cell: plain, tokens: scan(plain), mapped: notes}
	if len(r.tokens) == 0 || !r.read() {
		switch {
		case r.reversed != nil:
			return nil, []Fault{*r.reversed}
		case IsNoPort(cell):
			return nil, nil
		}
		if a, ok := ReadAddress(cell); ok && strings.TrimSpace(cell[a.End:]) == "" {
			a.Port.Note = strings.TrimSpace(cell)
			return []Item{a.Port}, nil
		}
		return nil, []Fault{notAPort(cell)}
	}
	reachBack(r.numbers)
	r.numbers = slices.DeleteFunc(r.numbers, func(n Item) bool { return n.faulty })
	for i, n := range r.numbers {
		if note := notes[n.Offset]; note != "" {
			r.numbers[i].Note, r.numbers[i].Bracketed = note, false
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
		key := said{n.First, n.Last, n.Transports, n.Note}
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
		case n.Transports.Stated(), n.suffix == noSuffix && (n.Bracketed || n.mapped) && shared: // "8080 (web), 6881 (TCP)"
			set = 0
		default:
			n.Transports, n.Shared = set, shared && set.Stated()
		}
	}
}

func notAPort(cell string) Fault {
	return Fault{Rule: diag.PortSyntax, Message: fmt.Sprintf("“%s” is not a port", strings.TrimSpace(cell))}
}

// readNumber reads a number or a range at the start of tokens and returns how
// many it used.
func readNumber(tokens []token) (Item, *Fault, int) {
	first, fault := parseNumber(tokens[0])
	n := Item{First: first, Last: first, Offset: tokens[0].offset, Length: tokens[0].length}
	last, used := rangeEnd(tokens)
	if used == 0 {
		return n, fault, 1
	}
	if last == nil { // 5900+
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

// rangeEnd finds the last number of a range that begins with tokens[0], and
// how many tokens the range takes; none where it is a single number. An open
// range such as 1024+ has no last number.
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
		return 0, &Fault{diag.PortRange, t.offset, fmt.Sprintf("%s is no port: ports end at %d", t.text, port.Max)}
	}
	return n, nil
}

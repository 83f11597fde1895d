package judge

import (
	"fmt"

	"portolan/generator/notation"
)

// Columns is what the heads of a table, and the samples of its columns, say.
type Columns struct {
	// Head is that of the first column of numbers.
	Head string
	// Port is set where a head of numbers names ports, and not only
	// numbers.
	Port bool
	// Guessed is set where no head is about ports, but a column of transports
	// stands beside numbers.
	Guessed bool
	// Addresses is set where the numbers are the ports of addresses.
	Addresses bool
	// Physical is a head that is about sockets, cables or pins; or empty.
	Physical string
	// Quantity is set where a head is that of a quantity.
	Quantity bool
	// Counts is set where most rows name what is counted: packets, hosts.
	Counts bool
	// Beside is set where a head of another column is about ports or
	// transports.
	Beside bool
	// States is set where some number has a transport.
	States bool
	// Filled counts the cells of numbers that are not blank, Faulty those that
	// hold something else.
	Filled, Faulty int
}

// Table judges a table with columns of numbers by its heads and by the first of
// its rows. What states transports, or names services where everybody knows
// them, is one of ports whatever else is said. All rows are kept, or none.
func Table(c Columns, rows []Claim, a Around) Verdict {
	known := count(rows).known
	weak := !c.Port
	switch {
	case c.Filled == 0:
	case onlyClasses(rows):
		return declined(classesOnly)
	case known > 0 && knownShare*known >= len(rows) && !(weak && c.Quantity), c.States && !c.Guessed && !weak:
	case c.Addresses && !a.Physical:
	case c.Faulty >= leastFaulty && 2*c.Faulty >= c.Filled:
		return declined(faultyCells(c.Head))
	case c.Physical != "":
		return declined(physicalHead(c.Physical))
	case weak && c.Quantity, c.Guessed && c.Counts, c.Guessed && a.Topic != notation.TopicPorts:
		return declined(nothingSaysOf(c.Head))
	case a.Topic == notation.TopicOther && (a.Near || weak):
		return declined(standsUnder(a.Word))
	case countRows(rows):
		return declined(countsRows(c.Head))
	case weak && a.Topic != notation.TopicPorts && !c.Beside:
		return declined(nothingSaysOf(c.Head))
	case onlySmall(withoutEvidence(rows)):
		return declined(smallNumbers(fmt.Sprintf("%q", c.Head)))
	}
	return keepAll(len(rows))
}

// withoutEvidence are the numbers of rows alone.
func withoutEvidence(rows []Claim) []Claim {
	var bare []Claim
	for _, r := range rows {
		if len(r.Numbers)+len(r.More) > 0 {
			bare = append(bare, Claim{Numbers: r.Numbers, More: r.More})
		}
	}
	return bare
}

// countRows reports whether a column of numbers is 1, 2, 3 …: sockets, or rows.
func countRows(rows []Claim) bool {
	next, counted := -1, 0
	for _, r := range rows {
		if r.Unread {
			return false
		}
		if len(r.Numbers) == 0 {
			continue
		}
		first, last := int(r.Numbers[0].First), int(r.Numbers[len(r.Numbers)-1].Last)
		if next < 0 && first > 1 || next >= 0 && first != next {
			return false
		}
		next = last + 1
		counted++
	}
	return counted >= shortestCount
}

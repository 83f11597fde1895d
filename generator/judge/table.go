package judge

import (
	"fmt"

	"portolan/generator/notation"
)

// Columns is what the headers and the first rows of a table say about whether the numbers
// in the table are ports.
type Columns struct {
	// Head is the header of the first number column.
	Head string
	// Port reports that the header of a number column says that the numbers are ports:
	// true for "Port", false for "Number".
	Port bool
	// Guessed reports that no header says that the numbers are ports. Only the cells, a
	// transport column or the title indicate this.
	Guessed bool
	// Addresses reports that the numbers are the ports of network addresses, as in
	// nas.lan:8096.
	Addresses bool
	// Physical is the first header about hardware, such as "VLAN" or "Switch port". If no
	// header is about hardware, Physical is empty.
	Physical string
	// Quantity reports that one of the headers is for a quantity, such as
	// "Max connections".
	Quantity bool
	// Counts reports that in at least half of the rows, the first cell names something
	// that can be counted, such as "Packets".
	Counts bool
	// Beside reports that another column has a header about ports or transports.
	Beside bool
	// HasTransport reports that the table gives a transport for at least one number.
	HasTransport bool
	// Systems reports that the note is about what systems do with ports. It may explain
	// classes of ports, and list only small numbers.
	Systems bool
	// Filled is the number of number cells that are not empty. Faulty is the number of
	// filled cells without valid port numbers.
	Filled, Faulty int
}

// Table judges a table with number columns by its headers and its first rows. It keeps
// all rows or no rows. There are two strong kinds of evidence for ports: the table gives
// transports, or at least 1 in 3 rows name a service on its well-known port. Table then
// keeps all rows even if other evidence is against ports, unless the table only explains
// classes of ports. In a note about systems, a header such as "Port" is enough.
func Table(c Columns, rows []Claim, a Around) Verdict {
	known := count(rows).known
	weak := !c.Port
	switch {
	case c.Filled == 0, c.Systems && c.Port && !c.Guessed:
	case onlyClasses(rows):
		return declined(classesOnly)
	case known > 0 && knownShare*known >= len(rows) && !(weak && c.Quantity), c.HasTransport && !c.Guessed && !weak:
	case c.Addresses && !a.Physical:
	case c.Faulty >= leastFaulty && 2*c.Faulty >= c.Filled:
		return declined(faultyCells(c.Head))
	case c.Physical != "":
		return declined(physicalHead(c.Physical))
	case weak && c.Quantity, c.Guessed && c.Counts, c.Guessed && a.Topic != notation.TopicPorts:
		return declined(nothingSaysOf(c.Head))
	case a.Topic == notation.TopicOther && (a.Near || weak):
		return declined(otherTopic(a.Word))
	case onlyNumberRows(rows):
		return declined(countsRows(c.Head))
	case weak && a.Topic != notation.TopicPorts && !c.Beside:
		return declined(nothingSaysOf(c.Head))
	case onlySmall(withoutEvidence(rows)):
		return declined(smallNumbers(fmt.Sprintf("the column %q", c.Head)))
	}
	return keepAll(len(rows))
}

// withoutEvidence returns copies of the claims that contain only their numbers. It omits
// claims without numbers.
func withoutEvidence(rows []Claim) []Claim {
	var bare []Claim
	for _, r := range rows {
		if len(r.Numbers)+len(r.More) > 0 {
			bare = append(bare, Claim{Numbers: r.Numbers, More: r.More})
		}
	}
	return bare
}

// onlyNumberRows reports whether the numbers of a column only count the rows: 1, 2, 3 …
func onlyNumberRows(rows []Claim) bool {
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

package columns

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/diag"
	"portolan/generator/judge"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// contents says how many cells of a column contain ports, transports, and so on. A cell
// can be in several counts.
type contents struct {
	total         int // cells that are not blank
	ports         int // cells with ports
	withTransport int // cells with ports, and with a transport for one of the ports
	user          int // cells in which the first port is a user port and is not a year
	faulty        int // cells that are not blank and contain no valid ports
	transports    int // cells that contain only transports, or begin with one
	others        int // cells with other text: no transports, no "any", no protocol such as ICMP
	crosses       int // cells that mean yes or no, such as ✓ or ✗
	worded        int // cells with letters
	phrases       int // cells with several words that begin in lower case, such as "remote shell"
	linked        int // cells that contain exactly one link and nothing else
	references    int // cells with a link or a digit, such as "RFC 793"
	addresses     int // cells that are an address with a port
	mapped        int // cells that map a port to the port of a container, such as "8080:80"
	serviceNames  int // cells that may be a registered service name, such as "http-alt"
	abbreviations int // cells that are an abbreviation, such as "SSH"
}

// readContents returns the counts for one column of rows. column is its index.
func readContents(rows []text.Row, column int) *contents {
	c := &contents{}
	for _, row := range rows {
		cell := row.Cells[column]
		c.add(line.CellText(cell))
		if _, ok := AddressIn(cell); ok {
			c.addresses++
		}
		if line.IsLink(text.Trim(cell.Spans)) {
			c.linked++
		}
		if len(naming.References(cell.Spans)) > 0 || strings.ContainsAny(line.CellText(cell), "0123456789") {
			c.references++
		}
	}
	return c
}

// add adds one cell to the counts.
func (c *contents) add(cell string) {
	if numbers.IsBlank(cell) {
		return
	}
	c.total++
	switch items, faults := numbers.Read(cell); {
	case len(items) > 0:
		c.ports++
		if judge.RangesOf(items[:1])[0].IsUserPort() {
			c.user++
		}
		for _, n := range items {
			if n.Transports.Stated() {
				c.withTransport++
				break
			}
		}
	case len(faults) > 0 && faults[0].Rule == diag.PortSyntax:
		c.faulty++
	}
	outer, inner, _ := strings.Cut(cell, ":")
	// Two equal numbers, such as 1000:1000, may be a user ID and a group ID. They do not
	// count as a mapping of ports.
	if p, ok := numbers.ReadPhrase(cell); ok && p.Mapped && p.End == len(cell) && outer != inner {
		c.mapped++
	}
	switch t := numbers.ReadTransports(cell); {
	case t.Set.Stated() && t.Rest == "", t.Set.Stated() && startsWithWord(strings.ToLower(cell), t.Set.IDs()[0]):
		c.transports++
	case !t.Open && !t.Portless:
		c.others++
	}
	if _, ok := numbers.ReadCross(cell); ok {
		c.crosses++
	}
	if naming.HasLetters(cell) {
		c.worded++
	}
	if first, _ := utf8.DecodeRuneInString(cell); unicode.IsLower(first) && strings.Contains(cell, " ") {
		c.phrases++
	}
	if naming.IsAbbreviation(cell) {
		c.abbreviations++
	}
	if isServiceName(cell) {
		c.serviceNames++
	}
}

// startsWithWord reports whether s starts with word. It returns false if word is only a
// part of a longer word or name, as "tcp" in "tcpdump" and "udp" in "udp.services".
func startsWithWord(s, word string) bool {
	rest, ok := strings.CutPrefix(s, word)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(next) && !unicode.IsDigit(next) && !strings.ContainsRune("._-", next)
}

// mostly reports whether n is more than half of c.total. n is one of the other counts.
func (c *contents) mostly(n int) bool { return c.total > 0 && 2*n > c.total }

// maxServiceName is the maximum length of a service name in characters. RFC 6335 section
// 5.1 allows 15 characters, but some older names are longer.
const maxServiceName = 20

// isServiceName reports whether a cell may be a registered service name, such as
// "http-alt".
func isServiceName(s string) bool {
	return len(s) <= maxServiceName && !strings.ContainsAny(s, " ,;()") && strings.ToLower(s) == s &&
		naming.HasLetters(s)
}

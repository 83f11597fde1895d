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

// contents counts the cells of a column by what they contain.
type contents struct {
	total         int // cells that are not blank
	ports         int // with ports
	withTransport int // with ports, and a transport for one of them
	user          int // with ports, the first of which is a user port and not a year
	faulty        int // that are not blank and cannot be read as ports
	transports    int // with only transports
	others        int // without transports
	crosses       int // that are a cross, or a sign for no cross
	worded        int // with letters
	phrases       int // with several words, the first in lower case
	linked        int // that are a link
	references    int // with a link or a digit, as references have
	addresses     int // that are an address with a port
	mapped        int // that map a port to the port of a container
	serviceNames  int // that could be a registered service name
	abbreviations int // that are an abbreviation
}

// readContents counts the cells of a column by what they contain.
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

// add counts one cell.
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
	// 1000:1000 may be a user and a group
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

// startsWithWord reports whether a string starts with a word. It returns false if the
// word goes on, as in "tcpdump", or is part of a name, as in "udp.services".
func startsWithWord(s, word string) bool {
	rest, ok := strings.CutPrefix(s, word)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(next) && !unicode.IsDigit(next) && !strings.ContainsRune("._-", next)
}

// mostly reports whether n is more than half of the cells that are not blank.
func (c *contents) mostly(n int) bool { return c.total > 0 && 2*n > c.total }

// maxServiceName is the longest service name in characters. RFC 6335 section 5.1 allows
// 15, but some older names are longer.
const maxServiceName = 20

// isServiceName reports whether a cell may be a registered service name.
func isServiceName(s string) bool {
	return len(s) <= maxServiceName && !strings.ContainsAny(s, " ,;()") && strings.ToLower(s) == s &&
		naming.HasLetters(s)
}

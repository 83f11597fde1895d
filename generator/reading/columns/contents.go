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

// contents counts what the cells of a column hold.
type contents struct {
	total      int // cells that are not blank
	ports      int // that hold ports
	stating    int // of these, that state a transport
	user       int // of these, whose first number is a user port and no year
	faulty     int // that hold something else than ports
	transports int // that hold nothing but transports
	others     int // that hold no transports
	crosses    int // that are crosses, or the contrary
	worded     int // that hold letters
	phrases    int // that hold several words, the first in lower case
	linked     int // that are links
	references int // that hold a link or the number of a document
	addresses  int // that are addresses with ports
	mapped     int // that map a port to one of a container
	lower      int // that could be registered service names
	short      int // that are abbreviations
}

// readContents counts what the cells of a column hold.
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
				c.stating++
				break
			}
		}
	case len(faults) > 0 && faults[0].Rule == diag.PortSyntax:
		c.faulty++
	}
	outer, inner, _ := strings.Cut(cell, ":")
	// 1000:1000 may be a user
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
		c.short++
	}
	if isServiceName(cell) {
		c.lower++
	}
}

// startsWithWord reports whether a string starts with a word, and not with a longer one
// or with a name such as udp.services.
func startsWithWord(s, word string) bool {
	rest, ok := strings.CutPrefix(s, word)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(next) && !unicode.IsDigit(next) && !strings.ContainsRune("._-", next)
}

// mostly reports whether n is more than half of the cells that are not blank.
func (c *contents) mostly(n int) bool { return c.total > 0 && 2*n > c.total }

// maxServiceName is how long a service name may be. RFC 6335 section 5.1 allows 15
// characters; some names are older.
const maxServiceName = 20

// isServiceName reports whether a cell may be a registered service name.
func isServiceName(s string) bool {
	return len(s) <= maxServiceName && !strings.ContainsAny(s, " ,;()") && strings.ToLower(s) == s &&
		naming.HasLetters(s)
}

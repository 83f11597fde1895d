package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// sample counts what the filled cells of a column are.
type sample struct {
	total      int // cells that are not blank
	ports      int // that hold ports
	stating    int // of these, that state a transport
	faulty     int // that hold no ports, in a column of them
	transports int // that hold nothing but transports
	others     int // that hold no transports
	crosses    int // that are crossed or say that they are not
	worded     int // that hold letters
	phrases    int // that hold several words, the first in lower case
	linked     int // that are links
	addresses  int // that are addresses with ports
	lower      int // that could be registered service names
	short      int // that are abbreviations
}

// sampleSize bounds how many rows are looked at.
const sampleSize = 200

// sample reads the cells of a column, once.
func (c *readColumns) sample(i int) *sample {
	if c.cells[i] == nil {
		s := &sample{}
		for _, row := range c.table.Rows[:min(len(c.table.Rows), sampleSize)] {
			s.add(line.CellText(row.Cells[i]))
			if _, ok := addressIn(row.Cells[i]); ok {
				s.addresses++
			}
			if line.IsLink(text.Trim(row.Cells[i].Spans)) {
				s.linked++
			}
		}
		c.cells[i] = s
	}
	return c.cells[i]
}

func (s *sample) add(cell string) {
	if numbers.IsBlank(cell) {
		return
	}
	s.total++
	switch items, faults := numbers.Read(cell); {
	case len(items) > 0:
		s.ports++
		for _, n := range items {
			if n.Transports.Stated() {
				s.stating++
				break
			}
		}
	case len(faults) > 0 && faults[0].Rule == diag.PortSyntax:
		s.faulty++
	}
	switch t := numbers.ReadTransports(cell); {
	case t.Set.Stated() && t.Rest == "", t.Set.Stated() && strings.HasPrefix(strings.ToLower(cell), t.Set.IDs()[0]):
		s.transports++
	case !t.Open && !t.Portless:
		s.others++
	}
	if _, ok := numbers.ReadCross(cell); ok {
		s.crosses++
	}
	if strings.IndexFunc(cell, unicode.IsLetter) >= 0 {
		s.worded++
	}
	if first, _ := utf8.DecodeRuneInString(cell); unicode.IsLower(first) && strings.Contains(cell, " ") {
		s.phrases++
	}
	if naming.IsAbbreviation(cell) {
		s.short++
	}
	if isServiceName(cell) {
		s.lower++
	}
}

// mostly tells whether more than half of the filled cells are so.
func (s *sample) mostly(n int) bool { return s.total > 0 && 2*n > s.total }

// maxServiceName bounds a registered service name (RFC 6335 section 5.1); some
// that are older are longer.
const maxServiceName = 20

func isServiceName(s string) bool {
	return len(s) <= maxServiceName && !strings.ContainsAny(s, " ,;()") && strings.ToLower(s) == s && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

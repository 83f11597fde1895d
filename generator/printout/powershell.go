package printout

import (
	"slices"
	"strings"

	"portolan/generator/port"
)

// endpoints contains the column headers in the output of Get-NetTCPConnection or
// Get-NetUDPEndpoint.
type endpoints struct{ columns []string }

// readEndpointsHead reads a header line of Get-NetTCPConnection or Get-NetUDPEndpoint.
//
//	LocalAddress  LocalPort RemoteAddress RemotePort State  AppliedSetting OwningProcess
func readEndpointsHead(l line) (endpoints, bool) {
	var c endpoints
	for _, w := range l.words {
		c.columns = append(c.columns, w.text)
	}
	return c, slices.Contains(c.columns, "LocalAddress") && slices.Contains(c.columns, "LocalPort")
}

// row reads a line below the header. The line may have no AppliedSetting.
//
//	10.0.0.7      51344     192.0.2.5     443        Established Internet  4020
func (c endpoints) row(l line) (row, bool) {
	if len(l.words) > 0 && strings.Trim(l.text, " -") == "" {
		return row{left: []Left{l.leftWhole(IsHead)}}, true
	}
	address, number := c.cell(l, "LocalAddress"), c.cell(l, "LocalPort")
	if !isNumeral(number.text) || !strings.ContainsAny(address.text, ".:") {
		return row{}, false
	}
	shared := Socket{Transports: port.UDP, State: Bound}
	if slices.Contains(c.columns, "RemotePort") || slices.Contains(c.columns, "State") {
		shared = Socket{Transports: port.TCP, State: Listen}
	}
	if state, known := tcpStates[strings.ToUpper(c.cell(l, "State").text)]; known {
		shared.State = state
	}
	for _, column := range []string{"ProcessName", "Process", "Program"} {
		if p := c.cell(l, column).text; p != "" && !isNumeral(p) {
			shared.Program = p
		}
	}
	foreign := endpoint{c.cell(l, "RemoteAddress").text, c.cell(l, "RemotePort")}
	return l.connection(endpoint{address.text, number}, foreign, shared), true
}

// cell returns the word of line l in a column, or an empty word. Columns to the left of
// AppliedSetting are counted from the start of the line, the other columns from its end.
func (c endpoints) cell(l line, column string) word {
	i, gap := slices.Index(c.columns, column), slices.Index(c.columns, "AppliedSetting")
	switch {
	case i < 0:
		return l.word(-1)
	case gap < 0 || i < gap:
		return l.word(i)
	}
	return l.word(len(l.words) - len(c.columns) + i)
}

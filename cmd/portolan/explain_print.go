package main

import (
	"fmt"
	"net"
	"strconv"
	"strings"
	"unicode/utf8"

	"portolan/generator/explain"
	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/printout"
)

// findingHead contains the headers of the table that explain prints.
var findingHead = []string{"PORT", "TRANSPORT", "ADDRESS", "STATE", "PROGRAM", "SERVICE", "STANDS OUT"}

// widestCell is the maximum width of a column. If a cell is longer, only the cells after it
// in the same row move to the right.
const widestCell = 40

// printReport prints a table with one line for each finding. Columns without content are left
// out.
func printReport(p *printer, r explain.Report) {
	rows := [][]string{findingHead}
	for _, f := range r.Findings {
		rows = append(rows, findingCells(f))
	}
	widths := make([]int, len(findingHead))
	for _, row := range rows[1:] {
		for c, cell := range row {
			if n := min(utf8.RuneCountInString(cell), widestCell); n > 0 {
				widths[c] = max(widths[c], n, len(findingHead[c]))
			}
		}
	}
	if len(rows) == 1 {
		fmt.Fprintln(p, "no socket listens or is connected")
		return
	}
	for i, row := range rows {
		var line strings.Builder
		for c, cell := range row {
			if widths[c] > 0 {
				line.WriteString(cell + strings.Repeat(" ", max(0, widths[c]-utf8.RuneCountInString(cell))+gap))
			}
		}
		text := strings.TrimRight(line.String(), " ")
		if i == 0 {
			p.styled(faint, text)
			fmt.Fprintln(p)
			continue
		}
		p.styled(bold, text[:len(row[0])])
		fmt.Fprintln(p, text[len(row[0]):])
	}
}

// findingCells returns the cells of a line of the table.
func findingCells(f explain.Finding) []string {
	var points []string
	for _, p := range f.Points {
		points = append(points, p.Text)
	}
	cells := []string{
		port.Numbers(f.Port, f.Last), strings.Join(f.Socket.Transports.IDs(), ","), findingAddress(f),
		string(f.Socket.State), f.Socket.Program, findingService(f), strings.Join(points, "; "),
	}
	for i, cell := range cells {
		cells[i] = printable.Line(cell)
	}
	return cells
}

// findingAddress returns the local address of a finding. For a connection, it returns both
// ends, such as "192.0.2.7:51344 > 203.0.113.5:443". For a container, it adds the inner port.
func findingAddress(f explain.Finding) string {
	s := f.Socket
	switch {
	case s.Peer > 0:
		return joinPort(s.Address, s.First) + " > " + joinPort(s.PeerAddress, s.Peer)
	case s.State == printout.Published:
		return s.Address + " > " + printout.Range(s.Inner, s.InnerLast)
	}
	return s.Address
}

func joinPort(address string, n port.Number) string {
	return net.JoinHostPort(address, strconv.Itoa(int(n)))
}

// findingService returns the name of the service. If no service is known, it returns which
// systems pick the port for outgoing connections.
func findingService(f explain.Finding) string {
	switch {
	case f.Crowded:
		return f.Service.Name + " (used by several programs)"
	case f.Service != nil:
		return f.Service.Name
	case f.Connected() && f.Side == explain.Unknown:
		return "? (either end)"
	case len(f.Outgoing) > 0:
		return "- (for outgoing connections: " + strings.Join(f.Outgoing, ", ") + ")"
	}
	return "-"
}

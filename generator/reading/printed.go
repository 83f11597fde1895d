package reading

import (
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/printout"
	"portolan/generator/reading/naming"
	"portolan/generator/text"
)

// printout reads a code block that contains the output of a program, or lines of
// /etc/services or /etc/protocols. It returns false if the block has none of these
// formats. If isListing is false, it does not read lines of /etc/services.
func (r *reader) printout(c text.Code, isListing bool) bool {
	reading, ok := printout.Read(joinLines(c.Lines))
	if !ok || !isListing && isServices(reading) {
		return false
	}
	place := placesIn(c.Lines)
	r.noPorts(reading, place)
	r.sockets(reading, place)
	return true
}

// noPorts adds a diagnostic if a listing contains no ports. There are two such cases: its
// numbers are IP protocol numbers, or it has service names instead of port numbers.
func (r *reader) noPorts(reading printout.Reading, place func(int) int) {
	if len(reading.Sockets) > 0 {
		return
	}
	i := slices.IndexFunc(reading.Left, func(l printout.Left) bool {
		return l.Reason == printout.NotPort || l.Reason == printout.NoNumber
	})
	switch {
	case i < 0:
	case slices.Contains(reading.Formats, printout.Protocols):
		r.warn(diag.NotPorts, place(reading.Left[i].Offset), "this listing has the numbers of IP protocols, not ports", "")
	case reading.Left[i].Reason == printout.NoNumber && !slices.Contains(reading.Formats, printout.Docker):
		r.warn(diag.NotPorts, place(reading.Left[i].Offset), "this listing has names instead of port numbers",
			"run ss or netstat with -n, or lsof with -P")
	}
}

// printedLine adds the ports in a line of program output. It returns false if the line is
// not program output.
func (r *reader) printedLine(spans []text.Span) bool {
	if len(spans) != 1 {
		return false
	}
	t, ok := spans[0].(text.Text)
	if !ok {
		return false
	}
	reading, ok := printout.ReadLine(t.Text)
	if ok {
		r.sockets(reading, func(offset int) int { return t.Pos + offset })
	}
	return ok
}

// sockets adds one assignment for each service in reading, which is the output of a
// program such as ss or nmap. place converts an offset in the output to an offset in the
// note.
func (r *reader) sockets(reading printout.Reading, place func(int) int) {
	for _, s := range joinSockets(reading.Sockets) {
		if s.State == printout.Listed && (naming.IsVerb(s.Name) || numbers.HasPortWord(s.Name)) {
			continue
		}
		r.add([]numbers.Item{{
			First: s.First, Last: s.Last, Transports: s.Transports, Offset: place(s.Offset), Length: s.Length,
		}}, socketDraft(s))
	}
}

// isServices reports whether a listing can only have the format of /etc/services. The
// caller must be careful with this format, because settings and source code can look like
// it.
func isServices(reading printout.Reading) bool {
	return len(reading.Formats) == 1 && reading.Formats[0] == printout.Services
}

// joinLines returns lines as one string, with a newline after each line.
func joinLines(lines []text.Text) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// placesIn returns a function that converts an offset in joinLines(lines) to an offset in
// the note.
func placesIn(lines []text.Text) func(int) int {
	starts := make([]int, len(lines))
	for i := range lines[1:] {
		starts[i+1] = starts[i] + len(lines[i].Text) + len("\n")
	}
	return func(offset int) int {
		i, found := slices.BinarySearch(starts, offset)
		if !found {
			i--
		}
		return lines[i].Pos + offset - starts[i]
	}
}

package reading

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/diag"
	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/printout"
	"portolan/generator/reading/line"
	"portolan/generator/reading/naming"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// printout reads a code block that a program printed, or that is a file of
// services or of IP protocols. It reports whether the block is one.
func (r *reader) printout(c text.Code) bool {
	reading, ok := printout.Read(joinLines(c.Lines))
	if !ok || !listings[strings.ToLower(c.Language)] && isServices(reading) {
		return false
	}
	place := placesIn(c.Lines)
	r.noPorts(reading, place)
	r.sockets(reading, place)
	return true
}

// noPorts says why nothing is read of a listing: it has numbers of something
// else, or names in their place.
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
		r.warn(diag.NotPorts, place(reading.Left[i].Offset), "the numbers of this listing are those of IP protocols", "")
	case reading.Left[i].Reason == printout.NoNumber && !slices.Contains(reading.Formats, printout.Docker):
		r.warn(diag.NotPorts, place(reading.Left[i].Offset), "this listing has names in the place of port numbers",
			"ss and netstat print numbers with -n, lsof with -P")
	}
}

// printedLine reads a line that a program printed, and reports whether it is
// one.
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

// isServices reports whether all that was read is lines of /etc/services, which
// settings and programs look like.
func isServices(reading printout.Reading) bool {
	return len(reading.Formats) == 1 && reading.Formats[0] == printout.Services
}

func joinLines(lines []text.Text) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// placesIn returns a function that turns an offset in joined lines into one in
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

// sockets states the services among sockets, each once.
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

// joinSockets returns the sockets that are services. Those of one program on one
// number are one, as the IPv4 and the IPv6 half of it. What a scanner finds
// first and names later is one as well. Lines of a file of services stay apart,
// so that those that stand there twice are reported.
func joinSockets(all []printout.Socket) []printout.Socket {
	type key struct {
		first, last               port.Number
		program, service, comment string
	}
	var joined []printout.Socket
	seen := map[key][]int{} // places in joined
	for _, named := range []bool{true, false} {
		for _, s := range all {
			if !s.State.Serves() || (s.Program+s.Name != "") != named {
				continue
			}
			number := key{first: s.First, last: s.Last}
			own := key{s.First, s.Last, s.Program, s.Name, s.Comment}
			covers := func(i int) bool { return joined[i].Transports|s.Transports == joined[i].Transports }
			if n := slices.IndexFunc(seen[own], covers); n >= 0 && s.State != printout.Listed {
				same := &joined[seen[own][n]]
				same.Address = joinAddress(same.Address, s.Address)
				continue
			}
			seen[own] = append(seen[own], len(joined))
			if named {
				seen[number] = append(seen[number], len(joined))
			}
			joined = append(joined, s)
		}
	}
	return joined
}

// joinAddress joins two addresses, or two lists of them. One that stands for all
// addresses of a machine makes the others say nothing.
func joinAddress(all, more string) string {
	switch {
	case isAnyAddress(all) || isAnyAddress(more):
		return ""
	case slices.Contains(strings.Split(all, ", "), more):
		return all
	}
	return all + ", " + more
}

// isAnyAddress reports whether an address stands for all of a machine.
func isAnyAddress(s string) bool { return s == "" || s == "*" || s == "0.0.0.0" || s == "::" }

// socketDraft returns what a socket says besides its number.
func socketDraft(s printout.Socket) registry.Draft {
	d := registry.Draft{Printed: s.State != printout.Listed, Aliases: s.Aliases, Description: line.Unplaced(s.Comment)}
	switch s.State {
	case printout.Listed:
	case printout.Open, printout.OpenFiltered:
		d.Extra = []registry.Field{{Name: "State", Value: string(s.State)}}
	case printout.Published:
		d.Description = line.Unplaced("to " + printout.Range(s.Inner, s.InnerLast))
		fallthrough
	default:
		if !isAnyAddress(s.Address) {
			d.Extra = append(d.Extra, registry.Field{Name: "Address", Value: s.Address})
		}
		if s.Image != "" && s.Program != "" {
			d.Extra = append(d.Extra, registry.Field{Name: "Image", Value: s.Image})
		}
	}
	d.Name, d.Service = cmp.Or(s.Name, s.Program, s.Image), s.Name
	if d.Name != "" && !strings.Contains(d.Name, " ") {
		d.Mentions = []registry.Mention{{Short: d.Name}}
	}
	return d
}

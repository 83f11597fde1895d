package reading

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/printout"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
)

// joinSockets returns one socket for each service. It joins the sockets of a program on
// the same number, such as one for IPv4 and one for IPv6. It also joins two lines of a
// scanner about the same number: one line without a name, and one with a name. It does
// not join lines of /etc/services, so that duplicate lines are reported.
func joinSockets(all []printout.Socket) []printout.Socket {
	type key struct {
		first, last               port.Number
		program, service, comment string
	}
	var joined []printout.Socket
	seen := map[key][]int{} // the indexes in joined of the sockets with each key
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

// joinAddress adds an address to a list: joinAddress("10.0.0.5", "10.0.0.6") returns
// "10.0.0.5, 10.0.0.6". If one of the two means all addresses of a machine, such as
// "0.0.0.0", it returns "".
func joinAddress(all, more string) string {
	switch {
	case isAnyAddress(all) || isAnyAddress(more):
		return ""
	case slices.Contains(strings.Split(all, ", "), more):
		return all
	}
	return all + ", " + more
}

// isAnyAddress reports whether an address means all addresses of a machine.
func isAnyAddress(s string) bool { return s == "" || s == "*" || s == "0.0.0.0" || s == "::" }

// socketDraft returns the draft of a socket, without the number and the transports.
func socketDraft(s printout.Socket) registry.Draft {
	d := registry.Draft{Printed: s.State != printout.Listed, Aliases: s.Aliases}
	switch s.State {
	case printout.Listed:
		d.Description = line.Unplaced(s.Comment)
	case printout.Open, printout.OpenFiltered:
		// The comment is the version of a program. It does not describe the service. All ports of a scan
		// that are read are open.
		if s.Comment != "" {
			d.Extra = append(d.Extra, registry.Field{Name: "Version", Value: s.Comment})
		}
		if s.State == printout.OpenFiltered {
			d.Extra = append(d.Extra, registry.Field{Name: "Scan", Value: string(s.State)})
		}
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

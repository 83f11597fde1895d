package tables

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Entries returns a function that writes the registry in the format of services(5),
// sorted by port. It writes one entry for each port and transport that a service lists:
//
//	ssh             22/tcp                   # SSH: remote login
//
// For a range, it writes only the first number. A comment replaces the entry in two
// cases: no source lists a transport for the service, or no valid service name can be
// made for the entry. Retired, reserved and unassigned ports are not written.
//
// A program that looks up a name takes the first entry with this name. So if ports 591
// and 8080 both have the name http-alt, and the name should lead to 8080, then 8080 is
// written first.
//
// registrar is normally the registry of IANA. If a protocol has several ports and none of
// them is its usual port, its name leads to the port that registrar lists. Entries uses
// registrar for nothing else.
func Entries(reg, registrar *registry.Registry) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		writeSources(b, reg)
		unstated, entries := collectEntries(reg)
		names := collectNames(entries, reg, registrar)
		for i := range entries {
			entries[i].finish(names, reg, registrar)
		}
		ahead, rest := names.inOrder(entries)
		for _, e := range ahead {
			e.write(b)
		}
		for _, e := range rest {
			for len(unstated) > 0 && unstated[0].Port <= e.port {
				writeUnstated(b, unstated[0])
				unstated = unstated[1:]
			}
			e.write(b)
		}
		for _, s := range unstated {
			writeUnstated(b, s)
		}
		return nil
	}
}

// collectEntries returns two lists, both sorted by port. unstated contains the services
// in use for which no source lists a transport. entries contains one entry for each port
// and transport of the other services in use.
func collectEntries(reg *registry.Registry) (unstated []*registry.Service, entries []entry) {
	all := reg.Services()
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Port == all[0].Port {
			n++
		}
		number := all[0].Port
		all = all[n:]
		var here []*registry.Service
		for _, s := range reg.ServicesAt(number) {
			switch {
			case s.Port != number || !s.State.InUse():
			case s.AllTransports().Stated():
				here = append(here, s)
			default:
				unstated = append(unstated, s)
			}
		}
		for t := range port.AllTransports.Each() {
			e := entry{port: number, transport: t}
			for _, s := range here {
				if s.AllTransports()&t != 0 {
					e.services = append(e.services, s)
				}
			}
			slices.SortStableFunc(e.services, func(a, b *registry.Service) int {
				return falseLast(a.Used()&t != 0) - falseLast(b.Used()&t != 0)
			})
			if len(e.services) > 0 {
				entries = append(entries, e)
			}
		}
	}
	return unstated, entries
}

// finish sets the fields names, main and others of an entry.
func (e *entry) finish(n names, reg, registrar *registry.Registry) {
	for _, s := range e.services {
		e.names = append(e.names, namesOf(s, reg, registrar)...)
	}
	e.main = n.main(*e)
	e.others = n.others(*e)
}

// inOrder splits entries into two lists. ahead must come first in the file, and rest
// contains all other entries. Example: the entries of ports 591 and 8080 both begin with
// http-alt, but the name leads to 8080. Programs take the first entry with a name, so the
// entries of 8080 are in ahead.
func (n names) inOrder(entries []entry) (ahead, rest []entry) {
	first := map[port.Number]bool{}
	for _, e := range entries {
		if o, owned := n[e.main.name]; owned && o.port > e.port {
			first[o.port] = true
		}
	}
	for _, e := range entries {
		if first[e.port] {
			ahead = append(ahead, e)
		} else {
			rest = append(rest, e)
		}
	}
	return ahead, rest
}

func (e entry) write(b *bytes.Buffer) {
	place := fmt.Sprintf("%d/%s", e.port, e.transport.IDs()[0])
	comment := strings.Join(append([]string{summary(e.services[0])}, e.ranges()...), ", ")
	if e.main.service != e.services[0] {
		comment = words(e.main.service.Name) + "; " + comment
	}
	if e.main.name == "" {
		fmt.Fprintf(b, "# %s: %s, without a service name\n", place, comment)
		return
	}
	line := fmt.Sprintf("%-15s %-9s %s", e.main.name, place, strings.Join(e.others, " "))
	fmt.Fprintf(b, "%-40s # %s\n", line, comment)
}

// ranges returns the ranges among the services of the entry, such as "6000-6063", without
// duplicates.
func (e entry) ranges() []string {
	var ranges []string
	for _, s := range e.services {
		if !s.Single() {
			ranges = union(ranges, []string{span(s)})
		}
	}
	return ranges
}

func writeUnstated(b *bytes.Buffer, s *registry.Service) {
	fmt.Fprintf(b, "# %s: %s, no transport is stated\n", span(s), summary(s))
}

func span(s *registry.Service) string { return port.Numbers(s.Port, s.End) }

// summary returns the name and the description of a service on one line: "SSH: remote
// login".
func summary(s *registry.Service) string {
	line := words(s.Name)
	if d := words(s.Description()); d != "" {
		line += ": " + d
	}
	return line
}

// writeSources writes comment lines: the title of the site, then one line for each
// source.
func writeSources(b *bytes.Buffer, reg *registry.Registry) {
	fmt.Fprintf(b, "# %s, as services(5); written by portolan export --format services.\n", words(reg.Site().Title))
	for _, s := range reg.Sources() {
		said := []string{s.Title}
		for _, more := range []string{s.Licence, s.Retrieved, s.URL} {
			if more != "" {
				said = append(said, more)
			}
		}
		fmt.Fprintf(b, "# Source: %s\n", words(strings.Join(said, ", ")))
	}
	b.WriteByte('\n')
}

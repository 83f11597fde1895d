package tables

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/registry"
	"portolan/generator/text"
)

// Entries returns a writer of the registry in the form of services(5), by port.
// Each port has one entry for each transport that some assignment states, and a
// range counts as its first number. Statements without a transport, and those
// of which no service name can be made, are comments.
//
//	ssh             22/tcp                   # SSH: remote login
//
// Where a protocol has several ports, the registrar tells for which of them its
// name stands; nothing else is taken from there.
func Entries(reg, registrar *registry.Registry) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		writeSources(b, reg)
		unstated, entries := collectEntries(reg)
		names := collectNames(entries, registrar)
		for _, e := range entries {
			for len(unstated) > 0 && unstated[0].Port <= e.port {
				writeUnstated(b, unstated[0])
				unstated = unstated[1:]
			}
			e.write(b, names)
		}
		for _, a := range unstated {
			writeUnstated(b, a)
		}
		return nil
	}
}

// entry is what is said of one port and transport.
type entry struct {
	port      registry.Number
	transport registry.Transports
	// assignments begin with the headline; those of the number alone stand
	// before those of ranges.
	assignments []*registry.Assignment
}

// collectEntries returns the assignments that state no transport, and those
// that do by port and transport.
func collectEntries(reg *registry.Registry) (unstated []*registry.Assignment, entries []entry) {
	all := slices.DeleteFunc(slices.Clone(reg.Assignments()), func(a *registry.Assignment) bool { return !a.State.InUse() })
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Port == all[0].Port {
			n++
		}
		for t := registry.TCP; t <= registry.DCCP; t <<= 1 {
			e := entry{port: all[0].Port, transport: t}
			for _, a := range all[:n] {
				if a.Transports&t != 0 {
					e.assignments = append(e.assignments, a)
				}
			}
			if len(e.assignments) > 0 {
				entries = append(entries, e)
			}
		}
		for _, a := range all[:n] {
			if !a.Transports.Stated() {
				unstated = append(unstated, a)
			}
		}
		all = all[n:]
	}
	return unstated, entries
}

func (e entry) headline() *registry.Assignment { return e.assignments[0] }

func (e entry) write(b *bytes.Buffer, names names) {
	place := fmt.Sprintf("%d/%s", e.port, e.transport.IDs()[0])
	comment := strings.Join(append([]string{summary(e.headline())}, e.ranges()...), ", ")
	main := names.main(e)
	if main == "" {
		fmt.Fprintf(b, "# %s: %s, without a service name\n", place, comment)
		return
	}
	line := fmt.Sprintf("%-15s %-9s %s", main, place, strings.Join(names.others(e, main), " "))
	fmt.Fprintf(b, "%-40s # %s\n", line, comment)
}

// ranges are the ranges that begin with the port, each once.
func (e entry) ranges() []string {
	var ranges []string
	for _, a := range e.assignments {
		if !a.Single() {
			ranges = union(ranges, []string{numbers(a)})
		}
	}
	return ranges
}

func writeUnstated(b *bytes.Buffer, a *registry.Assignment) {
	fmt.Fprintf(b, "# %s: %s, no transport is stated\n", numbers(a), summary(a))
}

// summary is what an assignment says, in one line.
func summary(a *registry.Assignment) string {
	s := words(cmp.Or(a.Name, a.Service, "unnamed"))
	if d := words(text.Plain(a.Description)); d != "" {
		s += ": " + d
	}
	return s
}

// writeSources writes as comments who speaks.
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

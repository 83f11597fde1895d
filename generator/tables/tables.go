// Package tables converts registries to and from tables. It reads IANA's CSV file and
// files such as /etc/services, and writes notes from them. It also writes our registry as
// notes, as /etc/services and as CSV. Package reading reads the notes like any other
// notes, and gets the same facts.
//
// The package reads from an io.Reader and writes to a buffer. Its callers decide where
// files are written.
package tables

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Row is one row of a table: a service on a port or range.
type Row struct {
	Port, End port.Number
	// Transports is empty if the registry lists none.
	Transports port.Transports
	Service    string
	// Name is the name of the service; empty if it equals Service.
	Name       string
	References []registry.Reference
	// State is empty for Assigned.
	State registry.State
	// Since, Modified and Until are dates such as 2026-08-17 or 2026-08.
	Since, Modified, Until string
	Aliases                []string
	// AliasOf is the service name for which Service is an alias. Otherwise it is empty.
	AliasOf string
	// ServiceCode is the DCCP service code.
	ServiceCode string
	// Unauthorized is set if others use the number without an assignment: "reported",
	// "reported on 7, 8" or "widespread".
	Unauthorized string
}

func (r Row) numbers() string { return port.Numbers(r.Port, r.End) }

// compare orders rows for join. It returns 0 if join must join the two rows: they differ
// only in their transports and aliases, and either both or neither of them have
// transports.
func (r Row) compare(other Row) int {
	return cmp.Or(
		cmp.Compare(r.Port, other.Port),
		cmp.Compare(r.End, other.End),
		strings.Compare(r.Service, other.Service),
		strings.Compare(r.Name, other.Name),
		cmp.Compare(min(r.Transports, 1), min(other.Transports, 1)),
		strings.Compare(r.summary(), other.summary()),
	)
}

// compareFirst orders the rows of a table by port. On each port, current assignments come
// before former ones. Rows with the same service are ordered by their first transport, so
// TCP and UDP come before rare transports.
func (r Row) compareFirst(other Row) int {
	return cmp.Or(
		cmp.Compare(r.Port, other.Port),
		cmp.Compare(r.End, other.End),
		cmp.Compare(r.State.Rank(), other.State.Rank()),
		strings.Compare(r.Service, other.Service),
		cmp.Compare(r.Transports&-r.Transports, other.Transports&-other.Transports),
	)
}

// join sorts rows. If compare returns 0 for several rows, join makes one row of them,
// with all their transports and aliases.
func join(rows []Row) []Row {
	slices.SortStableFunc(rows, Row.compare)
	var joined []Row
	for _, r := range rows {
		last := len(joined) - 1
		if last < 0 || joined[last].compare(r) != 0 {
			joined = append(joined, r)
			continue
		}
		joined[last].Transports |= r.Transports
		joined[last].Aliases = union(joined[last].Aliases, r.Aliases)
	}
	slices.SortStableFunc(joined, Row.compareFirst)
	return joined
}

func union[T comparable](all, more []T) []T {
	for _, v := range more {
		if !slices.Contains(all, v) {
			all = append(all[:len(all):len(all)], v)
		}
	}
	return all
}

// Fault is the error for a file that is not in the expected format.
type Fault struct {
	File string
	// Line is 0 if the fault is not on a single line.
	Line    int
	Message string
}

func (f *Fault) Error() string {
	if f.Line == 0 {
		return f.File + ": " + f.Message
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
}

// summary returns, as one string, all fields that compare does not compare one by one.
func (r Row) summary() string {
	return fmt.Sprintf("%q", []any{r.References, r.State, r.Since, r.Modified, r.Until, r.AliasOf, r.ServiceCode,
		r.Unauthorized})
}

// Package tables is registries as tables. It reads those that others publish,
// IANA's CSV or /etc/services, and writes notes of them; and it writes ours as
// notes, as /etc/services, or as CSV. A note it writes is read back by reading
// like any other, and says the same.
//
// It takes readers and fills buffers; callers decide where files are written.
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
	// Transports is empty where the registry states none.
	Transports port.Transports
	Service    string
	// Name is what the service is called, if that is not just its Service.
	Name       string
	References []registry.Reference
	// State is empty for what is assigned.
	State registry.State
	// Since, Modified and Until are dates as the registry writes them.
	Since, Modified, Until string
	Aliases                []string
	// AliasOf is the service that this one is another name of.
	AliasOf string
	// ServiceCode is that of DCCP.
	ServiceCode string
	// Unauthorized says that others use the number.
	Unauthorized string
}

func (r Row) numbers() string { return port.Numbers(r.Port, r.End) }

// compare orders rows by all that two of them must have in common to be one.
func (r Row) compare(other Row) int {
	return cmp.Or(
		cmp.Compare(r.Port, other.Port),
		cmp.Compare(r.End, other.End),
		strings.Compare(r.Service, other.Service),
		strings.Compare(r.Name, other.Name),
		cmp.Compare(min(r.Transports, 1), min(other.Transports, 1)), // stated or not
		strings.Compare(r.summary(), other.summary()),
	)
}

// compareFirst orders the rows of one number: what has it now comes first, and
// the rows of one service by the first transport they list, TCP and UDP before
// those that few use.
func (r Row) compareFirst(other Row) int {
	return cmp.Or(
		cmp.Compare(r.Port, other.Port),
		cmp.Compare(r.End, other.End),
		cmp.Compare(r.State.Rank(), other.State.Rank()),
		strings.Compare(r.Service, other.Service),
		cmp.Compare(r.Transports&-r.Transports, other.Transports&-other.Transports),
	)
}

// join sorts rows and makes one of those that differ in their transports and
// aliases alone.
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

// Fault says why a file is not what it was taken for.
type Fault struct {
	File    string
	Line    int // 0 for the file as a whole
	Message string
}

func (f *Fault) Error() string {
	if f.Line == 0 {
		return f.File + ": " + f.Message
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
}

// summary is all that a row says but of which number and over which transports.
func (r Row) summary() string {
	return fmt.Sprintf("%q", []any{r.References, r.State, r.Since, r.Modified, r.Until, r.AliasOf, r.ServiceCode,
		r.Unauthorized})
}

package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Statement is an Assignment as plain values: two of them can be compared, and
// be read from a file. What is not known is empty, and a list without entries
// is nil.
type Statement struct {
	ID string
	// Port is the first number, End the last: the same for a single port.
	Port, End port.Number
	// Transports is empty where the source lists none.
	Transports    port.Transports
	Name, Service string
	// Protocols are ids, in the order in which the source names them.
	Protocols []string
	// Description is plain text.
	Description string
	Status      Status
	References  []Reference
	// Extra are the columns with no meaning to us, by name, each name once.
	Extra []Extra
	State State
	// Since and Until are dates as the source writes them.
	Since, Until string
	Aliases      []string
	Shared       bool
	// Printed is set for what a program printed. The JSON files do not have it.
	Printed bool
	// Related are the ids of the other statements of the same cell.
	Related []string
	Place   Place
}

// Extra is a column with no meaning to us: its head and its cell.
type Extra struct{ Name, Value string }

// Place is who makes a statement, and where.
type Place struct {
	Source string // id
	Path   string // of the note in its content folder
	// Line and Column count from 1, columns in code points.
	Line, Column int
}

// Statement returns the assignment as plain values.
func (a *Assignment) Statement() Statement {
	return Statement{
		ID: a.ID, Port: a.Port, End: a.End, Transports: a.Transports, Name: a.Name, Service: a.Service,
		Protocols:   each(a.Protocols, func(p *Protocol) string { return p.ID }),
		Description: text.Plain(a.Description), Status: a.Status(),
		References: copied(a.References), Extra: extras(a.Extra),
		State: a.State, Since: a.Since, Until: a.Until, Aliases: copied(a.Aliases), Shared: a.Shared, Printed: a.Printed,
		Related: each(a.Related, func(other *Assignment) string { return other.ID }),
		Place: Place{
			Source: a.Origin.Note.Source.ID, Path: a.Origin.Note.Path(), Line: a.Origin.Line, Column: a.Origin.Column,
		},
	}
}

// TransportWords lists the transports in words: "tcp, udp", or "not stated".
func (s Statement) TransportWords() string {
	if !s.Transports.Stated() {
		return "not stated"
	}
	return strings.Join(s.Transports.IDs(), ", ")
}

// extras sorts columns by name. Cells of columns with one name are joined.
func extras(fields []Field) []Extra {
	var all []Extra
	for _, f := range fields {
		if i := slices.IndexFunc(all, func(e Extra) bool { return e.Name == f.Name }); i >= 0 {
			all[i].Value += "; " + f.Value
			continue
		}
		all = append(all, Extra{f.Name, f.Value})
	}
	slices.SortFunc(all, func(a, b Extra) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// each returns the values of the entries of a list; nil for none.
func each[T, V any](list []T, value func(T) V) []V {
	var values []V
	for _, entry := range list {
		values = append(values, value(entry))
	}
	return values
}

// copied returns a list that shares nothing with another; nil for none.
func copied[T any](list []T) []T { return append([]T(nil), list...) }

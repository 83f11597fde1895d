package registry

import (
	"cmp"
	"slices"
	"strings"

	"portolan/generator/port"
	"portolan/generator/text"
)

// Statement contains the content of an Assignment, with ids instead of pointers.
// Therefore two statements can be compared, and a statement can be read from a file.
// Unknown values are empty. A list without entries is nil.
type Statement struct {
	ID string
	// Port is the first number, End the last. They are equal for a single port.
	Port, End port.Number
	// Transports is empty if the source lists no transport.
	Transports    port.Transports
	Name, Service string
	// Protocols are the ids of the protocols, in the order of the source.
	Protocols []string
	// Description is plain text.
	Description string
	Status      Status
	References  []Reference
	// Extra are the cells of columns for which this struct has no field, such as Owner.
	// They are sorted by column name. Each column name occurs only once.
	Extra []Extra
	State State
	// Since and Until are dates as the source writes them.
	Since, Until string
	Aliases      []string
	Shared       bool
	Traits       Traits
	Topics       []string // the ids of the topics
	// Printed is set if the statement is output of a program. The JSON files do not
	// contain this field.
	Printed bool
	// Related are the ids of the other statements in the same cell or line.
	Related []string
	Place   Place
}

// Extra is a cell with the name of its column. See Assignment.Extra.
type Extra struct{ Name, Value string }

// Place says which source makes a statement, and in which note and line.
type Place struct {
	Source string // the id of the source
	Path   string // path of the note in its content folder
	// Line and Column count from 1. Columns count code points.
	Line, Column int
}

// Statement returns a copy of the content of the assignment.
func (a *Assignment) Statement() Statement {
	return Statement{
		ID: a.ID, Port: a.Port, End: a.End, Transports: a.Transports, Name: a.Name, Service: a.Service,
		Protocols:   each(a.Protocols, func(p *Protocol) string { return p.ID }),
		Description: text.Plain(a.Description), Status: a.Status(),
		References: copied(a.References), Extra: extras(a.Extra),
		State: a.State, Since: a.Since, Until: a.Until, Aliases: copied(a.Aliases), Shared: a.Shared, Printed: a.Printed,
		Traits: a.Traits, Topics: each(a.Topics, func(t *Topic) string { return t.ID }),
		Related: each(a.Related, func(other *Assignment) string { return other.ID }),
		Place: Place{
			Source: a.Origin.Note.Source.ID, Path: a.Origin.Note.Path(), Line: a.Origin.Line, Column: a.Origin.Column,
		},
	}
}

// TransportWords returns the transports as text: "tcp, udp". It returns "not stated" if
// there are no transports.
func (s Statement) TransportWords() string {
	if !s.Transports.Stated() {
		return "not stated"
	}
	return strings.Join(s.Transports.IDs(), ", ")
}

// extras returns the cells sorted by the name of their column. If several cells have the
// same column name, it joins their values: "dmz; lan".
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

// each calls value for every entry of the list and returns the results. It returns nil if
// the list is empty.
func each[T, V any](list []T, value func(T) V) []V {
	var values []V
	for _, entry := range list {
		values = append(values, value(entry))
	}
	return values
}

// copied returns a copy of a list. It returns nil for an empty list.
func copied[T any](list []T) []T { return append([]T(nil), list...) }

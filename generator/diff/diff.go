// Package diff compares two registries, and writes what differs as text and as
// Markdown. It works on the documents of the JSON index, since that is what both
// a file of an earlier build and notes read just now can be had as. It imports
// diag, jsonapi, registry, tables (for the signs that Markdown would read) and text.
package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"portolan/generator/jsonapi"
	"portolan/generator/port"
)

// Compare returns what the later of two registries adds, lacks and states
// otherwise. Where a fact was written is no difference, and neither is beside
// which others, nor an id alone.
//
// What one source says of one port or range is one statement that it may alter:
// of those that only one of the registries has, the likest are taken for each
// other. The result does not depend on the order of either registry.
func Compare(earlier, later jsonapi.RegistryFile) jsonapi.Changes {
	changes := jsonapi.Changes{Added: []jsonapi.Assignment{}, Removed: []jsonapi.Assignment{}, Changed: []jsonapi.Change{}}
	left := map[subject]*rest{}
	of := func(a *jsonapi.Assignment) *rest {
		s := subjectOf(a)
		if left[s] == nil {
			left[s] = &rest{}
		}
		return left[s]
	}
	before := make(map[string]*jsonapi.Assignment, len(earlier.Data.Assignments))
	for i := range earlier.Data.Assignments {
		a := &earlier.Data.Assignments[i]
		before[a.ID] = a
	}
	for i := range later.Data.Assignments {
		a := &later.Data.Assignments[i]
		old := before[a.ID]
		if old == nil || subjectOf(old) != subjectOf(a) {
			of(a).added = append(of(a).added, a)
			continue
		}
		delete(before, a.ID)
		note(&changes, old, a)
	}
	for _, a := range before {
		of(a).removed = append(of(a).removed, a)
	}
	for _, r := range left {
		r.pair(&changes)
	}
	slices.SortFunc(changes.Added, byNumber)
	slices.SortFunc(changes.Removed, byNumber)
	slices.SortFunc(changes.Changed, func(a, b jsonapi.Change) int { return cmp.Or(byNumber(a.New, b.New), byNumber(a.Old, b.Old)) })
	return changes
}

// subject is what a statement is about, and whose it is.
type subject struct {
	source    string
	port, end port.Number
}

func subjectOf(a *jsonapi.Assignment) subject { return subject{a.Origin.Source, a.Port, a.End} }

func byNumber(a, b jsonapi.Assignment) int {
	return cmp.Or(cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End), cmp.Compare(a.ID, b.ID))
}

// note adds a change if the two say different things.
func note(changes *jsonapi.Changes, old, now *jsonapi.Assignment) {
	if fields := differing(old, now); len(fields) > 0 {
		changes.Changed = append(changes.Changed, jsonapi.Change{Fields: fields, Old: *old, New: *now})
	}
}

// facts are the keys that are compared, in the order in which a change lists
// them, each with what must be the same for two statements to say the same.
var facts = []struct {
	field jsonapi.Field
	of    func(*jsonapi.Assignment) string
}{
	{jsonapi.FieldTransports, transportsOf},
	{jsonapi.FieldName, nameOf},
	{jsonapi.FieldService, serviceOf},
	{jsonapi.FieldProtocols, protocolsOf},
	{jsonapi.FieldDescription, func(a *jsonapi.Assignment) string { return known(a.Description) }},
	{jsonapi.FieldStatus, func(a *jsonapi.Assignment) string { return string(a.Status) }},
	{jsonapi.FieldReferences, referencesOf},
	{jsonapi.FieldExtra, func(a *jsonapi.Assignment) string { return quoted(a.Extra, len(a.Extra)) }},
	{jsonapi.FieldState, func(a *jsonapi.Assignment) string { return string(a.State) }},
	{jsonapi.FieldSince, func(a *jsonapi.Assignment) string { return known(a.Since) }},
	{jsonapi.FieldUntil, func(a *jsonapi.Assignment) string { return known(a.Until) }},
	{jsonapi.FieldAliases, func(a *jsonapi.Assignment) string { return quoted(a.Aliases, len(a.Aliases)) }},
	{jsonapi.FieldShared, sharedOf},
}

// joined is strings.Join for transports.
func joined(transports []jsonapi.Transport, gap string) string {
	words := make([]string, len(transports))
	for i, t := range transports {
		words[i] = string(t)
	}
	return strings.Join(words, gap)
}

func nameOf(a *jsonapi.Assignment) string       { return known(a.Name) }
func serviceOf(a *jsonapi.Assignment) string    { return known(a.Service) }
func transportsOf(a *jsonapi.Assignment) string { return joined(a.Transports, " ") }
func protocolsOf(a *jsonapi.Assignment) string  { return quoted(a.Protocols, len(a.Protocols)) }

func referencesOf(a *jsonapi.Assignment) string {
	parts := make([]string, 0, 2*len(a.References))
	for _, r := range a.References {
		parts = append(parts, r.Title, known(r.URL))
	}
	return quoted(parts, len(parts))
}

func sharedOf(a *jsonapi.Assignment) string {
	if a.Shared {
		return "yes"
	}
	return "no"
}

// quoted writes a list, or a map by its keys, so that no two have one form.
// Nothing is written for none.
func quoted(values any, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%q", values)
}

// known returns what is known, or nothing.
func known(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func differing(a, b *jsonapi.Assignment) []jsonapi.Field {
	var fields []jsonapi.Field
	for _, f := range facts {
		if f.of(a) != f.of(b) {
			fields = append(fields, f.field)
		}
	}
	return fields
}

// Package diff compares two registries, and writes the differences as text or as
// Markdown. It compares values of the type registry.Snapshot. The caller makes a
// Snapshot from notes, or from the file registry.json of an earlier build.
package diff

import (
	"cmp"
	"slices"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// Compare returns the statements that were added, removed and changed. A statement has
// changed if one of its facts (see Field) is different. A different id, file, line or
// list of related statements is not a change.
//
// Compare first matches statements with the same id. A statement can have a new id
// because its source changed it. So Compare then takes the statements without a match.
// It matches the ones that have the same source and the same port or range, the most
// similar first. The result does not depend on the order of the statements in the
// registries.
func Compare(earlier, later registry.Snapshot) Changes {
	var changes Changes
	left := map[subject]*rest{}
	of := func(s *registry.Statement) *rest {
		about := subjectOf(s)
		if left[about] == nil {
			left[about] = &rest{}
		}
		return left[about]
	}
	before := make(map[string]*registry.Statement, len(earlier.Statements))
	for i := range earlier.Statements {
		s := &earlier.Statements[i]
		before[s.ID] = s
	}
	for i := range later.Statements {
		s := &later.Statements[i]
		old := before[s.ID]
		if old == nil || subjectOf(old) != subjectOf(s) {
			of(s).added = append(of(s).added, s)
			continue
		}
		delete(before, s.ID)
		changes.compare(old, s)
	}
	for _, s := range before {
		of(s).removed = append(of(s).removed, s)
	}
	for _, r := range left {
		r.pair(&changes)
	}
	slices.SortFunc(changes.Added, byNumber)
	slices.SortFunc(changes.Removed, byNumber)
	slices.SortFunc(changes.Changed, func(a, b Change) int {
		return cmp.Or(byNumber(a.New, b.New), byNumber(a.Old, b.Old))
	})
	return changes
}

// subject is the source of a statement, and its port or range.
type subject struct {
	source    string
	port, end port.Number
}

func subjectOf(s *registry.Statement) subject { return subject{s.Place.Source, s.Port, s.End} }

func byNumber(a, b registry.Statement) int {
	return cmp.Or(cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End), cmp.Compare(a.ID, b.ID))
}

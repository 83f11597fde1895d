package diff

import (
	"fmt"
	"slices"
	"strings"

	"portolan/generator/counts"
	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/printable"
	"portolan/generator/registry"
)

// conflict identifies a conflict.
type conflict struct {
	port, end port.Number
	kind      registry.ConflictKind
}

func conflictsOf(reg *registry.Registry) map[conflict]bool {
	all := map[conflict]bool{}
	for _, c := range reg.Conflicts() {
		all[conflict{c.Port, c.End, c.Kind}] = true
	}
	return all
}

// statementsApart returns the statements of the notes that the other registry does not have with
// the same text. Two registries of one loader share the texts of notes that did not change, so this
// is much faster than a comparison of all statements.
func statementsApart(of, other *registry.Registry) registry.Snapshot {
	shared := map[*diag.Text]bool{}
	for _, n := range other.Notes() {
		shared[n.Text] = true
	}
	var s registry.Snapshot
	for _, a := range of.Assignments() {
		if !shared[a.Origin.Note.Text] {
			s.Statements = append(s.Statements, a.Statement())
		}
	}
	return s
}

// maxTold is the maximum number of changes that Tell describes. maxPaired is the maximum number of
// changes among which it looks for moves.
const maxTold, maxPaired = 2, 200

// Tell returns one line about what changed between two registries, such as
// "+1 service: 8443/tcp moved from billing to gateway; 1 new conflict". It describes only changes
// in notes that differ.
func Tell(earlier, later *registry.Registry) string {
	told := tellings(Compare(statementsApart(earlier, later), statementsApart(later, earlier)))
	if more := len(told) - maxTold; more > 0 {
		told = append(told[:maxTold], fmt.Sprintf("%d more", more))
	}
	line := strings.Join(told, ", ")
	switch n := len(later.Services()) - len(earlier.Services()); {
	case n > 0:
		line = join("+"+counts.Of(n, "service"), ": ", line)
	case n < 0:
		line = join("-"+counts.Of(-n, "service"), ": ", line)
	}
	if line == "" {
		line = "no service changed"
	}
	before, now := conflictsOf(earlier), conflictsOf(later)
	if n := missing(now, before); n > 0 {
		line += "; " + counts.Of(n, "new conflict")
	}
	if n := missing(before, now); n > 0 {
		line += "; " + counts.Of(n, "conflict") + " solved"
	}
	return line
}

// join joins two texts, unless the second is empty.
func join(a, between, b string) string {
	if b == "" {
		return a
	}
	return a + between + b
}

// missing returns how many of the conflicts in one set are not in the other.
func missing(of, in map[conflict]bool) int {
	n := 0
	for c := range of {
		if !in[c] {
			n++
		}
	}
	return n
}

// tellings describes each change in a few words. A removed and an added statement with the same
// numbers, or with the same name, are one change: a move.
func tellings(c Changes) []string {
	if len(c.Added)+len(c.Removed)+len(c.Changed) > maxPaired {
		return []string{fmt.Sprintf("%s added, %d removed, %d changed", counts.Of(len(c.Added), "row"), len(c.Removed),
			len(c.Changed))}
	}
	var told []string
	added := slices.Clone(c.Added)
	for _, old := range c.Removed {
		i := slices.IndexFunc(added, func(s registry.Statement) bool { return s.Port == old.Port && s.End == old.End })
		if i >= 0 {
			told = append(told, fmt.Sprintf("%s moved from %s to %s", place(added[i]), named(old), named(added[i])))
		} else if i = slices.IndexFunc(added, func(s registry.Statement) bool { return s.Heading() == old.Heading() }); i >= 0 {
			told = append(told, fmt.Sprintf("%s moved from %s to %s", named(old), place(old), place(added[i])))
		}
		if i < 0 {
			told = append(told, fmt.Sprintf("%s %s removed", place(old), named(old)))
			continue
		}
		added = slices.Delete(added, i, i+1)
	}
	for _, s := range added {
		told = append(told, fmt.Sprintf("%s %s added", place(s), named(s)))
	}
	for _, change := range c.Changed {
		if change.Old.Heading() != change.New.Heading() {
			told = append(told, fmt.Sprintf("%s moved from %s to %s", place(change.New), named(change.Old), named(change.New)))
			continue
		}
		var labels []string
		for _, v := range Values(change) {
			labels = append(labels, strings.ToLower(v.Label))
		}
		told = append(told, fmt.Sprintf("%s of %s %s", strings.Join(labels, ", "), place(change.New), named(change.New)))
	}
	return told
}

// place returns the numbers and the transports of a statement: "8443/tcp".
func place(s registry.Statement) string {
	if !s.Transports.Stated() {
		return numbers(s)
	}
	return numbers(s) + "/" + strings.Join(s.Transports.IDs(), "+")
}

func named(s registry.Statement) string { return printable.Line(s.Heading()) }

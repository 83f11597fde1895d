package diff

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

// rounds is the number of pairs of random registries that the test compares.
const rounds = 300

// invented returns a random registry. Its statements are on only a few ports, so that a
// source often has several statements about one port.
func invented(r *rand.Rand) registry.Snapshot {
	var d registry.Snapshot
	taken := map[string]bool{}
	for range r.IntN(12) {
		a := registry.Statement{
			Port: port.Number(r.IntN(3)), Transports: []port.Transports{0, port.TCP, port.UDP, port.TCP | port.UDP}[r.IntN(4)],
			Name: one(r, "", "SSH", "Telnet"), Service: one(r, "", "ssh"), Description: one(r, "", "login"),
			Status: "documented", Protocols: [][]string{nil, {"ssh"}, {"telnet", "ssh"}}[r.IntN(3)],
			References: [][]registry.Reference{nil, {{Title: "RFC 4251"}}}[r.IntN(2)],
			Extra:      [][]registry.Extra{nil, {{Name: "Owner", Value: "Ann"}}}[r.IntN(2)],
			State:      registry.States()[r.IntN(2)], Until: one(r, "", "4.17"), Shared: r.IntN(4) == 0,
			Place: registry.Place{Source: []string{"notes", "iana"}[r.IntN(2)], Path: "a.md", Line: 1 + r.IntN(99), Column: 1},
		}
		a.End = a.Port + port.Number(r.IntN(2))
		transports := strings.Join(a.Transports.IDs(), "-")
		a.ID = fmt.Sprintf("%s.%d-%d.%s@%s", cmp.Or(a.Name, "unnamed"), a.Port, a.End, transports, a.Place.Source)
		for taken[a.ID] {
			// The program makes ids unique with a hash. For this test, a random number
			// is enough.
			a.ID += fmt.Sprint(".", r.IntN(1000))
		}
		taken[a.ID] = true
		d.Statements = append(d.Statements, a)
	}
	return d
}

func one(r *rand.Rand, values ...string) string { return values[r.IntN(len(values))] }

// elsewhere returns the same registry, with its statements in another order and with
// other file names and lines.
func elsewhere(r *rand.Rand, d registry.Snapshot) registry.Snapshot {
	all := slices.Clone(d.Statements)
	for i := range all {
		all[i].Place = registry.Place{Source: all[i].Place.Source, Path: "b.md", Line: 1 + r.IntN(99), Column: 7}
		all[i].Related = []string{"some.other"}
	}
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	d.Statements = all
	return d
}

// renamed returns the same registry, with other statement ids.
func renamed(r *rand.Rand, d registry.Snapshot) registry.Snapshot {
	all := slices.Clone(d.Statements)
	for i := range all {
		all[i].ID = fmt.Sprintf("other.%d.%s", r.IntN(1000), all[i].ID)
	}
	d.Statements = all
	return d
}

func TestPropertiesOfCompare(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2026))
	differed := 0
	for range rounds {
		a, b := invented(r), invented(r)
		for what, same := range map[string]registry.Snapshot{
			"itself": a, "itself elsewhere": elsewhere(r, a), "itself with other ids": renamed(r, a),
		} {
			if c := Compare(a, same); len(c.Added)+len(c.Removed)+len(c.Changed) > 0 {
				t.Fatalf("a registry and %s differ in %+v", what, c)
			}
		}
		c := Compare(a, b)
		if back := mirrored(Compare(b, a)); !reflect.DeepEqual(c, back) {
			t.Fatalf("there %+v\nback %+v", c, back)
		}
		if moved := Compare(elsewhere(r, a), elsewhere(r, b)); !slices.Equal(described(c), described(moved)) {
			t.Fatalf("here\n%s\nmoved\n%s", described(c), described(moved))
		}
		if got, want := allSaid(apply(a, c)), allSaid(b.Statements); !slices.Equal(got, want) {
			t.Fatalf("applied\n%s\nwant\n%s", got, want)
		}
		for _, change := range c.Changed {
			if subjectOf(&change.Old) != subjectOf(&change.New) || len(change.Fields) == 0 || len(Values(change)) == 0 {
				t.Fatalf("no change: %+v", change)
			}
		}
		for _, added := range c.Added {
			if slices.ContainsFunc(c.Removed, func(a registry.Statement) bool { return subjectOf(&a) == subjectOf(&added) }) {
				t.Fatalf("%s was added, and a statement that it could match was removed", added.ID)
			}
		}
		differed += len(c.Changed)
	}
	if differed < rounds {
		t.Errorf("%d changes in %d rounds: too few to show anything", differed, rounds)
	}
}

// mirrored swaps the earlier and the later registry: added statements become removed,
// and the old value of a change becomes the new value.
func mirrored(c Changes) Changes {
	c.Added, c.Removed = c.Removed, c.Added
	for i := range c.Changed {
		c.Changed[i].Old, c.Changed[i].New = c.Changed[i].New, c.Changed[i].Old
	}
	slices.SortFunc(c.Changed, func(a, b Change) int { return cmp.Or(byNumber(a.New, b.New), byNumber(a.Old, b.Old)) })
	return c
}

// described returns changes as lines of text. The text does not contain the files and
// lines of the statements.
func described(c Changes) []string {
	var lines []string
	for _, e := range Events(c) {
		lines = append(lines, fmt.Sprint(e.Kind, e.About.ID, e.Values))
	}
	slices.Sort(lines)
	return lines
}

// apply applies changes to the statements of the earlier registry. It returns the
// statements of the later registry.
func apply(d registry.Snapshot, c Changes) []registry.Statement {
	gone := map[string]bool{}
	later := slices.Clone(c.Added)
	for _, a := range c.Removed {
		gone[a.ID] = true
	}
	for _, change := range c.Changed {
		gone[change.Old.ID] = true
		later = append(later, change.New)
	}
	for _, a := range d.Statements {
		if !gone[a.ID] {
			later = append(later, a)
		}
	}
	return later
}

// allSaid returns one line of text for each statement, with its source, port and facts.
func allSaid(assignments []registry.Statement) []string {
	var lines []string
	for _, a := range assignments {
		lines = append(lines, fmt.Sprint(subjectOf(&a), allFacts(&a)))
	}
	slices.Sort(lines)
	return lines
}

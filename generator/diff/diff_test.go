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

// rounds is how many random registries each property is tried on.
const rounds = 300

// invented returns a registry of a few ports, so that sources say much of each.
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
			a.ID += fmt.Sprint(".", r.IntN(1000)) // as a hash of what it says
		}
		taken[a.ID] = true
		d.Statements = append(d.Statements, a)
	}
	return d
}

func one(r *rand.Rand, values ...string) string { return values[r.IntN(len(values))] }

// elsewhere is the same registry, written in another order and at other places.
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

// renamed is the same registry with other ids, as those have that hash a path.
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
		if moved := Compare(elsewhere(r, a), elsewhere(r, b)); !slices.Equal(told(c), told(moved)) {
			t.Fatalf("here\n%s\nmoved\n%s", told(c), told(moved))
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
				t.Fatalf("%s was added, and another removed that it might be", added.ID)
			}
		}
		differed += len(c.Changed)
	}
	if differed < rounds {
		t.Errorf("%d changes in %d rounds: too few to show anything", differed, rounds)
	}
}

// mirrored tells the same changes from the other side.
func mirrored(c Changes) Changes {
	c.Added, c.Removed = c.Removed, c.Added
	for i := range c.Changed {
		c.Changed[i].Old, c.Changed[i].New = c.Changed[i].New, c.Changed[i].Old
	}
	slices.SortFunc(c.Changed, func(a, b Change) int { return cmp.Or(byNumber(a.New, b.New), byNumber(a.Old, b.Old)) })
	return c
}

// told is what changes say, without the places.
func told(c Changes) []string {
	var lines []string
	for _, e := range Events(c) {
		lines = append(lines, fmt.Sprint(e.Kind, e.About.ID, e.Values))
	}
	slices.Sort(lines)
	return lines
}

// apply makes the later registry of the earlier one.
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

// allSaid is what assignments say, of what and by whom.
func allSaid(assignments []registry.Statement) []string {
	var lines []string
	for _, a := range assignments {
		lines = append(lines, fmt.Sprint(subjectOf(&a), allFacts(&a)))
	}
	slices.Sort(lines)
	return lines
}

func transportsIn(words string) port.Transports {
	var all port.Transports
	for word := range strings.FieldsSeq(words) {
		t, _ := port.ParseTransport(word)
		all |= t
	}
	return all
}

// Of several statements about one port those are taken for each other that are
// the likest.
func TestWhatIsTakenForWhat(t *testing.T) {
	statement := func(name, transports, description string) registry.Statement {
		return registry.Statement{
			ID: description + name + "." + transports, Port: 700, End: 700, Name: name, Description: description,
			Transports: transportsIn(transports), Place: registry.Place{Source: "iana"},
		}
	}
	for name, c := range map[string]struct {
		old, now []registry.Statement
		want     []string
	}{
		"a name and a transport, each altered": {
			[]registry.Statement{statement("A", "tcp", ""), statement("B", "udp", "")},
			[]registry.Statement{statement("A", "udp", ""), statement("C", "tcp", "")},
			[]string{"changed A [{transport tcp udp}]", "changed C [{transport udp tcp} {name B C}]"},
		},
		"each of two names is over its transport": {
			[]registry.Statement{statement("A", "tcp", "1"), statement("A", "udp", "2")},
			[]registry.Statement{statement("A", "udp", "3"), statement("A", "tcp", "4")},
			[]string{"changed A [{for 1 4}]", "changed A [{for 2 3}]"},
		},
		"split by transport": {
			[]registry.Statement{statement("EPP", "tcp udp", "")},
			[]registry.Statement{statement("EPP over QUIC", "udp", ""), statement("EPP", "tcp", "")},
			[]string{"added EPP over QUIC []", "changed EPP [{transport tcp, udp tcp}]"},
		},
		"one of two renamed": {
			[]registry.Statement{statement("A", "tcp", ""), statement("B", "udp", "")},
			[]registry.Statement{statement("C", "udp", ""), statement("D", "tcp", "")},
			[]string{"changed C [{name B C}]", "changed D [{name A D}]"},
		},
		"joined and renamed": {
			[]registry.Statement{statement("A", "tcp", ""), statement("B", "sctp", "")},
			[]registry.Statement{statement("C", "tcp udp", "")},
			[]string{"changed C [{transport tcp tcp, udp} {name A C}]", "removed B []"},
		},
		"nothing in common but the port": {
			[]registry.Statement{statement("A", "tcp", "")},
			[]registry.Statement{statement("B", "", "new")},
			[]string{"changed B [{transport tcp not stated} {name A B} {for  new}]"},
		},
	} {
		var earlier, later registry.Snapshot
		earlier.Statements, later.Statements = c.old, c.now
		var got []string
		for _, e := range Events(Compare(earlier, later)) {
			got = append(got, fmt.Sprint(e.Kind, " ", e.About.Name, " ", e.Values))
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, c.want)
		}
	}
}

// plain is a statement that the tests below alter.
func plain() registry.Statement {
	return registry.Statement{
		ID: "x", Status: "documented", State: "assigned", References: []registry.Reference{{Title: "RFC 1"}},
		Extra: []registry.Extra{{Name: "Owner", Value: "Ann"}}, Place: registry.Place{Source: "notes"},
	}
}

// What a source alters of one fact is a change of that fact alone, told in its
// words.
func TestEachFactIsCompared(t *testing.T) {
	for field, c := range map[Field]struct {
		alter func(*registry.Statement)
		want  Value
	}{
		FieldTransports: {
			func(s *registry.Statement) { s.Transports = port.UDP | port.DCCP }, Value{"transport", "not stated", "udp, dccp"},
		},
		FieldName:        {func(s *registry.Statement) { s.Name = "n" }, Value{"name", "", "n"}},
		FieldService:     {func(s *registry.Statement) { s.Service = "n" }, Value{"service", "", "n"}},
		FieldProtocols:   {func(s *registry.Statement) { s.Protocols = []string{"a", "b"} }, Value{"protocol", "", "a, b"}},
		FieldDescription: {func(s *registry.Statement) { s.Description = "d" }, Value{"for", "", "d"}},
		FieldStatus:      {func(s *registry.Statement) { s.Status = "official" }, Value{"status", "documented", "official"}},
		FieldReferences: {
			func(s *registry.Statement) { s.References = append(s.References, registry.Reference{Title: "RFC 2"}) },
			Value{"reference", "RFC 1", "RFC 1, RFC 2"},
		},
		FieldExtra:   {func(s *registry.Statement) { s.Extra[0].Value = "Bob" }, Value{"Owner", "Ann", "Bob"}},
		FieldState:   {func(s *registry.Statement) { s.State = "retired" }, Value{"state", "assigned", "retired"}},
		FieldSince:   {func(s *registry.Statement) { s.Since = "1" }, Value{"since", "", "1"}},
		FieldUntil:   {func(s *registry.Statement) { s.Until = "1" }, Value{"until", "", "1"}},
		FieldAliases: {func(s *registry.Statement) { s.Aliases = []string{"a", "b"} }, Value{"aliases", "", "a, b"}},
		FieldShared:  {func(s *registry.Statement) { s.Shared = true }, Value{"shared", "no", "yes"}},
	} {
		var earlier, later registry.Snapshot
		earlier.Statements, later.Statements = []registry.Statement{plain()}, []registry.Statement{plain()}
		c.alter(&later.Statements[0])
		changed := Compare(earlier, later).Changed
		if len(changed) != 1 || !slices.Equal(changed[0].Fields, []Field{field}) {
			t.Errorf("%s altered: %+v", field, changed)
		} else if got := Values(changed[0]); !slices.Equal(got, []Value{c.want}) {
			t.Errorf("%s is told as %q, want %q", field, got, c.want)
		}
	}
}

// Every field of a statement is a fact that is compared, or says what the
// statement is about, or where it is written.
func TestNoFactIsForgotten(t *testing.T) {
	got := []string{"ID", "Port", "End", "Printed", "Related", "Place"}
	for _, f := range Fields() {
		got = append(got, strings.ToUpper(string(f[:1]))+string(f[1:]))
	}
	var want []string
	for f := range reflect.TypeFor[registry.Statement]().Fields() {
		want = append(want, f.Name)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("compared, or known not to be, are\n%q\na statement has\n%q", got, want)
	}
}

// Another source, or other numbers, are never taken for each other.
func TestWhatIsNotTakenForAnother(t *testing.T) {
	of := func(source string, start, end port.Number) registry.Snapshot {
		return registry.Snapshot{Statements: []registry.Statement{
			{ID: "same", Port: start, End: end, Name: "SSH", Place: registry.Place{Source: source}},
		}}
	}
	for _, other := range []registry.Snapshot{of("iana", 22, 22), of("notes", 23, 23), of("notes", 22, 23)} {
		c := Compare(of("notes", 22, 22), other)
		if len(c.Added) != 1 || len(c.Removed) != 1 || len(c.Changed) != 0 {
			t.Errorf("%+v", c)
		}
	}
}

// A reference that only leads elsewhere is a change, shown by its address.
func TestValuesOfReferences(t *testing.T) {
	old, now := "https://old.example/", "https://new.example/"
	c := Change{
		Fields: []Field{FieldReferences},
		Old:    registry.Statement{References: []registry.Reference{{Title: "Manual", URL: old}, {Title: "Book"}}},
		New:    registry.Statement{References: []registry.Reference{{Title: "Manual", URL: now}, {Title: "Book"}}},
	}
	if got := differing(&c.Old, &c.New); !slices.Equal(got, c.Fields) {
		t.Errorf("%q differ, want %q", got, c.Fields)
	}
	want := []Value{{"reference", "https://old.example/, Book", "https://new.example/, Book"}}
	if got := Values(c); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A protocol that only follows the name is told where the name is not.
func TestValuesOfProtocols(t *testing.T) {
	ssh, telnet := "SSH", "Telnet"
	named := func(name string, protocols ...string) registry.Statement {
		return registry.Statement{Name: name, Protocols: protocols}
	}
	for _, c := range []struct {
		old, now registry.Statement
		want     string
	}{
		{named(ssh, "ssh"), named(telnet, "telnet"), "[{name SSH Telnet}]"},
		{named(ssh), named(ssh, "ssh"), "[{protocol  ssh}]"},
		{named(ssh, "ssh"), named(telnet, "rlogin"), "[{name SSH Telnet} {protocol ssh rlogin}]"},
	} {
		change := Change{Fields: differing(&c.old, &c.now), Old: c.old, New: c.now}
		if got := fmt.Sprint(Values(change)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

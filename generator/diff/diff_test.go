package diff

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"portolan/generator/jsonapi"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// rounds is how many random registries each property is tried on.
const rounds = 300

// invented returns a registry of a few ports, so that sources say much of each.
func invented(r *rand.Rand) jsonapi.RegistryFile {
	var d jsonapi.RegistryFile
	taken := map[string]bool{}
	for range r.IntN(12) {
		a := jsonapi.Assignment{
			Port: port.Number(r.IntN(3)), Transports: [][]jsonapi.Transport{{}, {"tcp"}, {"udp"}, {"tcp", "udp"}}[r.IntN(4)],
			Name: one(r, "", "SSH", "Telnet"), Service: one(r, "", "ssh"), Description: one(r, "", "login"),
			Status: "documented", Protocols: [][]string{{}, {"ssh"}, {"telnet", "ssh"}}[r.IntN(3)],
			References: [][]jsonapi.Reference{{}, {{Title: "RFC 4251"}}}[r.IntN(2)],
			Extra:      []map[string]string{{}, {"Owner": "Ann"}}[r.IntN(2)],
			State:      registry.States()[r.IntN(2)], Until: one(r, "", "4.17"), Shared: r.IntN(4) == 0,
			Origin: jsonapi.Origin{Source: []string{"notes", "iana"}[r.IntN(2)], Path: "a.md", Line: 1 + r.IntN(99), Column: 1},
		}
		a.End, a.TransportStated = a.Port+port.Number(r.IntN(2)), len(a.Transports) > 0
		a.ID = fmt.Sprintf("%s.%d-%d.%s@%s", cmp.Or(known(a.Name), "unnamed"), a.Port, a.End, joined(a.Transports, "-"), a.Origin.Source)
		for taken[a.ID] {
			a.ID += fmt.Sprint(".", r.IntN(1000)) // as a hash of what it says
		}
		taken[a.ID] = true
		d.Data.Assignments = append(d.Data.Assignments, a)
	}
	return d
}

func one(r *rand.Rand, values ...string) *string {
	v := values[r.IntN(len(values))]
	if v == "" {
		return nil
	}
	return &v
}

// elsewhere is the same registry, written in another order and at other places.
func elsewhere(r *rand.Rand, d jsonapi.RegistryFile) jsonapi.RegistryFile {
	all := slices.Clone(d.Data.Assignments)
	for i := range all {
		all[i].Origin = jsonapi.Origin{Source: all[i].Origin.Source, Path: "b.md", Line: 1 + r.IntN(99), Column: 7}
		all[i].Related = []string{"some.other"}
	}
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	d.Data.Assignments = all
	return d
}

// renamed is the same registry with other ids, as those have that hash a path.
func renamed(r *rand.Rand, d jsonapi.RegistryFile) jsonapi.RegistryFile {
	all := slices.Clone(d.Data.Assignments)
	for i := range all {
		all[i].ID = fmt.Sprintf("other.%d.%s", r.IntN(1000), all[i].ID)
	}
	d.Data.Assignments = all
	return d
}

func TestPropertiesOfCompare(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2026))
	differed := 0
	for range rounds {
		a, b := invented(r), invented(r)
		for what, same := range map[string]jsonapi.RegistryFile{
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
		if got, want := allSaid(apply(a, c)), allSaid(b.Data.Assignments); !slices.Equal(got, want) {
			t.Fatalf("applied\n%s\nwant\n%s", got, want)
		}
		for _, change := range c.Changed {
			if subjectOf(&change.Old) != subjectOf(&change.New) || len(change.Fields) == 0 || len(Values(change)) == 0 {
				t.Fatalf("no change: %+v", change)
			}
		}
		for _, added := range c.Added {
			if slices.ContainsFunc(c.Removed, func(a jsonapi.Assignment) bool { return subjectOf(&a) == subjectOf(&added) }) {
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
func mirrored(c jsonapi.Changes) jsonapi.Changes {
	c.Added, c.Removed = c.Removed, c.Added
	for i := range c.Changed {
		c.Changed[i].Old, c.Changed[i].New = c.Changed[i].New, c.Changed[i].Old
	}
	slices.SortFunc(c.Changed, func(a, b jsonapi.Change) int { return cmp.Or(byNumber(a.New, b.New), byNumber(a.Old, b.Old)) })
	return c
}

// told is what changes say, without the places.
func told(c jsonapi.Changes) []string {
	var lines []string
	for _, e := range Events(c) {
		lines = append(lines, fmt.Sprint(e.Kind, e.About.ID, e.Values))
	}
	slices.Sort(lines)
	return lines
}

// apply makes the later registry of the earlier one.
func apply(d jsonapi.RegistryFile, c jsonapi.Changes) []jsonapi.Assignment {
	gone := map[string]bool{}
	later := slices.Clone(c.Added)
	for _, a := range c.Removed {
		gone[a.ID] = true
	}
	for _, change := range c.Changed {
		gone[change.Old.ID] = true
		later = append(later, change.New)
	}
	for _, a := range d.Data.Assignments {
		if !gone[a.ID] {
			later = append(later, a)
		}
	}
	return later
}

// allSaid is what assignments say, of what and by whom.
func allSaid(assignments []jsonapi.Assignment) []string {
	var lines []string
	for _, a := range assignments {
		lines = append(lines, fmt.Sprint(subjectOf(&a), allFacts(&a)))
	}
	slices.Sort(lines)
	return lines
}

func transportsIn(words string) []jsonapi.Transport {
	var transports []jsonapi.Transport
	for word := range strings.FieldsSeq(words) {
		transports = append(transports, jsonapi.Transport(word))
	}
	return transports
}

// Of several statements about one port those are taken for each other that are
// the likest.
func TestWhatIsTakenForWhat(t *testing.T) {
	statement := func(name, transports, description string) jsonapi.Assignment {
		return jsonapi.Assignment{
			ID: description + name + "." + transports, Port: 700, End: 700, Name: &name, Description: &description,
			Transports: transportsIn(transports), TransportStated: transports != "", Origin: jsonapi.Origin{Source: "iana"},
		}
	}
	for name, c := range map[string]struct {
		old, now []jsonapi.Assignment
		want     []string
	}{
		"a name and a transport, each altered": {
			[]jsonapi.Assignment{statement("A", "tcp", ""), statement("B", "udp", "")},
			[]jsonapi.Assignment{statement("A", "udp", ""), statement("C", "tcp", "")},
			[]string{"changed A [{transport tcp udp}]", "changed C [{transport udp tcp} {name B C}]"},
		},
		"each of two names is over its transport": {
			[]jsonapi.Assignment{statement("A", "tcp", "1"), statement("A", "udp", "2")},
			[]jsonapi.Assignment{statement("A", "udp", "3"), statement("A", "tcp", "4")},
			[]string{"changed A [{for 1 4}]", "changed A [{for 2 3}]"},
		},
		"split by transport": {
			[]jsonapi.Assignment{statement("EPP", "tcp udp", "")},
			[]jsonapi.Assignment{statement("EPP over QUIC", "udp", ""), statement("EPP", "tcp", "")},
			[]string{"added EPP over QUIC []", "changed EPP [{transport tcp, udp tcp}]"},
		},
		"one of two renamed": {
			[]jsonapi.Assignment{statement("A", "tcp", ""), statement("B", "udp", "")},
			[]jsonapi.Assignment{statement("C", "udp", ""), statement("D", "tcp", "")},
			[]string{"changed C [{name B C}]", "changed D [{name A D}]"},
		},
		"joined and renamed": {
			[]jsonapi.Assignment{statement("A", "tcp", ""), statement("B", "sctp", "")},
			[]jsonapi.Assignment{statement("C", "tcp udp", "")},
			[]string{"changed C [{transport tcp tcp, udp} {name A C}]", "removed B []"},
		},
		"nothing in common but the port": {
			[]jsonapi.Assignment{statement("A", "tcp", "")},
			[]jsonapi.Assignment{statement("B", "", "new")},
			[]string{"changed B [{transport tcp not stated} {name A B} {for  new}]"},
		},
	} {
		var earlier, later jsonapi.RegistryFile
		earlier.Data.Assignments, later.Data.Assignments = c.old, c.now
		var got []string
		for _, e := range Events(Compare(earlier, later)) {
			got = append(got, fmt.Sprint(e.Kind, " ", *e.About.Name, " ", e.Values))
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, c.want)
		}
	}
}

// What a source alters of one fact is a change of that fact alone.
func TestEachFactIsCompared(t *testing.T) {
	word, address := "word", "https://example.org/"
	for field, alter := range map[jsonapi.Field]func(*jsonapi.Assignment){
		jsonapi.FieldTransports:  func(a *jsonapi.Assignment) { a.Transports, a.TransportStated = []jsonapi.Transport{"udp"}, true },
		jsonapi.FieldName:        func(a *jsonapi.Assignment) { a.Name = &word },
		jsonapi.FieldService:     func(a *jsonapi.Assignment) { a.Service = &word },
		jsonapi.FieldProtocols:   func(a *jsonapi.Assignment) { a.Protocols = []string{"ssh"} },
		jsonapi.FieldDescription: func(a *jsonapi.Assignment) { a.Description = &word },
		jsonapi.FieldStatus:      func(a *jsonapi.Assignment) { a.Status = "official" },
		jsonapi.FieldReferences:  func(a *jsonapi.Assignment) { a.References = []jsonapi.Reference{{Title: "RFC 1", URL: &address}} },
		jsonapi.FieldExtra:       func(a *jsonapi.Assignment) { a.Extra = map[string]string{"Owner": "Bob"} },
		jsonapi.FieldState:       func(a *jsonapi.Assignment) { a.State = "retired" },
		jsonapi.FieldSince:       func(a *jsonapi.Assignment) { a.Since = &word },
		jsonapi.FieldUntil:       func(a *jsonapi.Assignment) { a.Until = &word },
		jsonapi.FieldAliases:     func(a *jsonapi.Assignment) { a.Aliases = []string{"www"} },
		jsonapi.FieldShared:      func(a *jsonapi.Assignment) { a.Shared = true },
	} {
		plain := func() jsonapi.Assignment {
			return jsonapi.Assignment{
				ID: "x", Status: "documented", State: "assigned", References: []jsonapi.Reference{{Title: "RFC 1"}},
				Extra: map[string]string{"Owner": "Ann"}, Origin: jsonapi.Origin{Source: "notes"},
			}
		}
		var earlier, later jsonapi.RegistryFile
		earlier.Data.Assignments, later.Data.Assignments = []jsonapi.Assignment{plain()}, []jsonapi.Assignment{plain()}
		alter(&later.Data.Assignments[0])
		c := Compare(earlier, later)
		if len(c.Changed) != 1 || !slices.Equal(c.Changed[0].Fields, []jsonapi.Field{field}) || len(Values(c.Changed[0])) != 1 {
			t.Errorf("%s altered: %+v", field, c.Changed)
		}
	}
}

// Another source, or other numbers, are never taken for each other.
func TestWhatIsNotTakenForAnother(t *testing.T) {
	of := func(source string, start, end port.Number) jsonapi.RegistryFile {
		name := "SSH"
		a := jsonapi.Assignment{ID: "same", Port: start, End: end, Name: &name, Origin: jsonapi.Origin{Source: source}}
		return jsonapi.RegistryFile{Data: jsonapi.Data{Assignments: []jsonapi.Assignment{a}}}
	}
	for _, other := range []jsonapi.RegistryFile{of("iana", 22, 22), of("notes", 23, 23), of("notes", 22, 23)} {
		c := Compare(of("notes", 22, 22), other)
		if len(c.Added) != 1 || len(c.Removed) != 1 || len(c.Changed) != 0 {
			t.Errorf("%+v", c)
		}
	}
}

// A reference that only leads elsewhere is shown by its address.
func TestValuesOfReferences(t *testing.T) {
	old, now := "https://old.example/", "https://new.example/"
	c := jsonapi.Change{
		Fields: []jsonapi.Field{jsonapi.FieldReferences},
		Old:    jsonapi.Assignment{References: []jsonapi.Reference{{Title: "Manual", URL: &old}, {Title: "Book"}}},
		New:    jsonapi.Assignment{References: []jsonapi.Reference{{Title: "Manual", URL: &now}, {Title: "Book"}}},
	}
	want := []Value{{"reference", "https://old.example/, Book", "https://new.example/, Book"}}
	if got := Values(c); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A protocol that only follows the name is told where the name is not.
func TestValuesOfProtocols(t *testing.T) {
	ssh, telnet := "SSH", "Telnet"
	named := func(name *string, protocols ...string) jsonapi.Assignment {
		return jsonapi.Assignment{Name: name, Protocols: protocols}
	}
	for _, c := range []struct {
		old, now jsonapi.Assignment
		want     string
	}{
		{named(&ssh, "ssh"), named(&telnet, "telnet"), "[{name SSH Telnet}]"},
		{named(&ssh), named(&ssh, "ssh"), "[{protocol  ssh}]"},
		{named(&ssh, "ssh"), named(&telnet, "rlogin"), "[{name SSH Telnet} {protocol ssh rlogin}]"},
	} {
		change := jsonapi.Change{Fields: differing(&c.old, &c.now), Old: c.old, New: c.now}
		if got := fmt.Sprint(Values(change)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

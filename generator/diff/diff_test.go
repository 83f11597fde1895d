package diff

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"portolan/generator/port"
	"portolan/generator/registry"
)

func transportsIn(words string) port.Transports {
	var all port.Transports
	for word := range strings.FieldsSeq(words) {
		t, _ := port.ParseTransport(word)
		all |= t
	}
	return all
}

// Several statements about one port changed. Compare matches the most similar
// statements with each other.
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
			[]string{"changed A [{description 1 4}]", "changed A [{description 2 3}]"},
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
			[]string{"changed B [{transport tcp not stated} {name A B} {description  new}]"},
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

// plain returns a statement. TestEachFactIsCompared changes one fact of the statement
// at a time.
func plain() registry.Statement {
	return registry.Statement{
		ID: "x", Status: "documented", State: "assigned", References: []registry.Reference{{Title: "RFC 1"}},
		Extra: []registry.Extra{{Name: "Owner", Value: "Ann"}}, Place: registry.Place{Source: "notes"},
	}
}

// If one fact of a statement changes, Compare returns one change with one field. Values
// returns the old and the new value as text for users, such as "tcp" and "udp, dccp".
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
		FieldDescription: {func(s *registry.Statement) { s.Description = "d" }, Value{"description", "", "d"}},
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
		FieldEncryption: {
			func(s *registry.Statement) { s.Traits.Encryption = registry.EncryptionNone }, Value{"encryption", "", "none"},
		},
		FieldExposure: {
			func(s *registry.Statement) { s.Traits.Exposure = registry.ExposureLocal }, Value{"exposure", "", "local"},
		},
		FieldReason: {
			func(s *registry.Statement) { s.Traits.ExposureReason = "R." }, Value{"reason for the exposure", "", "R."},
		},
		FieldTopics: {func(s *registry.Statement) { s.Topics = []string{"a", "b"} }, Value{"topics", "", "a, b"}},
	} {
		var earlier, later registry.Snapshot
		earlier.Statements, later.Statements = []registry.Statement{plain()}, []registry.Statement{plain()}
		c.alter(&later.Statements[0])
		changed := Compare(earlier, later).Changed
		if len(changed) != 1 || !slices.Equal(changed[0].Fields, []Field{field}) {
			t.Errorf("%s altered: %+v", field, changed)
		} else if got := Values(changed[0]); !slices.Equal(got, []Value{c.want}) {
			t.Errorf("%s is described as %q, want %q", field, got, c.want)
		}
	}
}

// Each field of the struct registry.Statement is either a fact that Compare compares,
// or listed in this test as a field that Compare ignores.
func TestNoFactIsForgotten(t *testing.T) {
	got := []string{"ID", "Port", "End", "Printed", "Related", "Place"}
	for _, f := range Fields() {
		name := ""
		for word := range strings.SplitSeq(string(f), "_") {
			name += strings.ToUpper(word[:1]) + word[1:]
		}
		got = append(got, name)
	}
	var want []string
	for _, of := range []reflect.Type{reflect.TypeFor[registry.Statement](), reflect.TypeFor[registry.Traits]()} {
		for f := range of.Fields() {
			if f.Name != "Traits" {
				want = append(want, f.Name)
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("compared, or known not to be, are\n%q\na statement has\n%q", got, want)
	}
}

// Statements of different sources, or about different ports, are never matched.
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

// A different URL of a reference is a change. If no title differs, the old and the new
// value are lists of URLs. If a title differs, the values are lists of titles.
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

// If the name SSH changes to Telnet, Values lists only the change of the name. Values
// leaves out the change of the protocol, because the protocol is derived from the name.
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

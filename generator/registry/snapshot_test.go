package registry

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"portolan/generator/port"
	"portolan/generator/text"
)

// snapped returns a small registry that uses every field of a snapshot.
func snapped(t *testing.T) *Registry {
	t.Helper()
	var w notes
	w.b.SetSite(Site{Title: "Ports", BaseURL: "https://example.org/", Featured: []port.Number{22}})
	w.add(Note{Title: "icmp", About: "icmp", Portless: Portless{IPProtocol, 1}}, NotesSource)
	ssh := Note{Title: "Secure Shell", About: "ssh", Aliases: []string{"SSH"},
		Relations: []DeclaredRelation{{Relation: Family, Name: "icmp", Any: true}}}
	login := namedAt(22, port.TCP|port.SCTP, "SSH", "Secure Shell")
	login.Service, login.Since, login.Until, login.State = "ssh", "1995", "2030", Deprecated
	login.Shared, login.Topics = true, []string{"Remote access"}
	login.Traits = Traits{EncryptionRequired, ExposureInternet, "Keys protect it."}
	login.Description = []text.Span{text.Text{Text: "log"}, text.Strong{Spans: []text.Span{text.Text{Text: " in"}}}}
	login.References = []Reference{{Title: "RFC 4251", URL: "https://example.org/rfc4251"}}
	login.Extra = []Field{{Name: "Zone", Value: "dmz"}, {Name: "Owner", Value: "Ann"}, {Name: "Zone", Value: "lan"}}
	login.Aliases = []string{"sh"}
	login.Mentions[0].Reference = Reference{Title: "SSH", URL: "https://example.org/"}
	w.add(ssh, NotesSource, login)
	note := w.add(Note{Title: "z-list"}, NotesSource)
	w.b.Add(Draft{Note: note, Port: 67, End: 67, Name: "BOOTP"}, Draft{Note: note, Port: 68, End: 68, Name: "BOOTP"})
	w.add(Note{Title: "scan"}, NotesSource, Draft{Port: 8007, Printed: true, Mentions: []Mention{{Short: "Echo"}}})
	w.add(Note{Title: "iana"}, ianaTest, registeredAt(2222, port.TCP, "ssh", "Secure Shell"),
		Draft{Port: 53, Transports: port.UDP}, Draft{Port: 5353, Transports: port.UDP}, Draft{Port: 9000, End: 9010})
	return w.build(t)
}

func TestSnapshotOfAStatement(t *testing.T) {
	want := Statement{
		ID: "ssh.22.tcp-sctp", Port: 22, End: 22, Transports: port.TCP | port.SCTP, Name: "Secure Shell", Service: "ssh",
		Protocols: []string{"ssh"}, Description: "log in", Status: Documented,
		References: []Reference{{"RFC 4251", "https://example.org/rfc4251"}},
		Extra:      []Extra{{"Owner", "Ann"}, {"Zone", "dmz; lan"}},
		State:      Deprecated, Since: "1995", Until: "2030", Aliases: []string{"sh"}, Shared: true,
		Traits: Traits{EncryptionRequired, ExposureInternet, "Keys protect it."}, Topics: []string{"remote-access"},
		Place: Place{Source: "notes", Path: "Secure Shell.md", Line: 2, Column: 1},
	}
	all := snapped(t).Snapshot().Statements
	if !reflect.DeepEqual(all[0], want) {
		t.Errorf("got\n%+v\nwant\n%+v", all[0], want)
	}
	at := func(n port.Number) Statement {
		return all[slices.IndexFunc(all, func(s Statement) bool { return s.Port == n })]
	}
	if got := at(67).Related; !slices.Equal(got, []string{at(68).ID}) {
		t.Errorf("67 is related to %q", got)
	}
	if got := at(2222).Status; got != Official {
		t.Errorf("an assignment of a registry has the status %s", got)
	}
}

// Each field of Statement is set in at least one statement of snapped. The method
// Assignment.Statement must therefore copy all fields.
func TestSnapshotHasAllFields(t *testing.T) {
	set := map[string]bool{}
	for _, s := range snapped(t).Snapshot().Statements {
		v := reflect.ValueOf(s)
		for i := range v.NumField() {
			set[v.Type().Field(i).Name] = set[v.Type().Field(i).Name] || !v.Field(i).IsZero()
		}
	}
	for name, is := range set {
		if !is {
			t.Errorf("no statement has a value in %s", name)
		}
	}
}

func TestSnapshotOfAProtocol(t *testing.T) {
	s := snapped(t).Snapshot()
	if s.Site.Title != "Ports" || !slices.Equal(s.Site.Featured, []port.Number{22}) {
		t.Errorf("the site is %+v", s.Site)
	}
	if want := []Source{NotesSource, ianaTest}; !slices.Equal(s.Sources, want) {
		t.Errorf("sources %+v, want %+v", s.Sources, want)
	}
	byID := map[string]SnapshotProtocol{}
	for _, p := range s.Protocols {
		byID[p.ID] = p
	}
	for _, want := range []SnapshotProtocol{
		{ID: "ssh", Name: "Secure Shell", Aliases: []string{"SSH"}, Ports: []port.Number{22, 2222}, Usual: "ssh.22",
			Related: []SnapshotRelation{{Family, "icmp"}}, References: []Reference{{"SSH", "https://example.org/"}}},
		{ID: "icmp", Name: "icmp", Portless: Portless{IPProtocol, 1}, Related: []SnapshotRelation{{Family, "ssh"}}},
		{ID: "echo", Name: "Echo", Ports: []port.Number{8007}},
		{ID: "udp", Name: "User Datagram Protocol", Aliases: []string{"UDP"}, Transport: true,
			Ports: []port.Number{53, 5353}},
		{ID: "sctp", Name: "Stream Control Transmission Protocol", Aliases: []string{"SCTP"}, Transport: true,
			Ports: []port.Number{22}},
	} {
		if got := byID[want.ID]; !reflect.DeepEqual(got, want) {
			t.Errorf("got\n%+v\nwant\n%+v", got, want)
		}
	}
}

// Statements in a snapshot are sorted by port and end, protocols by id. Empty lists are
// nil.
func TestSnapshotIsSorted(t *testing.T) {
	s := snapped(t).Snapshot()
	byNumber := func(a, b Statement) int { return cmp.Or(cmp.Compare(a.Port, b.Port), cmp.Compare(a.End, b.End)) }
	if !slices.IsSortedFunc(s.Statements, byNumber) {
		t.Error("statements are not sorted by port and end")
	}
	if !slices.IsSortedFunc(s.Protocols, func(a, b SnapshotProtocol) int { return cmp.Compare(a.ID, b.ID) }) {
		t.Error("protocols are not sorted by id")
	}
	if !reflect.DeepEqual(s, snapped(t).Snapshot()) {
		t.Error("two snapshots of the same notes differ")
	}
	bare := s.Statements[len(s.Statements)-1]
	if bare.Protocols != nil || bare.References != nil || bare.Extra != nil || bare.Aliases != nil || bare.Related != nil {
		t.Errorf("an empty list is not nil: %+v", bare)
	}
}

// Changing a snapshot does not change the registry.
func TestSnapshotIsACopy(t *testing.T) {
	reg := snapped(t)
	s := reg.Snapshot()
	s.Site.Featured[0], s.Statements[0].References[0].Title, s.Statements[0].Aliases[0] = 1, "other", "other"
	a := reg.Assignments()[0]
	if reg.Site().Featured[0] != 22 || a.References[0].Title != "RFC 4251" || a.Aliases[0] != "sh" {
		t.Error("a snapshot shares a list with its registry")
	}
}

func TestSnapshotHasNoPointers(t *testing.T) {
	var check func(at string, typ reflect.Type)
	check = func(at string, typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Struct:
			for f := range typ.Fields() {
				check(at+"."+f.Name, f.Type)
			}
		case reflect.Slice:
			check(at, typ.Elem())
		case reflect.Bool, reflect.String, reflect.Int, reflect.Uint8, reflect.Uint16:
		default:
			t.Errorf("%s is a %s", at, typ)
		}
	}
	check("Snapshot", reflect.TypeFor[Snapshot]())
}

func TestHeadingOfAStatement(t *testing.T) {
	for _, c := range []struct {
		s    Statement
		want string
	}{
		{Statement{Name: "Secure Shell", Service: "ssh", Protocols: []string{"x"}, Description: "d"}, "Secure Shell (ssh)"},
		{Statement{Name: "SSH", Service: "ssh"}, "SSH"},
		{Statement{Name: "SSH", Description: "d"}, "SSH"},
		{Statement{Service: "ssh", Protocols: []string{"x"}}, "ssh"},
		{Statement{Protocols: []string{"dns", "mdns"}, Description: "d"}, "dns, mdns"},
		{Statement{Description: "d"}, "d"},
		{Statement{State: Retired}, Unnamed},
	} {
		if got := c.s.Heading(); got != c.want {
			t.Errorf("the heading of %+v is %q, want %q", c.s, got, c.want)
		}
	}
}

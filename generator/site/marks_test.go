package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/registry"
	"portolan/generator/urls"
)

// Each kind of source has a letter, such as N for notes. The letters are sorted: notes
// first, then common use, IANA and the remaining registries.
func TestLetters(t *testing.T) {
	source := func(id string, kind registry.Kind) *registry.Source {
		return &registry.Source{ID: id, Kind: kind, Title: "Title of " + id}
	}
	for _, test := range []struct {
		sources []*registry.Source
		want    string
	}{
		{nil, "[]"},
		{[]*registry.Source{source("other", registry.KindRegistry), source("iana", registry.KindRegistry),
			source("c", registry.KindCommon), source("n", registry.KindNotes)},
			"[{N n [Title of n]} {C c [Title of c]} {I i [IANA]} {R i [OTHER]}]"},
		{[]*registry.Source{source("b", registry.KindNotes), source("a", registry.KindNotes),
			source("b", registry.KindNotes)}, "[{N n [Title of b Title of a]}]"},
		{[]*registry.Source{source("longname", registry.KindRegistry)}, "[{R i [Title of longname]}]"},
	} {
		if got := fmt.Sprint(letters(test.sources)); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

// The mark of a statement in the notes of the user shows the file and the line, such as
// "ports.md:2". In the notes of another source, the mark also shows the label of the
// source. The mark of a registry or of common use shows only the label, such as "IANA".
func TestSourceMarks(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine-lab", "22/tcp [SSH]")
	n.Note("mine-lab").Text.Path = "net/Lab ports.md"
	n.Say(t, "common", "22/tcp [SSH]")
	n.Say(t, "iana", "22/tcp [SSH]", "22/udp [SSH]")
	theirs := n.Of("theirs", registry.Source{ID: "team", Kind: registry.KindNotes, Title: "Team"})
	n.Add("theirs", registry.Draft{Note: theirs, Port: 22, Name: "SSH", Mentions: []registry.Mention{{Short: "SSH"}}})
	s := siteOf(&n)
	w := writer{site: s, root: "../"}
	want := map[string]SourceMark{
		"mine":   {"notes", "Lab ports.md:2", "net/Lab ports.md:2", "../notes/net-lab-ports.html#_l2"},
		"common": {"common", "Common use", "common.md:3", "../notes/common.html#_l3"},
		"iana":   {"registry", "IANA", "iana.md:4", "../notes/iana.html#_l4"},
		"theirs": {"notes", "Team, theirs.md:6", "theirs.md:6", "../notes/theirs.html#_l6"},
	}
	for _, a := range s.reg.Assignments() {
		name, _, _ := strings.Cut(a.Origin.Note.Title, "-")
		if got := w.sourceMark(a); got != want[name] && a.Origin.Line != 5 {
			t.Errorf("mark of %s: got %+v, want %+v", name, got, want[name])
		}
	}
	// A table row has one mark for each statement in notes, but only one mark for the
	// two statements of IANA.
	w.listedBy(s.reg.ServicesAt(22)[0])
	if got, want := plain(w.b.String()), "Lab ports.md:2 Team, theirs.md:6 Common use IANA · 2 entries"; got != want {
		t.Errorf("sources: got %q, want %q", got, want)
	}
}

// For several services, transportsOf returns each transport once, with all sources that
// list the transport. The order is TCP, UDP, SCTP, DCCP.
func TestTransportsOfServices(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "1/udp A", "1/tcp B")
	n.Say(t, "common", "1/udp+sctp A")
	s := siteOf(&n)
	var got []string
	for _, l := range transportsOf(s.reg.ServicesAt(1)...) {
		for _, source := range l.sources {
			got = append(got, l.transport.IDs()[0]+" "+source.ID)
		}
	}
	if want := []string{"tcp notes", "udp notes", "udp common", "sctp common"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	// A service in use without a transport has the label "not stated". A reserved or
	// retired service has no such label.
	for state, want := range map[string]string{"assigned": "not stated", "reserved": "", "retired": ""} {
		var n fixture.Notes
		n.Say(t, "mine", "1 !"+state)
		s := siteOf(&n)
		w := writer{site: s}
		w.transportsOf(s.reg.Services()[0])
		if got := plain(w.b.String()); got != want {
			t.Errorf("%s: got the transports %q, want %q", state, got, want)
		}
	}
}

// A badge shows the state of a service, unless the state is assigned.
func TestStatesAreMarked(t *testing.T) {
	for s, want := range map[string]string{
		"1 Shop": "Shop", "1 !deprecated Shop": "Shop deprecated", "1 !retired Shop": "Shop retired",
		"1 !reserved": "Reserved by Notes", "1 !unassigned": "Unassigned by Notes",
	} {
		var n fixture.Notes
		n.Say(t, "mine", s)
		site := siteOf(&n)
		w := writer{site: site}
		w.serviceName(site.reg.Services()[0])
		if got := plain(w.b.String()); got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}

// If a service has one protocol, its name is a link to the protocol. If its name is a
// list of its protocols, each name in the list is a link.
func TestNamesLeadToProtocols(t *testing.T) {
	a, b := &registry.Protocol{ID: "a", Label: "A"}, &registry.Protocol{ID: "b", Label: "B"}
	for _, test := range []struct {
		name      string
		protocols []*registry.Protocol
		want      string
	}{
		{"X <1>", nil, `X &lt;1&gt;`},
		{"X", []*registry.Protocol{a}, `<a href="../protocols/a.html">X</a>`},
		{"A, B", []*registry.Protocol{a, b}, `<a href="../protocols/a.html">A</a>, <a href="../protocols/b.html">B</a>`},
		{"X", []*registry.Protocol{a, b}, "X"},
	} {
		w := writer{site: &site{pages: urls.Folders{}}, root: "../"}
		w.serviceName(&registry.Service{Name: test.name, Protocols: test.protocols, State: registry.Assigned})
		if got := w.b.String(); got != test.want {
			t.Errorf("%s with %d protocols: got %s, want %s", test.name, len(test.protocols), got, test.want)
		}
	}
}

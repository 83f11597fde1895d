package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/bundle"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
	"portolan/generator/urls"
	"portolan/static"
)

// world builds a registry for a test. The notes own and second are from the user. The note
// bundled comes with the program. The note list is from a registry.
type world struct {
	fixture.Notes
	own, second, bundled, list *registry.Note
}

func newWorld() *world {
	w := &world{}
	w.own, w.second = w.Of("own", registry.NotesSource), w.Of("second", registry.NotesSource)
	w.bundled, w.list = w.Of("bundled", registry.BundledSource), w.Of("list", listSource)
	w.bundled.Bundled = true
	return w
}

var listSource = registry.Source{ID: "list", Kind: registry.KindRegistry, Title: "List"}

// about makes n a note about a protocol.
func (w *world) about(n *registry.Note, short, name string) {
	n.About, n.Title, n.Aliases = short, name, []string{short}
}

// row adds a statement about a port or a range, such as "80" or "80-90". The functions in
// change edit the statement first.
func (w *world) row(n *registry.Note, numbers, name string, t port.Transports, change ...func(*registry.Draft)) {
	d := registry.Draft{Note: n, Name: name, Transports: t, Offset: len(n.Aliases)}
	if _, err := fmt.Sscanf(numbers, "%d-%d", &d.Port, &d.End); err != nil {
		_, _ = fmt.Sscan(numbers, &d.Port)
		d.End = d.Port
	}
	for _, c := range change {
		c(&d)
	}
	w.Builder.Add(d)
}

func state(s registry.State) func(*registry.Draft) {
	return func(d *registry.Draft) { d.State = s }
}

func mention(short string) func(*registry.Draft) {
	return func(d *registry.Draft) { d.Mentions = []registry.Mention{{Short: short}} }
}

func (w *world) engine(t testing.TB) *Engine {
	t.Helper()
	script, err := bundle.Join(static.FS, bundle.Engine()...)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := NewEngine(script, w.Registry(), urls.Folders{})
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

func ask(t *testing.T, e *Engine, query string) Answer {
	t.Helper()
	found, err := e.Search(query, 10)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	return found
}

// found lists the first numbers and the names of the services in an answer, such as
// "22 SSH, 115 sftp".
func found(a Answer) string {
	var out []string
	for _, s := range a.Services {
		out = append(out, fmt.Sprintf("%d %s", s.Port, s.Name))
	}
	return strings.Join(out, ", ")
}

// Services with the same whole name are sorted: first the usual port of the protocol, then
// services in notes, services that two sources list, system ports, and lower numbers.
func TestWeightsDecideAmongWholeNames(t *testing.T) {
	w := newWorld()
	w.about(w.own, "knock", "Knock Protocol")
	w.row(w.own, "9000", "Knock", port.TCP, mention("knock"))
	w.row(w.second, "8000", "Knock", port.TCP, mention("knock"))
	more := w.Of("more", registry.Source{ID: "other", Kind: registry.KindRegistry, Title: "Other"})
	w.row(w.list, "7000", "knock", port.TCP)
	w.row(more, "7000", "knock", port.TCP)
	w.row(w.list, "5000", "knock", port.TCP)
	w.row(w.list, "4000", "knock", port.TCP)
	w.row(w.list, "600", "knock", port.TCP)
	got := ask(t, w.engine(t), "knock")
	if want := "9000 8000 7000 600 4000 5000"; numbersOf(got) != want {
		t.Errorf("knock finds %s, want %s", numbersOf(got), want)
	}
	if got.Match != Name || got.TotalNamed != 6 {
		t.Errorf("match %s of %d", got.Match, got.TotalNamed)
	}
}

func numbersOf(a Answer) string {
	var out []string
	for _, s := range a.Services {
		out = append(out, fmt.Sprint(s.Port))
	}
	return strings.Join(out, " ")
}

// The services on a number are sorted by source: first notes of the user, then notes of
// the program, then registries. A range in notes of the user also comes first. Services
// that are not in use come last.
func TestServicesOfANumberAreInTheOrderOfItsPage(t *testing.T) {
	w := newWorld()
	w.row(w.list, "7250", "fodms", port.TCP)
	w.row(w.bundled, "7250", "Bundled", port.TCP)
	w.row(w.own, "7200-7299", "Own range", port.TCP)
	w.row(w.list, "7250", "old", port.TCP, state(registry.Retired))
	w.row(w.list, "7250", "", port.UDP, state(registry.Reserved))
	e := w.engine(t)
	got := ask(t, e, "7250")
	if want := "7200 Own range, 7250 Bundled, 7250 fodms, 7250 old, 7250 Reserved"; found(got) != want {
		t.Errorf("7250 finds %s, want %s", found(got), want)
	}
	reg := e.index.services[0]
	if reg.Name != "Own range" || got.Match != Number {
		t.Errorf("the index begins with %s; match %s", reg.Name, got.Match)
	}
}

// An answer is unlisted if no service in use has the transport of the query. A service
// without transports may use any transport.
func TestTransportsOfANumber(t *testing.T) {
	w := newWorld()
	w.row(w.own, "6379", "Redis", port.TCP)
	w.row(w.list, "6379", "", port.UDP, state(registry.Reserved))
	w.row(w.own, "80", "HTTP", port.TCP)
	w.row(w.own, "9", "Anything", 0)
	e := w.engine(t)
	for query, want := range map[string]struct {
		found    string
		unlisted bool
	}{
		"6379/tcp": {"6379 Redis", false},
		"6379/udp": {"6379 Reserved, 6379 Redis", true},
		"80/dccp":  {"80 HTTP", true},
		"9/dccp":   {"9 Anything", false},
	} {
		if got := ask(t, e, query); found(got) != want.found || got.Unlisted != want.unlisted {
			t.Errorf("%s finds %s (unlisted: %t), want %s (%t)", query, found(got), got.Unlisted, want.found, want.unlisted)
		}
	}
}

// A search finds reserved numbers. For an unassigned number, it finds only the band around
// the number: the system ports, or a thousand user ports such as 3000 to 3999.
func TestStatesOfNumbers(t *testing.T) {
	w := newWorld()
	w.row(w.list, "0", "", port.TCP, state(registry.Reserved))
	w.row(w.list, "4", "", port.TCP, state(registry.Unassigned))
	w.row(w.list, "585", "imap4-ssl", port.TCP, state(registry.Retired))
	e := w.engine(t)
	if got := ask(t, e, "0"); found(got) != "0 Reserved" || got.Band != nil {
		t.Errorf("0 finds %s, band %v", found(got), got.Band)
	}
	if got := ask(t, e, "4"); got.Total != 0 || got.Band == nil || got.Band.ID() != "system" {
		t.Errorf("4 finds %s, band %v", found(got), got.Band)
	}
	if got := ask(t, e, "imap4-ssl"); found(got) != "585 imap4-ssl" {
		t.Errorf("the name of a retired service finds %s", found(got))
	}
	if states := e.index.column(kindState); !slices.Equal(states, []int{3, 2}) {
		t.Errorf("the states are %v", states)
	}
}

// A protocol without ports counts in Answer.Leads. For a protocol that runs inside another
// protocol, the first service is the service of the outer protocol: "sftp" finds 22 SSH.
func TestProtocolsWithoutPorts(t *testing.T) {
	w := newWorld()
	w.about(w.own, "icmp", "Internet Control Message Protocol")
	w.own.Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	w.about(w.second, "sftp", "SSH File Transfer Protocol")
	w.second.Relations = []registry.DeclaredRelation{{Relation: registry.Carrier, Name: "ssh", Any: true}}
	w.row(w.bundled, "22", "SSH", port.TCP, mention("ssh"))
	w.row(w.list, "115", "sftp", port.TCP)
	w.row(w.list, "5813", "icmpd", port.TCP)
	e := w.engine(t)
	got := ask(t, e, "icmp")
	if got.Match != Name || got.Leads != 1 || got.Protocols[0].ID != "icmp" || len(got.Named) != 0 {
		t.Errorf("icmp: match %s, %d leads, named %v", got.Match, got.Leads, got.Named)
	}
	got = ask(t, e, "sftp")
	if found(got) != "22 SSH, 115 sftp" || got.Leads != 1 {
		t.Errorf("sftp finds %s, %d leads", found(got), got.Leads)
	}
}

// A value of an additional column in notes, such as an owner, finds its service. The name
// of a note finds the services that the note lists. Services with the query in their own
// texts come first.
func TestOwnersAndNotesAreFound(t *testing.T) {
	w := newWorld()
	w.own.Title = "nas01"
	w.row(w.own, "8096", "Jellyfin", port.TCP, func(d *registry.Draft) {
		d.Extra = []registry.Field{{Name: "owner", Value: "alice"}}
		d.Description = []text.Span{text.Text{Text: "films"}}
	})
	w.row(w.second, "9001", "Alice's board", port.TCP)
	e := w.engine(t)
	if got := ask(t, e, "alice"); found(got) != "9001 Alice's board, 8096 Jellyfin" {
		t.Errorf("the owner alice finds %s", found(got))
	}
	if got := ask(t, e, "nas01"); found(got) != "8096 Jellyfin" || len(got.Notes) != 1 || got.Notes[0].Note != w.own {
		t.Errorf("the note nas01 finds %s, notes %v", found(got), got.Notes)
	}
}

// Match is Guess only if no text contains the words of the query, but some texts contain
// similar words.
func TestGuessesAreMarked(t *testing.T) {
	w := newWorld()
	w.row(w.own, "9", "Discard", port.TCP)
	w.row(w.own, "10", "Talk", port.TCP, func(d *registry.Draft) {
		d.Description = []text.Span{text.Text{Text: "discord and others"}}
	})
	e := w.engine(t)
	for query, want := range map[string]Match{
		"discart": Guess, "discard": Name, "discord": Words, "9": Number, "11": Number,
		"zzz": NoMatch, "c++": NoMatch, "-1": NoMatch, "~": NoMatch,
	} {
		if got := ask(t, e, query); got.Match != want {
			t.Errorf("%q is matched by %s (%s), want %s", query, got.Match, found(got), want)
		}
	}
}

// A word that matches a service twice, each time as weakly as possible, does not stand for another word
// of the query. Here "tls", a synonym of "secure", is inside two words of a description.
func TestWeakMatchesCountOnce(t *testing.T) {
	w := newWorld()
	w.row(w.own, "4000", "Plain", port.TCP, func(d *registry.Draft) {
		d.Description = []text.Span{text.Text{Text: "STARTTLS, xtlsx"}}
	})
	if got := ask(t, w.engine(t), "secure zebra"); got.Match != NoMatch {
		t.Errorf("the query finds %s (%s)", found(got), got.Match)
	}
}

package registry

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/text"
)

// notes is a builder for tests. The method add adds one note, and the method build
// returns the registry.
type notes struct {
	b Builder
}

// add adds a note with drafts. The first draft is on line 2 of the note, the second draft
// on line 3, and so on.
func (w *notes) add(n Note, source Source, drafts ...Draft) *Note {
	n.Source, _ = w.b.Source(source)
	path := n.Title + ".md"
	n.Text = diag.NewText(path, path, []byte(strings.Repeat("\n", 100)))
	w.b.AddNote(&n)
	for i, d := range drafts {
		d.Note, d.Offset, d.Length = &n, i+1, 1
		d.End = max(d.Port, d.End)
		w.b.Add(d)
	}
	return &n
}

func (w *notes) build(t *testing.T) *Registry {
	t.Helper()
	var diags diag.List
	return w.b.Build(&diags)
}

var (
	ianaTest   = Source{ID: "iana", Kind: KindRegistry, Title: "IANA"}
	commonTest = Source{ID: "common", Kind: KindCommon, Title: "Common use"}
)

func registeredAt(n port.Number, t port.Transports, service, name string) Draft {
	return Draft{Port: n, Transports: t, Service: service, Name: name, Mentions: []Mention{{Short: service, Name: name}}}
}

func namedAt(n port.Number, t port.Transports, short, name string) Draft {
	return Draft{Port: n, Transports: t, Name: name, Mentions: []Mention{{Short: short, Name: name}}}
}

// describeServices returns the services of a number as text, in the order of its page.
func describeServices(reg *Registry, n port.Number) string {
	var all []string
	for _, s := range reg.ServicesAt(n) {
		line := fmt.Sprintf("%s %q used %v registered %v", s.ID, s.Name, s.Used().IDs(), s.Registered().IDs())
		if s.State != Assigned {
			line += " " + string(s.State)
		}
		if s.Usual {
			line += " usual"
		}
		all = append(all, fmt.Sprintf("%s of %d", line, len(s.Statements)))
	}
	return strings.Join(all, "; ")
}

func TestStatementsThatAgreeAreOneService(t *testing.T) {
	var w notes
	w.add(Note{Title: "ports"}, NotesSource, namedAt(443, 0, "HTTPS", "HTTP Secure"))
	w.add(Note{Title: "HTTP Secure", About: "https", Aliases: []string{"HTTPS"}}, NotesSource, namedAt(443, port.TCP, "https", "HTTP Secure"))
	w.add(Note{Title: "HTTP over QUIC", About: "http3", Aliases: []string{"HTTP/3"}}, NotesSource, namedAt(443, port.UDP, "http3", "HTTP/3"))
	w.add(Note{Title: "iana"}, ianaTest,
		registeredAt(443, port.TCP|port.UDP, "https", "http protocol over TLS/SSL"), registeredAt(443, port.SCTP, "https", "HTTPS"))
	reg := w.build(t)
	want := `https.443 "HTTPS" used [tcp] registered [udp sctp] usual of 4; http3.443 "HTTP/3" used [udp] registered [] usual of 1`
	if got := describeServices(reg, 443); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
	s := reg.ServicesAt(443)[0]
	if want := []string{"HTTP Secure", "http protocol over TLS/SSL"}; !slices.Equal(s.Names, want) {
		t.Errorf("names %q, want %q", s.Names, want)
	}
	var sources []string
	for _, source := range s.Transports[0].Sources {
		sources = append(sources, source.ID)
	}
	if got := strings.Join(sources, " "); got != "notes iana" {
		t.Errorf("tcp is listed by %s", got)
	}
	for _, a := range reg.Assignments() {
		if !slices.Contains(reg.ServiceOf(a).Statements, a) {
			t.Errorf("%s is not among the statements of its service", a.ID)
		}
	}
}

// The drafts a and b of a case are on one number. The field want says whether they agree
// (see Assignment.Agrees).
func TestAgrees(t *testing.T) {
	with := func(d Draft, change func(*Draft)) Draft {
		change(&d)
		return d
	}
	ssh := namedAt(22, port.TCP, "SSH", "Secure Shell")
	for name, c := range map[string]struct {
		a, b Draft
		want bool
	}{
		"a protocol":               {ssh, namedAt(22, port.UDP, "ssh", "Secure login"), true},
		"a name":                   {Draft{Port: 22, Name: "Secure Shell"}, Draft{Port: 22, Name: "secure-shell", Service: "ssh"}, true},
		"name and service name":    {Draft{Port: 22, Name: "ssh"}, Draft{Port: 22, Name: "The Secure Shell", Service: "ssh"}, true},
		"an alias of the source":   {Draft{Port: 80, Name: "www"}, Draft{Port: 80, Name: "http", Aliases: []string{"www"}}, true},
		"an alias of the protocol": {ssh, Draft{Port: 22, Name: "secure shell"}, true},
		"a historic spelling":      {Draft{Port: 63, Name: "whois++", Service: "whoispp"}, Draft{Port: 63, Name: "whois++", Service: "whois++"}, true},
		"an old name in use":       {ssh, with(ssh, func(d *Draft) { d.State, d.Transports = Deprecated, port.UDP }), true},
		"what was once":            {ssh, with(ssh, func(d *Draft) { d.State = Retired }), false},
		"other things":             {ssh, namedAt(22, port.TCP, "telnet", "Telnet"), false},
		"nothing but the number":   {Draft{Port: 22, Name: "a"}, Draft{Port: 22}, false},
		"only the transport": {
			with(ssh, func(d *Draft) { d.Mentions = append(d.Mentions, Mention{Short: "TCP"}) }),
			with(namedAt(22, port.TCP, "x", "X"), func(d *Draft) { d.Mentions = append(d.Mentions, Mention{Short: "TCP"}) }), false,
		},
		"reserved twice": {Draft{Port: 22, State: Reserved, Transports: port.TCP}, Draft{Port: 22, State: Reserved, Transports: port.UDP}, true},
	} {
		var w notes
		w.add(Note{Title: "a"}, NotesSource, c.a)
		w.add(Note{Title: "b"}, NotesSource, c.b)
		reg := w.build(t)
		all := reg.Assignments()
		if len(all) != 2 {
			t.Fatalf("%s: %d statements", name, len(all))
		}
		joined := reg.ServiceOf(all[0]) == reg.ServiceOf(all[1])
		if all[0].Agrees(all[1]) != c.want || all[1].Agrees(all[0]) != c.want || joined != c.want {
			t.Errorf("%s: agrees %v, joined %v, want %v", name, all[0].Agrees(all[1]), joined, c.want)
		}
	}
}

func TestAgreementGoesThroughOthers(t *testing.T) {
	var w notes
	w.add(Note{Title: "a"}, NotesSource, Draft{Port: 5, Name: "one"}, Draft{Port: 5, Name: "three"}, Draft{Port: 5, Name: "alone"},
		Draft{Port: 5, Name: "two", Aliases: []string{"three", "one"}})
	if got := describeServices(w.build(t), 5); strings.Count(got, ";") != 1 || !strings.Contains(got, "of 3") {
		t.Errorf("got %s", got)
	}
}

func TestOrderOfServices(t *testing.T) {
	plain := func(start, end port.Number, name string) Draft { return Draft{Port: start, End: end, Name: name} }
	var w notes
	w.add(Note{Title: "iana"}, ianaTest, plain(7200, 0, "fodms"), plain(7250, 0, "aaa"), plain(514, 0, "shell"))
	w.add(Note{Title: "shared", Bundled: true}, commonTest, plain(7250, 0, "bundled common"))
	w.add(Note{Title: "known", Bundled: true}, BundledSource, plain(7250, 0, "bundled note"))
	w.add(Note{Title: "a-scan"}, NotesSource, Draft{Port: 7250, Name: "a printed", Printed: true})
	w.add(Note{Title: "lab"}, NotesSource, plain(7200, 7299, "own range"), plain(7250, 0, "own"), plain(7250, 7250, "also"))
	w.add(Note{Title: "Syslog", About: "syslog"}, NotesSource, namedAt(514, port.UDP, "syslog", "Syslog"))
	w.add(Note{Title: "rlogin", About: "rlogin"}, NotesSource, namedAt(513, port.TCP, "rlogin", "r-commands"), namedAt(514, port.TCP, "rlogin", "r-commands"))
	w.add(Note{Title: "old"}, NotesSource, Draft{Port: 514, Name: "gone", State: Retired}, Draft{Port: 514, State: Reserved, Transports: port.SCTP})
	reg := w.build(t)
	for n, want := range map[port.Number]string{
		7200: "own range, fodms",
		7250: "also, own, own range, a printed, bundled note, bundled common, aaa",
		7299: "own range",
		514:  "Syslog, rlogin, shell, gone, Reserved",
	} {
		var names []string
		for _, s := range reg.ServicesAt(n) {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func TestMoreSourcesLead(t *testing.T) {
	var w notes
	w.add(Note{Title: "n"}, NotesSource, Draft{Port: 1, Name: "a"}, Draft{Port: 1, Name: "b"})
	w.add(Note{Title: "i"}, ianaTest, Draft{Port: 1, Name: "b"})
	if got := w.build(t).ServicesAt(1)[0].Name; got != "b" {
		t.Errorf("%s is first, want b", got)
	}
}

func TestCrowd(t *testing.T) {
	for name, c := range map[string]struct {
		drafts []Draft
		want   int
	}{
		"several programs":      {[]Draft{{Port: 1, Name: "a"}, {Port: 1, Name: "b"}, {Port: 1, Name: "c"}}, 3},
		"one":                   {[]Draft{{Port: 1, Name: "a"}}, 0},
		"each its transport":    {[]Draft{{Port: 1, Name: "a", Transports: port.TCP}, {Port: 1, Name: "b", Transports: port.UDP}}, 0},
		"a range holds another": {[]Draft{{Port: 1, Name: "a"}, {Port: 1, End: 9, Name: "b"}}, 0},
		"one was":               {[]Draft{{Port: 1, Name: "a"}, {Port: 1, Name: "b", State: Retired}}, 0},
	} {
		var w notes
		w.add(Note{Title: "n"}, commonTest, c.drafts...)
		if got := len(Crowd(w.build(t).ServicesAt(1))); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
	var w notes
	w.add(Note{Title: "n", About: "z"}, NotesSource, namedAt(1, 0, "z", "Z"))
	w.add(Note{Title: "o"}, NotesSource, Draft{Port: 1, Name: "a"})
	w.add(Note{Title: "i"}, ianaTest, Draft{Port: 2, Name: "a"}, Draft{Port: 2, Name: "b"})
	reg := w.build(t)
	if Crowd(reg.ServicesAt(1)) != nil || Crowd(reg.ServicesAt(2)) != nil || Crowd(nil) != nil {
		t.Error("a usual port, services of registries or an empty list are a crowd")
	}
}

func TestReadableNames(t *testing.T) {
	for name, c := range map[string]struct {
		note   Note
		drafts []Draft
		want   string
	}{
		"a label":                    {Note{}, []Draft{namedAt(1, 0, "FTP", "File Transfer Protocol")}, "FTP"},
		"the title for a short name": {Note{Title: "Endpoint mapper", About: "epmap"}, []Draft{namedAt(1, 0, "epmap", "DCE")}, "Endpoint mapper"},
		"the name for a registered":  {Note{}, []Draft{registeredAt(1, 0, "fodms", "FODMS FLIP")}, "FODMS FLIP"},
		"a registered name alone":    {Note{}, []Draft{registeredAt(1, 0, "snpp", "")}, "snpp"},
		"several":                    {Note{}, []Draft{{Port: 1, Mentions: []Mention{{Short: "MySQL"}, {Short: "MariaDB"}}}}, "MySQL, MariaDB"},
		"words":                      {Note{}, []Draft{{Port: 1, Description: []text.Span{text.Text{Text: "for tests"}}}}, "for tests"},
		"nothing":                    {Note{}, []Draft{{Port: 1}}, Unnamed},
		"reserved":                   {Note{}, []Draft{{Port: 1, State: Reserved}}, "Reserved"},
	} {
		var w notes
		w.add(c.note, NotesSource, c.drafts...)
		if got := w.build(t).Services()[0].Name; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestServiceIDs(t *testing.T) {
	drafts := []Draft{
		namedAt(7, port.TCP, "Echo", "Echo"), {Port: 7, Name: "Echo", Mentions: []Mention{{Short: "Echo"}}, State: Retired},
		{Port: 8, End: 9, Name: "Two words"}, {Port: 9, State: Reserved},
	}
	ids := func(drafts []Draft) []string {
		var w notes
		w.add(Note{Title: "n"}, NotesSource, drafts...)
		var ids []string
		for _, s := range w.build(t).Services() {
			ids = append(ids, s.ID)
		}
		return ids
	}
	got := ids(drafts)
	if len(got) != 4 || got[2] != "two-words.8-9" || got[3] != "reserved.9" || !strings.HasPrefix(got[0], "echo.7.") || got[0] == got[1] {
		t.Errorf("ids %q", got)
	}
	slices.Reverse(drafts)
	if again := ids(drafts); !slices.Equal(got, again) {
		t.Errorf("ids %q, in another order of notes %q", got, again)
	}
}

// The description of HTTPS comes from the note about HTTPS, and not from the list. If the
// note about HTTPS is bundled, the description comes from the user's list.
func TestDescribing(t *testing.T) {
	with := func(words string) Draft {
		d := namedAt(443, port.TCP, "https", "HTTPS")
		d.Description = []text.Span{text.Text{Text: words}}
		return d
	}
	for bundled, want := range map[bool]string{false: "of the protocol", true: "of the list"} {
		var w notes
		source := NotesSource
		if bundled {
			source = BundledSource
		}
		w.add(Note{Title: "a list"}, NotesSource, with("of the list"))
		w.add(Note{Title: "HTTPS", About: "https", Bundled: bundled}, source, with("of the protocol"))
		w.add(Note{Title: "i"}, ianaTest, registeredAt(443, port.TCP, "https", "http over TLS"))
		if got := w.build(t).ServicesAt(443)[0].Description(); got != want {
			t.Errorf("bundled %v: %q, want %q", bundled, got, want)
		}
	}
}

package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

// Each conflict is in the list for its kind. The entry of a conflict shows the numbers,
// the services in notes and the services in registries.
func TestConflictsPage(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "3000/tcp Shop", "22/tcp [SSH]", "6010/tcp Screen")
	// Port 8000 has two services, because the owners Ann and Bob are different.
	for _, of := range [][2]string{{"8000/tcp One", "Ann"}, {"8000/tcp Two", "Bob"}} {
		d := fixture.Draft(t, of[0])
		d.Extra = []registry.Field{{Name: "Owner", Value: of[1]}}
		n.Add("mine", d)
	}
	n.Say(t, "iana", "3000/tcp [hbci]", "22/tcp [ssh]", "6000-6063/tcp [x11]", "90/tcp [a]", "90/tcp [b]")
	s := siteOf(&n)
	view := s.conflicts(Page{Root: "../"})
	for name, test := range map[string]struct {
		entries []ConflictEntry
		want    string
	}{
		"collisions": {view.Collisions, "8000 ../ports/8000.html: One tcp (Ann) mine.md:5 Two tcp (Bob) " +
			"mine.md:6 against nothing"},
		"taken": {view.Taken, "3000 ../ports/3000.html: Shop tcp mine.md:2 against hbci tcp IANA; " +
			"6010 ../ports/6010.html: Screen tcp mine.md:4 against 6000–6063 x11 tcp IANA"},
		"several": {view.Several, "90 ../ports/90.html: nothing against a tcp IANA b tcp IANA"},
	} {
		var got []string
		for _, e := range test.entries {
			ours, theirs := plain(string(e.Ours)), plain(string(e.Theirs))
			if ours == "" {
				ours = "nothing"
			}
			if theirs == "" {
				theirs = "nothing"
			}
			got = append(got, fmt.Sprintf("%s %s: %s against %s", e.Number, e.URL, ours, theirs))
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "; "), test.want)
		}
	}
}

func TestListsOfPages(t *testing.T) {
	var n fixture.Notes
	n.Say(t, "mine", "22/tcp [SSH]", "6000-6063/tcp [X11]", "50000/udp [SSH]", "24 !reserved")
	n.About("mine-icmp", "ICMP").Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	n.Note("mine-icmp").Description = "echoes"
	n.Of(
		"list",
		registry.Source{
			ID:        "list",
			Kind:      registry.KindRegistry,
			Title:     "List",
			Licence:   "CC0",
			Retrieved: "2026-01-01",
			URL:       "https://a.example/",
		},
	)
	n.Add(
		"list",
		registry.Draft{Port: 22, Name: "ssh", Mentions: []registry.Mention{{Short: "ssh"}}},
		registry.Draft{Port: 23, Name: "telnet"},
	)
	s := siteOf(&n)
	if got, want := onPorts(s.reg), "4 services on 3 ports and 1 range"; got != want {
		t.Errorf("counts: got %q, want %q", got, want)
	}
	var got []string
	ports := s.portList(Page{})
	for _, c := range ports.Classes {
		got = append(got, fmt.Sprint(c.ID, len(c.Bands)))
	}
	if n := strings.Count(string(ports.Services), "<tr>"); n != 4 || ports.Title != "All services" || ports.Short != "" {
		t.Errorf("got %d rows below %q, and the items %q", n, ports.Title, ports.Short)
	}
	if want := []string{"system1", "user1", "dynamic1"}; !slices.Equal(got, want) {
		t.Errorf("classes: got %q, want %q", got, want)
	}
	sources := s.sources(Page{Root: "../"})
	if len(sources.Sources) != 2 || sources.Data.URL != "../api/v1/sources.json" {
		t.Fatalf("sources: got %+v", sources)
	}
	last := sources.Sources[1]
	if last.Title != "List" || last.Licence != "CC0" || last.Retrieved != "2026-01-01" ||
		last.URL != "https://a.example/" ||
		last.Assignments != "2 statements" ||
		!slices.Equal(last.Notes, []Link{{"../notes/list.html", "list"}}) {
		t.Errorf("last source: got %+v", last)
	}
	if first := sources.Sources[0]; first.Assignments != "4 statements" || len(first.Notes) != 1 {
		t.Errorf("first source: got %+v", first)
	}
}

// The page of the protocol HTTP lists the main port 80 first, then port 75, the
// reserved port 24 and the retired port 70. The page of a transport lists the services
// that use the transport.
func TestProtocolPage(t *testing.T) {
	var n fixture.Notes
	n.About("mine-http", "HTTP", registry.DeclaredRelation{Relation: registry.Secured, Name: "HTTPS", Any: true})
	n.Say(t, "mine", "70/tcp !retired [HTTP]", "75/tcp [HTTP]", "443/tcp [HTTPS]", "24/tcp !reserved [HTTP]")
	n.Say(t, "mine-http", "80/tcp [HTTP]")
	n.Note("mine-http").Aliases = []string{"Web", "HTTP"}
	s := siteOf(&n)
	http, _ := s.reg.Named("http")
	var order []string
	for _, service := range pageOrder(s.reg.Main(http[0]), http[0].Services) {
		order = append(order, fmt.Sprint(service.Port))
	}
	if want := []string{"80", "75", "24", "70"}; !slices.Equal(order, want) {
		t.Errorf("ports: got %q, want %q", order, want)
	}
	view := s.protocol(Page{Root: "../"}, http[0])
	if !slices.Equal(view.Aliases, []string{"Web"}) || view.Written != "mine-http.md" ||
		!slices.Equal(view.Related, []Link{{"../protocols/https.html", "Encrypted: HTTPS"}}) {
		t.Errorf("got the aliases %q, the note %s and the related protocols %v", view.Aliases, view.Written, view.Related)
	}
	tcp, _ := s.reg.Named("tcp")
	over := s.protocol(Page{}, tcp[0])
	if got := strings.Count(string(over.Services), "<tr>"); got != 3 || over.Left != "" || over.Bands != nil ||
		over.Body != "" ||
		!over.IsTransport {
		t.Errorf("transport: got %d services, %q left, bands %v", got, over.Left, over.Bands)
	}
}

// portNumbers returns the ports and ranges of the services in use, each only once. The
// main port is the first. Port 2 is retired, so portNumbers leaves it out.
func TestPortNumbers(t *testing.T) {
	service := func(first, last port.Number, state registry.State) *registry.Service {
		return &registry.Service{Port: first, End: last, State: state}
	}
	services := []*registry.Service{
		service(
			1,
			1,
			registry.Assigned,
		), service(2, 2, registry.Retired), service(3, 3, registry.Assigned), service(3, 3, registry.Assigned),
		service(4, 9, registry.Deprecated),
	}
	if got := portNumbers(services[2], services); !slices.Equal(got, []string{"3", "1", "4–9"}) {
		t.Errorf("with a usual port: got %q", got)
	}
	if got := portNumbers(nil, services); !slices.Equal(got, []string{"1", "3", "4–9"}) {
		t.Errorf("without a usual port: got %q", got)
	}
}

// The text of a link is the title of the reference. If the title is the name of the
// service, such as SSH, the text is the host of the address, such as en.wikipedia.org.
func TestReferences(t *testing.T) {
	var n fixture.Notes
	d := fixture.Draft(t, "22/tcp SSH")
	d.References = []registry.Reference{
		{Title: "SSH", URL: "https://en.wikipedia.org/wiki/SSH"},
		{Title: "SSH"},
		{Title: "RFC 4251", URL: "https://a.example/"},
	}
	n.Add("mine", d)
	d.References = []registry.Reference{{Title: "again", URL: "https://a.example/"}, {Title: "SSH"}, {Title: "A book"}}
	n.Add("mine", d)
	s := siteOf(&n)
	w := writer{site: s}
	w.referencesOf(s.reg.Services()[0])
	want := `<a href="https://en.wikipedia.org/wiki/SSH">en.wikipedia.org</a><br>SSH<br><a ` +
		`href="https://a.example/">RFC 4251</a><br>A book`
	if got := w.b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

package site

import (
	"strings"
	"testing"

	"portolan/generator/chart"
	"portolan/generator/counts"
	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
)

func TestNumbersInWords(t *testing.T) {
	for got, want := range map[string]string{
		counts.Of(0, "port"): "0 ports", counts.Of(1, "port"): "1 port", counts.Of(1000, "port"): "1,000 ports",
		counts.Number(999): "999", counts.Number(65536): "65,536", counts.Number(1234567): "1,234,567",
		numbers(22, 22): "22", numbers(20, 21): "20–21",
		withVerb(1, " is free", " are free"): "1 is free", withVerb(1200, " is free", " are free"): "1,200 are free",
		transportNames(0): "", transportNames(port.UDP): "UDP", transportNames(both): "TCP and UDP",
		transportNames(both | port.SCTP): "TCP, UDP and SCTP",
		sentence("äpfel"):                "Äpfel.", sentence("why?"): "Why?", stopped("and so on…"): "and so on…",
		stopped("a)"): "a).",
		someOf([]string{"1", "2", "3", "4", "5", "6"}):      "1, 2, 3, 4, 5, 6",
		someOf([]string{"1", "2", "3", "4", "5", "6", "7"}): "1, 2, 3, 4, 5, 6, …",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The summary leaves out a description of more than 160 bytes, and a description after
// a name with a colon or semicolon. The summary lists at most three retired services.
func TestFormsOfSummaries(t *testing.T) {
	retired := func(names ...string) []string {
		var all []string
		for _, name := range names {
			all = append(all, "1 !retired "+name)
		}
		return all
	}
	long := strings.Repeat("x", 160)
	for _, test := range []struct {
		say  []string
		want string
	}{
		{[]string{"1/tcp X: " + long}, "X, over TCP: " + long + "."},
		{[]string{"1/tcp X: " + long + "y"}, "X, over TCP."},
		{[]string{"1/tcp X; Y: what"}, "X; Y, over TCP."},
		{retired("A", "B", "C", "D"), "Was A; B; C."},
		{[]string{"1/tcp [A]", "1/udp [B]", "1/sctp [C]", "1/dccp [D]"}, "A, over TCP; B over UDP; C over SCTP; also D."},
	} {
		var n fixture.Notes
		n.Say(t, "mine", test.say...)
		if got := portSummary(siteOf(&n).reg.ServicesAt(1)); got != test.want {
			t.Errorf("%q: got\n%s\nwant\n%s", test.say, got, test.want)
		}
	}
}

// The summary of a band says how many ports have a service, how many are reserved or
// retired, and how many are free. If no port is reserved or retired, or if no port is
// free, the summary leaves out the number 0.
func TestBandSummaries(t *testing.T) {
	band := port.Band{First: 1024, Last: 1999}
	for _, test := range []struct {
		count chart.Count
		want  string
	}{
		{chart.Count{chart.Free: 976}, "976"},
		{chart.Count{chart.Noted: 6, chart.Common: 70, chart.Registered: 900}, "976"},
		{chart.Count{chart.Kept: 1, chart.Free: 975}, "0 976 1 975"},
		{chart.Count{chart.Kept: 976}, "0 976 976"},
		{chart.Count{chart.Registered: 1, chart.Kept: 1, chart.Free: 974}, "1 976 1 974"},
	} {
		if got := bandSummary(band, test.count); countsIn(got) != test.want {
			t.Errorf("got the counts %s in %q, want %s", countsIn(got), got, test.want)
		}
	}
}

func TestConflictsSummary(t *testing.T) {
	for conflicts, want := range map[[3]int]string{
		{0, 0, 0}: "", {1, 0, 0}: "1", {0, 2, 1}: "2 1", {2, 1, 1000}: "2 1 1,000",
	} {
		if got := conflictsSummary(conflicts[0], conflicts[1], conflicts[2]); countsIn(got) != want {
			t.Errorf("%v: got the counts %s in %q", conflicts, countsIn(got), got)
		}
	}
}

func TestPortSummaries(t *testing.T) {
	retired := func(d registry.Draft, until string) registry.Draft {
		d.State, d.Until = registry.Retired, until
		return d
	}
	for _, test := range []struct {
		name string
		// of contains the statements of each note. The keys are the names of the notes.
		of               map[string][]registry.Draft
		heading, summary string
	}{
		{"in use", map[string][]registry.Draft{"mine": {said(1, port.TCP, "SSH", "encrypted login")},
			"iana": {said(1, both, "SSH", "")}},
			"SSH", "SSH, over TCP: encrypted login."},
		{"two, over different transports", map[string][]registry.Draft{"mine": {said(1, port.TCP, "HTTPS", "a"),
			said(1, port.UDP, "HTTP/3", "b")}},
			"HTTP/3", "HTTP/3, over UDP; HTTPS over TCP."},
		{"a service that only a registry lists is not named next to a service in use",
			map[string][]registry.Draft{"mine": {said(1, port.TCP, "SSH", "")}, "iana": {said(1, both, "Other", "")}},
			"SSH", "SSH, over TCP."},
		{"several over one transport", map[string][]registry.Draft{"mine": {said(1, port.TCP, "A", "")},
			"common": {said(1, both, "B", ""), said(1, port.TCP, "C", ""), said(1, port.UDP, "D", "")}},
			"A", "A, over TCP; B over TCP and UDP; also C and D."},
		{"retired without a name", map[string][]registry.Draft{"iana": {retired(registry.Draft{Port: 1}, "2006-04-25")}},
			"No longer assigned", "Was assigned until 2006-04-25."},
		{"retired without details", map[string][]registry.Draft{"iana": {retired(registry.Draft{Port: 1}, "")}},
			"No longer assigned", "Was assigned in the past; IANA gives no details."},
		{"registered", map[string][]registry.Draft{"iana": {said(1, both|port.SCTP, "Rsync", "")}}, "Rsync",
			"Rsync, registered for TCP, UDP and SCTP."},
		{"registered twice", map[string][]registry.Draft{"iana": {said(1, port.UDP, "B", ""), said(1, port.TCP, "A", "")}},
			"A", "A, registered for TCP; B for UDP."},
		{"a note without a transport, and a registry",
			map[string][]registry.Draft{"mine": {said(1, 0, "HTTP", "web")}, "iana": {said(1, both, "HTTP", "")}},
			"HTTP", "HTTP, registered for TCP and UDP: web."},
		{"no transport anywhere", map[string][]registry.Draft{"mine": {said(1, 0, "X", "")}}, "X", "X; no source " +
			"lists a transport."},
		{"no name", map[string][]registry.Draft{"mine": {said(1, port.UDP, "", "")}}, "Listed without a name",
			"A source lists it over UDP, but does not say what it is for."},
		{"crowded", map[string][]registry.Draft{"common": {
			{Port: 1, Transports: port.TCP, Name: "Apache Tomcat"}, {Port: 1, Transports: port.TCP, Name: "Kong Gateway"},
			{Port: 1, Transports: port.TCP, Name: "Plesk"}, {Port: 1, Transports: port.TCP, Name: "UniFi Network"}},
			"iana": {said(1, both, "PCsync", "")}},
			"Used by several programs", "Apache Tomcat, Kong Gateway, Plesk and UniFi Network, over TCP."},
		{"very crowded", map[string][]registry.Draft{"common": {
			{Port: 1, Transports: port.TCP, Name: "A"}, {Port: 1, Transports: port.TCP, Name: "B"},
			{Port: 1, Transports: port.TCP, Name: "C"},
			{Port: 1, Transports: port.TCP, Name: "D"}, {Port: 1, Transports: port.TCP, Name: "E"}}},
			"Used by several programs", "A, B, C and 2 more, over TCP."},
		{"retired", map[string][]registry.Draft{"mine": {retired(said(1, port.TCP, "X", ""), "4.17")}}, "Formerly X",
			"Was X until 4.17."},
		{"retired at an unknown time", map[string][]registry.Draft{"mine": {retired(said(1, port.TCP, "X", ""),
			"")}}, "Formerly X", "Was X."},
		{"retired, and in use again", map[string][]registry.Draft{"mine": {retired(said(1, port.TCP, "X", ""), "4.17"),
			said(1, port.TCP, "Y", "")}}, "Y", "Y, over TCP."},
		{"a long description stays in its row", map[string][]registry.Draft{"mine": {said(1, port.TCP, "X",
			strings.Repeat("word ", 40))}}, "X", "X, over TCP."},
	} {
		var m fixture.Notes
		for note, drafts := range test.of {
			for _, d := range drafts {
				m.Add(note, d)
			}
		}
		services := siteOf(&m).reg.ServicesAt(1)
		if got := heading(services); got != test.heading {
			t.Errorf("%s: got the heading %q, want %q", test.name, got, test.heading)
		}
		if got := portSummary(services); got != test.summary {
			t.Errorf("%s: got the summary %q, want %q", test.name, got, test.summary)
		}
	}
}

func TestProtocolSummaries(t *testing.T) {
	var m fixture.Notes
	m.About("ours-docker", "Docker").Description = "orders to the Docker engine"
	m.Add("ours-docker", said(2375, port.TCP, "Docker", ""))
	icmp := m.About("ours-icmp", "ICMP")
	icmp.Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	icmp.Reference = registry.Reference{Title: "rfc792", URL: "https://www.rfc-editor.org/info/rfc792"}
	m.About("ours-arp", "ARP").Portless = registry.Portless{Space: registry.EtherType, Number: 0x806}
	m.About("ours-doh", "DoH", registry.DeclaredRelation{Relation: registry.Carrier, Name: "SSH",
		Any: true}).Description = "names"
	m.About("ours-sftp", "SFTP", registry.DeclaredRelation{Relation: registry.Carrier, Name: "SSH", Any: true})
	m.About("ours-old", "Old", registry.DeclaredRelation{Relation: registry.Successor, Name: "SSH", Any: true},
		registry.DeclaredRelation{Relation: registry.Carrier, Name: "nothing"}).Portless = registry.Portless{}
	m.Add("mine", said(22, port.TCP, "SSH", ""))
	m.Add("mine", said(5060, both, "SIP", ""))
	for i := range port.Number(8) {
		m.Add("mine", said(700+i, port.TCP, "Many", ""))
	}
	s := siteOf(&m)
	for label, want := range map[string]string{
		"Docker": "Orders to the Docker engine.", "ICMP": "ICMP has no ports: it is IP protocol 1 (RFC 792).",
		"ARP": "ARP has no ports: it is EtherType 0x0806.", "SFTP": "Runs inside SSH, on port 22.",
		"SIP": "On port 5060, over TCP and UDP.", "Many": "On ports 700, 701, 702, 703, 704, 705, …",
		"DoH": "Runs inside SSH, on port 22: names.",
		"Old": "No source lists a port for it.",
		"TCP": "A transport protocol with its own ports, 0 to 65535.",
	} {
		named, _ := s.reg.Named(label)
		if len(named) != 1 {
			t.Errorf("%d protocols have the name %s, want 1", len(named), label)
			continue
		}
		if got := s.protocolSummary(named[0]); got != want {
			t.Errorf("%s: got %q, want %q", label, got, want)
		}
	}
}

package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// made builds registries from statements, each in a note of its own source.
type made struct {
	b     registry.Builder
	notes map[string]*registry.Note
	at    int
}

// note returns the note of a name, whose first part tells its source: "mine",
// "ours" (comes with the program), "common", "iana".
func (m *made) note(name string) *registry.Note {
	if n := m.notes[name]; n != nil {
		return n
	}
	source := registry.NotesSource
	switch kind, _, _ := strings.Cut(name, "-"); kind {
	case "common":
		source = registry.Source{ID: "common", Kind: registry.KindCommon, Title: "Common use"}
	case "iana":
		source = registry.Source{ID: "iana", Kind: registry.KindRegistry, Title: "The registry"}
	}
	known, _ := m.b.Source(source)
	n := &registry.Note{Title: name, Source: known, Bundled: !strings.HasPrefix(name, "mine"), Text: diag.NewSource(name+".md", name+".md", []byte(strings.Repeat("\n", 9000)))}
	if m.notes == nil {
		m.notes = map[string]*registry.Note{}
	}
	m.notes[name] = n
	m.b.AddNote(n)
	return n
}

// about makes the note of a name that about a protocol.
func (m *made) about(name, protocol string, relations ...registry.DeclaredRelation) *registry.Note {
	n := m.note(name)
	n.About, n.Title, n.Relations = protocol, protocol, relations
	return n
}

func (m *made) add(note string, d registry.Draft) {
	m.at++
	d.Note, d.Offset, d.Length = m.note(note), m.at, 1
	d.End = max(d.End, d.Port)
	m.b.Add(d)
}

func (m *made) site(t *testing.T) *site {
	t.Helper()
	var diags diag.List
	reg := m.b.Build(&diags)
	return &site{reg: reg, notePages: notePages(reg)}
}

// said is a statement of a protocol.
func said(n port.Number, transports port.Transports, protocol, description string) registry.Draft {
	d := registry.Draft{Port: n, Transports: transports, Name: protocol}
	if protocol != "" {
		d.Mentions = []registry.Mention{{Short: protocol}}
	}
	if description != "" {
		d.Description = []text.Span{unwritten(description)}
	}
	return d
}

const both = port.TCP | port.UDP

func TestPortLeads(t *testing.T) {
	retired := func(d registry.Draft, until string) registry.Draft {
		d.State, d.Until = registry.Retired, until
		return d
	}
	for _, test := range []struct {
		name          string
		of            map[string][]registry.Draft // statements of a note
		heading, lead string
	}{
		{"in use", map[string][]registry.Draft{"mine": {said(1, port.TCP, "SSH", "encrypted login")}, "iana": {said(1, both, "SSH", "")}},
			"SSH", "SSH, over TCP: encrypted login."},
		{"two, over different transports", map[string][]registry.Draft{"mine": {said(1, port.TCP, "HTTPS", "a"), said(1, port.UDP, "HTTP/3", "b")}},
			"HTTP/3", "HTTP/3, over UDP; HTTPS over TCP."},
		{"what registries alone list is not named next to what is in use", map[string][]registry.Draft{"mine": {said(1, port.TCP, "SSH", "")}, "iana": {said(1, both, "Other", "")}},
			"SSH", "SSH, over TCP."},
		{"several over one transport", map[string][]registry.Draft{"mine": {said(1, port.TCP, "A", "")}, "common": {said(1, both, "B", ""), said(1, port.TCP, "C", ""), said(1, port.UDP, "D", "")}},
			"A", "A, over TCP; B over TCP and UDP; also C and D."},
		{"retired without a name", map[string][]registry.Draft{"iana": {retired(registry.Draft{Port: 1}, "2006-04-25")}}, "No longer assigned", "Was assigned until 2006-04-25."},
		{"retired, and nothing more", map[string][]registry.Draft{"iana": {retired(registry.Draft{Port: 1}, "")}}, "No longer assigned", "It was assigned once; IANA says no more of it."},
		{"registered", map[string][]registry.Draft{"iana": {said(1, both|port.SCTP, "Rsync", "")}}, "Rsync", "Rsync, registered for TCP, UDP and SCTP."},
		{"registered twice", map[string][]registry.Draft{"iana": {said(1, port.UDP, "B", ""), said(1, port.TCP, "A", "")}}, "A", "A, registered for TCP; B for UDP."},
		{"a note without a transport, and a registry", map[string][]registry.Draft{"mine": {said(1, 0, "HTTP", "web")}, "iana": {said(1, both, "HTTP", "")}},
			"HTTP", "HTTP, registered for TCP and UDP: web."},
		{"no transport anywhere", map[string][]registry.Draft{"mine": {said(1, 0, "X", "")}}, "X", "X; no source lists a transport."},
		{"no name", map[string][]registry.Draft{"mine": {said(1, port.UDP, "", "")}}, "Listed without a name", "A source lists it and does not say what for; over UDP."},
		{"crowded", map[string][]registry.Draft{"common": {
			{Port: 1, Transports: port.TCP, Name: "Apache Tomcat"}, {Port: 1, Transports: port.TCP, Name: "Kong Gateway"},
			{Port: 1, Transports: port.TCP, Name: "Plesk"}, {Port: 1, Transports: port.TCP, Name: "UniFi Network"}}, "iana": {said(1, both, "PCsync", "")}},
			"Used by several programs", "Apache Tomcat, Kong Gateway, Plesk and UniFi Network, over TCP."},
		{"very crowded", map[string][]registry.Draft{"common": {
			{Port: 1, Transports: port.TCP, Name: "A"}, {Port: 1, Transports: port.TCP, Name: "B"}, {Port: 1, Transports: port.TCP, Name: "C"},
			{Port: 1, Transports: port.TCP, Name: "D"}, {Port: 1, Transports: port.TCP, Name: "E"}}},
			"Used by several programs", "A, B, C and 2 more, over TCP."},
		{"retired", map[string][]registry.Draft{"mine": {retired(said(1, port.TCP, "X", ""), "4.17")}}, "Formerly X", "Was X until 4.17."},
		{"retired at a time that nobody knows", map[string][]registry.Draft{"mine": {retired(said(1, port.TCP, "X", ""), "")}}, "Formerly X", "Was X."},
		{"retired, and in use again", map[string][]registry.Draft{"mine": {retired(said(1, port.TCP, "X", ""), "4.17"), said(1, port.TCP, "Y", "")}}, "Y", "Y, over TCP."},
		{"a long description stays in its row", map[string][]registry.Draft{"mine": {said(1, port.TCP, "X", strings.Repeat("word ", 40))}}, "X", "X, over TCP."},
	} {
		var m made
		for note, drafts := range test.of {
			for _, d := range drafts {
				m.add(note, d)
			}
		}
		services := m.site(t).reg.ServicesAt(1)
		if got := heading(services); got != test.heading {
			t.Errorf("%s: the heading is %q, want %q", test.name, got, test.heading)
		}
		if got := portLead(services); got != test.lead {
			t.Errorf("%s: the lead is %q, want %q", test.name, got, test.lead)
		}
	}
}

func TestProtocolLeads(t *testing.T) {
	var m made
	m.about("ours-docker", "Docker").Description = "orders to the Docker engine"
	m.add("ours-docker", said(2375, port.TCP, "Docker", ""))
	icmp := m.about("ours-icmp", "ICMP")
	icmp.Portless = registry.Portless{Space: registry.IPProtocol, Number: 1}
	icmp.Reference = registry.Reference{Title: "rfc792", URL: "https://www.rfc-editor.org/info/rfc792"}
	m.about("ours-arp", "ARP").Portless = registry.Portless{Space: registry.EtherType, Number: 0x806}
	m.about("ours-doh", "DoH", registry.DeclaredRelation{Relation: registry.Carrier, Name: "SSH", Any: true}).Description = "names"
	m.about("ours-sftp", "SFTP", registry.DeclaredRelation{Relation: registry.Carrier, Name: "SSH", Any: true})
	m.about("ours-old", "Old", registry.DeclaredRelation{Relation: registry.Successor, Name: "SSH", Any: true}, registry.DeclaredRelation{Relation: registry.Carrier, Name: "nothing"}).Portless = registry.Portless{}
	m.add("mine", said(22, port.TCP, "SSH", ""))
	m.add("mine", said(5060, both, "SIP", ""))
	for i := range port.Number(8) {
		m.add("mine", said(700+i, port.TCP, "Many", ""))
	}
	s := m.site(t)
	for label, want := range map[string]string{
		"Docker": "Orders to the Docker engine.", "ICMP": "ICMP has no ports: it is IP protocol 1 (RFC 792).",
		"ARP": "ARP has no ports: it is EtherType 0x0806.", "SFTP": "Runs inside SSH, on port 22.",
		"SIP": "On port 5060, over TCP and UDP.", "Many": "On ports 700, 701, 702, 703, 704, 705, …",
		"DoH": "Runs inside SSH, on port 22: names.",
		"Old": "No source lists a port for it.",
		"TCP": "A transport protocol; its ports are numbered 0 to 65535, apart from those of any other.",
	} {
		named, _ := s.reg.Named(label)
		if len(named) != 1 {
			t.Errorf("%d protocols are called %s", len(named), label)
			continue
		}
		if got := s.protocolLead(named[0]); got != want {
			t.Errorf("the lead of %s is %q, want %q", label, got, want)
		}
	}
}

// plain drops the tags of some HTML and the blanks around its words.
func plain(html string) string {
	var b strings.Builder
	inside := false
	for _, r := range html {
		switch {
		case r == '<':
			inside = true
			b.WriteByte(' ')
		case r == '>':
			inside = false
		case !inside:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestTransportsNameWhoListsThem(t *testing.T) {
	var m made
	m.add("mine", said(1, port.TCP, "X", ""))
	m.add("iana", said(1, both, "X", ""))
	m.add("common", said(1, port.TCP, "X", ""))
	m.add("mine", said(2, 0, "Y", ""))
	s := m.site(t)
	w := writer{site: s}
	w.transports(transportsOf(s.reg.ServicesAt(1)...))
	want := `<span class="tp">tcp <abbr class="n" title="Notes">N</abbr> <abbr class="c" title="Common use">C</abbr> <abbr class="i" title="IANA">I</abbr></span> ` +
		`<span class="tp part">udp <abbr class="i" title="IANA">I</abbr></span> `
	if got := w.b.String(); got != want {
		t.Errorf("the transports are\n%s\nwant\n%s", got, want)
	}
	w = writer{site: s}
	w.transports(transportsOf(s.reg.ServicesAt(2)...))
	if got := plain(w.b.String()); got != "not stated" {
		t.Errorf("the transports of what has none are %q", got)
	}
	w = writer{site: s}
	w.legend(s.reg.ServicesAt(1))
	if got, want := plain(w.b.String()), "N Notes C Common use I IANA · outlined: one kind of source only"; got != want {
		t.Errorf("the legend is %q, want %q", got, want)
	}
}

func TestRowsOfServices(t *testing.T) {
	var m made
	m.about("ours-ftp", "FTP")
	m.add("ours-ftp", registry.Draft{Port: 21, Transports: port.TCP, Name: "FTP", Mentions: []registry.Mention{{Short: "FTP"}}, Description: []text.Span{unwritten("command control")}})
	m.add("ours-ftp", registry.Draft{Port: 20, Transports: port.TCP, Name: "FTP data", Mentions: []registry.Mention{{Short: "FTP"}}})
	m.add("iana", registry.Draft{Port: 21, Transports: both, Name: "File Transfer [Control]", Service: "ftp", Mentions: []registry.Mention{{Short: "ftp"}}})
	m.add("iana-2", registry.Draft{Port: 21, Transports: port.SCTP, Name: "FTP", Service: "ftp", Mentions: []registry.Mention{{Short: "ftp"}}})
	m.add("iana", registry.Draft{Port: 21, Transports: port.DCCP, State: registry.Reserved})
	m.add("mine", registry.Draft{Port: 22, Transports: port.TCP, Name: "Shop", State: registry.Retired, Until: "4.17", Extra: []registry.Field{{Name: "owner", Value: "ops"}}})
	s := m.site(t)
	ftp, _ := s.reg.Named("ftp")
	for name, test := range map[string]struct{ got, want string }{
		"port": {string(s.portRows(Page{}, 21, 21, s.reg.ServicesAt(21))),
			"FTP File Transfer [Control] tcp N I udp I sctp I command control ours-ftp.md:2 IANA · 2 entries Reserved by IANA dccp I IANA"},
		"list":    {string(s.listRows("", s.reg.ServicesAt(22))), "22 tcp N Shop until 4.17 owner: ops mine.md:7"},
		"retired": {string(s.portRows(Page{}, 22, 22, s.reg.ServicesAt(22))), "Shop until 4.17 tcp N owner: ops mine.md:7"},
		"protocol": {string(s.protocolRows("", ftp[0], pageOrder(s.reg.Main(ftp[0]), ftp[0].Services))),
			"21 command control IANA: File Transfer [Control] tcp N I udp I sctp I ours-ftp.md:2 IANA · 2 entries 20 FTP data tcp N ours-ftp.md:3"},
	} {
		if got := plain(test.got); got != test.want {
			t.Errorf("%s rows are\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

func TestStatementsHaveAnchors(t *testing.T) {
	var m made
	m.add("mine", said(1, 0, "X", ""))
	m.add("iana", registry.Draft{Port: 1, Transports: port.TCP, Name: "X", Service: "x-svc", Since: "1999", Aliases: []string{"y"}, State: registry.Deprecated})
	s := m.site(t)
	e := s.evidence("", s.reg.ServicesAt(1), true)
	rows := string(e.Rows)
	for _, id := range []string{`id="_s-x.1.unstated"`, `id="_s-x.1.tcp@iana"`} {
		if !strings.Contains(rows, id) {
			t.Errorf("no row has %s:\n%s", id, rows)
		}
	}
	want := "1 mine.md:2 transport not stated X X 1 IANA tcp X service name: x-svc alias: y state: deprecated since: 1999"
	if got := plain(rows); got != want || e.All != "All 2 statements" {
		t.Errorf("%s are\n%s\nwant\n%s", e.All, got, want)
	}
}

// A port with thousands of services has a page that stays small, and says what
// it leaves out.
func TestPagesAreBounded(t *testing.T) {
	var m made
	const many = 8000
	for i := range many {
		m.add("mine", said(7000, port.TCP, fmt.Sprintf("Service %d", i), "a description"))
		m.add("mine", said(7001, port.TCP, "One", fmt.Sprintf("description %d", i)))
	}
	s := m.site(t)
	view := s.port(Page{}, s.reg.Port(7000))
	if n := strings.Count(string(view.Services), "<tr>"); n != maxServices || view.Left != "7,800" {
		t.Errorf("%d services are shown and %q left, want %d and 7,800", n, view.Left, maxServices)
	}
	if n := strings.Count(string(view.Statements.Rows), "<tr "); n != maxStatements || view.Statements.More != "7,500" {
		t.Errorf("%d statements are shown and %q left, want %d and 7,500", n, view.Statements.More, maxStatements)
	}
	one := s.port(Page{}, s.reg.Port(7001))
	if n := strings.Count(string(one.Services), `class="src`); n != maxListedBy || !strings.Contains(string(one.Services), "and 7,994 more") {
		t.Errorf("%d places are shown for one service, want %d", n, maxListedBy)
	}
	band := s.band(Page{}, port.Number(7000).Band())
	if n := strings.Count(string(band.Services), "<tr>"); n != maxPerNumber+1 || band.Left != "7,960 more services" {
		t.Errorf("the band shows %d services and leaves %q, want %d and 7,960 more", n, band.Left, maxPerNumber+1)
	}
}

func TestBandsSayWhatIsFree(t *testing.T) {
	var m made
	m.add("mine", registry.Draft{Port: 7000, End: 7009, Transports: port.TCP, Name: "Range"})
	m.add("mine", said(7005, port.TCP, "One", ""))
	m.add("iana", registry.Draft{Port: 7010, State: registry.Reserved})
	m.add("iana", registry.Draft{Port: 7005, Transports: port.UDP, State: registry.Reserved})
	m.add("iana", registry.Draft{Port: 7011, Name: "Old", State: registry.Retired})
	s := m.site(t)
	band := s.band(Page{}, port.Number(7000).Band())
	if want := "10 of these 1,000 numbers are assigned; 2 are reserved or retired; 988 are free."; band.Lead != want {
		t.Errorf("the lead is %q, want %q", band.Lead, want)
	}
	if len(band.Free) != 1 || !slices.Equal(band.Free[0].Runs, []string{"7012–7999"}) {
		t.Errorf("free are %v", band.Free)
	}
	if got := plain(string(band.Services)); strings.Contains(got, "7005 udp") || !strings.Contains(got, "7010 Reserved by IANA IANA") || !strings.Contains(got, "7011 Old retired IANA") {
		t.Errorf("the rows are %s", got)
	}
}

func TestSiblings(t *testing.T) {
	var m made
	m.about("ours-http", "HTTP", registry.DeclaredRelation{Relation: registry.Secured, Name: "HTTPS", Any: true})
	m.add("ours-http", said(80, port.TCP, "HTTP", ""))
	m.add("mine", said(443, port.TCP, "HTTPS", ""))
	m.add("mine", said(8443, port.TCP, "HTTPS", "by custom"))
	s := m.site(t)
	for number, want := range map[port.Number]string{80: "[443 HTTPS, encrypted]", 443: "[80 HTTP, in clear text 8443 HTTPS: by custom]", 8443: "[443 HTTPS]"} {
		var got []string
		for _, n := range s.siblings("", number, number, s.reg.ServicesAt(number)) {
			got = append(got, n.Number+" "+n.Name)
		}
		if fmt.Sprint(got) != want {
			t.Errorf("the siblings of %d are %v, want %s", number, got, want)
		}
	}
}

func TestChecksFitTheTransports(t *testing.T) {
	for transports, want := range map[port.Transports]string{
		port.TCP: "Linux ss -tlpn &#39;sport = :1&#39; macOS, BSD lsof -nP -iTCP:1 -sTCP:LISTEN Windows Get-NetTCPConnection -LocalPort 1 From outside nc -vz HOST 1",
		port.UDP: "Linux ss -ulpn &#39;sport = :1&#39; macOS, BSD lsof -nP -iUDP:1 Windows Get-NetUDPEndpoint -LocalPort 1 From outside nc -vzu HOST 1",
		0: "Linux ss -tulpn &#39;sport = :1&#39; macOS, BSD lsof -nP -i :1 Windows Get-NetTCPConnection -LocalPort 1 Get-NetUDPEndpoint -LocalPort 1 " +
			"From outside nc -vz HOST 1 nc -vzu HOST 1",
		port.SCTP: "Linux ss -Slpn &#39;sport = :1&#39;",
	} {
		var m made
		m.add("mine", said(1, transports, "X", ""))
		s := m.site(t)
		if got := plain(string(s.checks(s.reg.Port(1)))); got != want {
			t.Errorf("%v: the commands are\n%s\nwant\n%s", transports.IDs(), got, want)
		}
	}
}

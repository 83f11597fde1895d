package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portolan/generator/fixture"
	"portolan/generator/port"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// said returns a statement about port n. The parameter protocol is also the name in the
// statement. The parameters protocol and description can be "".
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

// plain removes the tags from html, and returns the text with one space between words.
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
	var m fixture.Notes
	m.Add("mine", said(1, port.TCP, "X", ""))
	m.Add("iana", said(1, both, "X", ""))
	m.Add("common", said(1, port.TCP, "X", ""))
	m.Add("mine", said(2, 0, "Y", ""))
	s := siteOf(&m)
	w := writer{site: s}
	w.transports(transportsOf(s.reg.ServicesAt(1)...))
	want := `<span class="tp">tcp <abbr class="n" title="Notes">N</abbr> <abbr class="c" title="Common ` +
		`use">C</abbr> <abbr class="i" title="IANA">I</abbr></span> ` +
		`<span class="tp part">udp <abbr class="i" title="IANA">I</abbr></span> `
	if got := w.b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	w = writer{site: s}
	w.transports(transportsOf(s.reg.ServicesAt(2)...))
	if got := plain(w.b.String()); got != "not stated" {
		t.Errorf("service without transports: got %q", got)
	}
	w = writer{site: s}
	w.legend(s.reg.ServicesAt(1))
	if got, want := plain(w.b.String()), "N Notes C Common use I IANA · "; !strings.HasPrefix(got, want) {
		t.Errorf("legend: got %q, want %q", got, want)
	}
}

func TestRowsOfServices(t *testing.T) {
	var m fixture.Notes
	m.About("ours-ftp", "FTP")
	m.Add(
		"ours-ftp",
		registry.Draft{
			Port:        21,
			Transports:  port.TCP,
			Name:        "FTP",
			Mentions:    []registry.Mention{{Short: "FTP"}},
			Description: []text.Span{unwritten("command control")},
		},
	)
	m.Add(
		"ours-ftp",
		registry.Draft{Port: 20, Transports: port.TCP, Name: "FTP data", Mentions: []registry.Mention{{Short: "FTP"}}},
	)
	m.Add(
		"iana",
		registry.Draft{
			Port:       21,
			Transports: both,
			Name:       "File Transfer [Control]",
			Service:    "ftp",
			Mentions:   []registry.Mention{{Short: "ftp"}},
		},
	)
	m.Add(
		"iana-2",
		registry.Draft{
			Port:       21,
			Transports: port.SCTP,
			Name:       "FTP",
			Service:    "ftp",
			Mentions:   []registry.Mention{{Short: "ftp"}},
		},
	)
	m.Add("iana", registry.Draft{Port: 21, Transports: port.DCCP, State: registry.Reserved})
	m.Add(
		"mine",
		registry.Draft{
			Port:       22,
			Transports: port.TCP,
			Name:       "Shop",
			State:      registry.Retired,
			Until:      "4.17",
			Extra:      []registry.Field{{Name: "owner", Value: "ops"}},
		},
	)
	s := siteOf(&m)
	ftp, _ := s.reg.Named("ftp")
	for name, test := range map[string]struct{ got, want string }{
		"port": {string(s.portRows(Page{}, 21, 21, s.reg.ServicesAt(21))),
			"FTP File Transfer [Control] tcp N I udp I sctp I command control ours-ftp.md:2 IANA · 2 entries Reserved by " +
				"IANA dccp I IANA"},
		"list":    {string(s.listRows("", s.reg.ServicesAt(22))), "22 tcp N Shop until 4.17 owner: ops mine.md:7"},
		"retired": {string(s.portRows(Page{}, 22, 22, s.reg.ServicesAt(22))), "Shop until 4.17 tcp N owner: ops mine.md:7"},
		"protocol": {string(s.protocolRows("", ftp[0], pageOrder(s.reg.Main(ftp[0]), ftp[0].Services))),
			"21 command control IANA: File Transfer [Control] tcp N I udp I sctp I ours-ftp.md:2 IANA · 2 entries 20 FTP " +
				"data tcp N ours-ftp.md:3"},
	} {
		if got := plain(test.got); got != test.want {
			t.Errorf("rows of %s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

func TestStatementsHaveAnchors(t *testing.T) {
	var m fixture.Notes
	m.Add("mine", said(1, 0, "X", ""))
	m.Add(
		"iana",
		registry.Draft{
			Port:       1,
			Transports: port.TCP,
			Name:       "X",
			Service:    "x-svc",
			Since:      "1999",
			Aliases:    []string{"y"},
			State:      registry.Deprecated,
		},
	)
	s := siteOf(&m)
	e := s.evidence("", s.reg.ServicesAt(1), true)
	rows := string(e.Rows)
	for _, id := range []string{`id="_s-x.1.unstated"`, `id="_s-x.1.tcp@iana"`} {
		if !strings.Contains(rows, id) {
			t.Errorf("no row has %s:\n%s", id, rows)
		}
	}
	want := "1 mine.md:2 # transport not stated X X 1 IANA # tcp X service name: x-svc alias: y state: deprecated since: 1999"
	if got := plain(rows); got != want || !strings.Contains(e.All, "2") {
		t.Errorf("%s: got\n%s\nwant\n%s", e.All, got, want)
	}
}

// A service with one statement and no further facts is a statement itself: its row has the anchor, and
// the table of statements leaves it out.
func TestServicesThatAreStatements(t *testing.T) {
	var m fixture.Notes
	m.Add("mine", said(1, port.TCP, "Whole", "all of it"))
	m.Add("mine", said(1, 0, "Unstated", ""))
	m.Add("mine", registry.Draft{Port: 1, Transports: port.TCP, Name: "Named", Aliases: []string{"other"}})
	m.Add("iana", registry.Draft{Port: 1, Transports: port.TCP, Name: "Dated", Since: "1999"})
	s := siteOf(&m)
	var got []string
	for _, service := range s.reg.ServicesAt(1) {
		got = append(got, fmt.Sprint(service.Name, " ", s.isStatement(service)))
	}
	slices.Sort(got)
	if want := "[Dated false Named false Unstated false Whole true]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
	page := s.port(Page{}, s.reg.Port(1))
	anchor := `id="_s-whole.1.tcp"`
	if e := page.Statements; strings.Count(string(e.Rows), "<tr") != 3 || e.Others != "1 other service" ||
		strings.Contains(string(e.Rows), anchor) || strings.Count(string(page.Services), anchor) != 1 ||
		strings.Count(string(page.Services), ` id="`) != 1 {
		t.Errorf("got %+v\n%s", e, page.Services)
	}
}

func TestBandsSayWhatIsFree(t *testing.T) {
	var m fixture.Notes
	m.Add("mine", registry.Draft{Port: 7000, End: 7009, Transports: port.TCP, Name: "Range"})
	m.Add("mine", said(7005, port.TCP, "One", ""))
	m.Add("iana", registry.Draft{Port: 7010, State: registry.Reserved})
	m.Add("iana", registry.Draft{Port: 7005, Transports: port.UDP, State: registry.Reserved})
	m.Add("iana", registry.Draft{Port: 7011, Name: "Old", State: registry.Retired})
	s := siteOf(&m)
	band := s.band(Page{}, port.Number(7000).Band())
	if got := countsIn(band.Summary); got != "10 1,000 2 988" {
		t.Errorf("summary: got the counts %s in %q", got, band.Summary)
	}
	if len(band.Free) != 1 || !slices.Equal(band.Free[0].Runs, []string{"7012–7999"}) {
		t.Errorf("free: got %v", band.Free)
	}
	if got := plain(string(band.Services)); strings.Contains(got, "7005 udp") ||
		!strings.Contains(got, "7010 Reserved by IANA IANA") ||
		!strings.Contains(got, "7011 Old retired IANA") {
		t.Errorf("rows: got %s", got)
	}
}

func TestSiblings(t *testing.T) {
	var m fixture.Notes
	m.About("ours-http", "HTTP", registry.DeclaredRelation{Relation: registry.Secured, Name: "HTTPS", Any: true})
	m.Add("ours-http", said(80, port.TCP, "HTTP", ""))
	m.Add("mine", said(443, port.TCP, "HTTPS", ""))
	m.Add("mine", said(8443, port.TCP, "HTTPS", "by default"))
	s := siteOf(&m)
	for number, want := range map[port.Number]string{80: "[443 HTTPS, encrypted]", 443: "[80 HTTP, unencrypted " +
		"8443 HTTPS: by default]", 8443: "[443 HTTPS]"} {
		var got []string
		for _, n := range s.siblings("", number, number, s.reg.ServicesAt(number)) {
			got = append(got, n.Number+" "+n.Name)
		}
		if fmt.Sprint(got) != want {
			t.Errorf("siblings of %d: got %v, want %s", number, got, want)
		}
	}
}

func TestChecksFitTheTransports(t *testing.T) {
	for transports, want := range map[port.Transports]string{
		port.TCP: "Linux ss -tlpn &#39;sport = :1&#39; macOS, BSD lsof -nP -iTCP:1 -sTCP:LISTEN Windows " +
			"Get-NetTCPConnection -LocalPort 1 From outside nc -vz HOST 1",
		port.UDP: "Linux ss -ulpn &#39;sport = :1&#39; macOS, BSD lsof -nP -iUDP:1 Windows Get-NetUDPEndpoint " +
			"-LocalPort 1 From outside nc -vzu HOST 1",
		0: "Linux ss -tulpn &#39;sport = :1&#39; macOS, BSD lsof -nP -i :1 Windows Get-NetTCPConnection -LocalPort 1 " +
			"Get-NetUDPEndpoint -LocalPort 1 " +
			"From outside nc -vz HOST 1 nc -vzu HOST 1",
		port.SCTP: "Linux ss -Slpn &#39;sport = :1&#39;",
	} {
		var m fixture.Notes
		m.Add("mine", said(1, transports, "X", ""))
		s := siteOf(&m)
		if got := commandsIn(t, s.checks(s.reg.Port(1))); got != want {
			t.Errorf("%v: got\n%s\nwant\n%s", transports.IDs(), got, want)
		}
	}
}

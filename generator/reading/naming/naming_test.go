package naming

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/numbers"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// written converts a string to spans: [[x]] becomes a wiki-link, <x> becomes a link, and
// all other text becomes plain text.
func written(s string) []text.Span {
	var spans []text.Span
	for s != "" {
		switch {
		case strings.HasPrefix(s, "[["):
			target, rest, _ := strings.Cut(s[2:], "]]")
			target, label, _ := strings.Cut(target, "|")
			target, fragment, _ := strings.Cut(target, "#")
			spans = append(spans, text.WikiLink{Target: target, Fragment: fragment, Label: line.Unplaced(label)})
			s = rest
		case strings.HasPrefix(s, "<"):
			words, rest, _ := strings.Cut(s[1:], ">")
			spans = append(spans, text.Link{Spans: line.Unplaced(words), Href: "https://example.org/"})
			s = rest
		default:
			n := strings.IndexAny(s[1:], "[<") + 1
			if n == 0 {
				n = len(s)
			}
			spans = append(spans, line.Unplaced(s[:n])...)
			s = s[n:]
		}
	}
	return spans
}

// shown returns a statement as text: name, protocols in brackets, transports, description.
func shown(s Statement) string {
	out := s.Name
	for _, m := range s.Mentions {
		out += fmt.Sprintf(" [%s|%s]", m.Short, m.Name)
	}
	if s.Transports.Stated() {
		out += " " + strings.Join(s.Transports.IDs(), "+")
	}
	if d := text.Plain(s.Description); d != "" {
		out += ": " + d
	}
	return out
}

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		"SSH":                           "SSH [SSH|]",
		"SSH.":                          "SSH [SSH|]",
		"Node.js v2.":                   "Node.js v2.",
		"Web Proxy servers":             "Web Proxy servers",
		"Echo Protocol":                 "Echo Protocol [|Echo Protocol]",
		"Secure Shell (SSH)":            "Secure Shell [SSH|Secure Shell]",
		"SSH (Secure Shell)":            "Secure Shell [SSH|Secure Shell]",
		"SSH (secure shell)":            "SSH [SSH|]: secure shell",
		"Gluetun (VPN)":                 "Gluetun: VPN",
		"DNS (TCP and UDP)":             "DNS [DNS|] tcp+udp",
		"DNS (TCP and UDP) names":       "DNS [DNS|] tcp+udp: names",
		"Grafana (default) dashboards":  "Grafana [Grafana|]: (default) dashboards",
		"(SSH)":                         "SSH [SSH|]",
		"Active Users ([[systat]] now)": "Active Users [systat|Active Users]: systat now",
		"Active Users ([[systat]])":     "Active Users [systat|Active Users]",
		"[[FTP#Modes]] Data":            "FTP [FTP|FTP]: Data",
		"[[ftp|FTP]]: Data":             "FTP [FTP|FTP]: Data",
		"<Secure Shell> - remote":       "Secure Shell [|Secure Shell]: remote",
		"<Image>s":                      "Images [Images|]",
		"Web UI (port 443).":            "Web UI",
		"10.0.x.5":                      ": 10.0.x.5",
		"opens the door on":             ": opens the door on",
		"C++ (=)":                       "C++ [C++|]",
		"":                              "",
	} {
		if got := shown(Read(written(in))); got != want {
			t.Errorf("Read(%q) = %q, want %q", in, got, want)
		}
	}
	if got := shown(ReadProtocol(written("Web Proxy"))); got != "Web Proxy [|Web Proxy]" {
		t.Errorf("ReadProtocol gives %q", got)
	}
	if got := shown(Read(written("Web:Proxy"))); got != "Web:Proxy" {
		t.Errorf("a name with a colon is a protocol: %q", got)
	}
	linked := Read(written("<SSH> see <the book>"))
	if len(linked.References) != 2 || linked.Mentions[0].Reference.URL == "" {
		t.Errorf("references: %+v", linked)
	}
	emphasized := Read([]text.Span{text.Strong{Spans: written("Secure Shell (SSH)")}})
	if got := shown(emphasized); got != "Secure Shell [SSH|Secure Shell]" {
		t.Errorf("emphasis: %q", got)
	}
}

func TestPlacesOfTypos(t *testing.T) {
	s := Read([]text.Span{text.Text{Text: "DNS (UPD)", Pos: 40}})
	if s.Transports != port.UDP || len(s.Typos) != 1 || s.Typos[0].Offset != 45 {
		t.Errorf("%+v", s)
	}
}

func TestRefine(t *testing.T) {
	for _, tt := range []struct{ in, cell, want string }{
		{"22 SSH", "22", "SSH [SSH|]"},
		{"443 Web Proxy", "80, 443", "Web Proxy"},
		{"7 Days to Die", "26900", "7 Days to Die"},
		{"07 Days", "7", "07 Days"},
		{"Terminal Services (RDP)", "3389", "Terminal Services [RDP|Terminal Services]"},
		{"Terminal Services (RDP)", "3390", "Terminal Services: RDP"},
	} {
		items, _ := numbers.Read(tt.cell)
		s := Read(written(tt.in))
		s.Refine(items)
		if got := shown(s); got != tt.want {
			t.Errorf("%q on %s is %q, want %q", tt.in, tt.cell, got, tt.want)
		}
	}
}

func TestTakeState(t *testing.T) {
	s := Read(written("FREE"))
	if state := s.TakeState(); state != registry.Unassigned || s.Name != "" || s.Mentions != nil {
		t.Errorf("%q, %+v", state, s)
	}
	s = Read(written("SSH"))
	if state := s.TakeState(); state != "" || s.Name != "SSH" {
		t.Errorf("%q, %+v", state, s)
	}
}

func TestTakeClosed(t *testing.T) {
	for words, want := range map[string]string{"API, disabled": "API closed", "API, web": "API, web",
		"API: disabled": "API closed", "NetBIOS, bloqués": "NetBIOS closed", "NetBIOS: blocked": "NetBIOS closed",
		"API": "API"} {
		s := ReadPhrase(line.Unplaced(words))
		closed := s.TakeClosed()
		got := s.Name
		if closed {
			got += " closed"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestLooksLikeName(t *testing.T) {
	for name, want := range map[string]bool{
		"SSH": true, "Home Assistant": true, "7 Days to Die": true, "On My Way": true, "Port Mapper": true,
		"HTTP/2": true, "Node.js": true, "管理画面": true, "X-plane": true,

		"": false, "22": false, "- -": false,
		"8 of 8 open":                false,
		"on the guest":               false,
		"Web and":                    false,
		"traffic on":                 false,
		"the web and all of it.":     false,
		"used by you and me":         false,
		"Verify TCP 1515 enrollment": false,
		"port":                       false,
		"目标端口":                       false,
		"127.0.0.1":                  false,
		"10.0.x.5":                   false,
		"10.0.*.0/24":                false,
		"http://nas.lan:80":          false,
		"docker -p":                  false,
		"sudo ss":                    false,
		"<address>":                  false,
		"${PORT}":                    false,
		"%HOME":                      false,
		"A) first answer":            false,
		"ポートを開放してください管理画面の設定": false, // a sentence without spaces
	} {
		if got := LooksLikeName(name); got != want {
			t.Errorf("LooksLikeName(%q) = %v", name, got)
		}
	}
}

func TestAbbreviations(t *testing.T) {
	for s, want := range map[string]bool{
		"SSH": true, "POP3": true, "IP": true, "DHCPv6": true, "MySQL": true, "default": false, "Secure": false,
		"SSH keys": false, "v4": false,
	} {
		if got := IsAbbreviation(s); got != want {
			t.Errorf("IsAbbreviation(%q) = %v", s, got)
		}
	}
	for _, tt := range []struct {
		short, name string
		want        bool
	}{
		{"XMPP", "Extensible Messaging and Presence Protocol", true},
		{"SMB", "Server Message Block", true},
		{"VPN", "Gluetun", false},
		{"VAMI", "Appliance Management", true},
		{"VMI", "Appliance Management", false},
		{"RDP", "Terminal Services", false},
		{"LO", "Hello", false}, // "Hello" does not begin with an L
		{"DNS", "域名系统", true},
		{"123", "anything", true},
	} {
		if got := abbreviates(tt.short, tt.name); got != tt.want {
			t.Errorf("abbreviates(%q, %q) = %v", tt.short, tt.name, got)
		}
	}
}

func TestProtocolNames(t *testing.T) {
	for word, want := range map[string]bool{
		"ssh": true, "X11": true, "C++": true, "C#": true, "域": true, "9P": true, "x": false, "42": false, "a:b": false,
		"<x>": false,
	} {
		if got := isProtocolName(word); got != want {
			t.Errorf("isProtocolName(%q) = %v", word, got)
		}
	}
}

func TestReadPhrase(t *testing.T) {
	for in, want := range map[string]string{
		"MySQL - the database":             "MySQL [MySQL|]: the database",
		"MySQL, also on other ports":       "MySQL [MySQL|]: also on other ports",
		"MySQL, MariaDB":                   "MySQL, MariaDB",
		"Apache, redirects":                "Apache [Apache|]: redirects",
		"web, redirects":                   "web, redirects",
		"HTTP, ws":                         "HTTP, ws",
		"RPC is used for calls":            "RPC [RPC|]: is used for calls",
		"Plex Media Server: films (a: b)":  "Plex Media Server: films (a: b)",
		"Web (a: b) more":                  "Web [Web|]: (a: b) more",
		"DNS - TCP/UDP":                    "DNS [DNS|] tcp+udp",
		"Secure Shell (SSH). All machines": "Secure Shell [SSH|Secure Shell]: All machines",
	} {
		if got := shown(ReadPhrase(written(in))); got != want {
			t.Errorf("ReadPhrase(%q) = %q, want %q", in, got, want)
		}
	}
	if s := ReadPhrase(written("DNS - TCP/UDP")); !s.Tailed {
		t.Error("transports at the end are not marked")
	}
}

func TestReadList(t *testing.T) {
	for _, tt := range []struct{ inside, after, want string }{
		{"MySQL, MariaDB", "", "MySQL, MariaDB [MySQL|] [MariaDB|]"},
		{"MySQL, my own server", "db", "MySQL, my own server [MySQL|] [|my own server]: db"},
		{"TCP", "Grafana - charts", "Grafana [Grafana|] tcp: charts"},
		{"server", "DHCP", "DHCP [DHCP|]: server"},
	} {
		if got := shown(ReadList(written(tt.inside), written(tt.after))); got != tt.want {
			t.Errorf("(%s) %s is %q, want %q", tt.inside, tt.after, got, tt.want)
		}
	}
}

func TestParallel(t *testing.T) {
	lines := []text.Span{text.Text{Text: "Web"}, text.Break{}, text.Text{Text: "Shell"}}
	for _, tt := range []struct {
		spans []text.Span
		count int
		want  string
	}{
		{written("HTTP/HTTPS"), 2, "HTTP|HTTPS"},
		{written("HTTP/HTTPS"), 3, ""},
		{written("web/shell"), 2, ""},
		{written("SSH"), 1, ""},
		{lines, 2, "Web|Shell"},
	} {
		var names []string
		for _, name := range Parallel(tt.spans, tt.count) {
			names = append(names, text.Plain(name))
		}
		if got := strings.Join(names, "|"); got != tt.want {
			t.Errorf("%d names in %q: %q", tt.count, text.Plain(tt.spans), got)
		}
	}
}

func TestNamesClass(t *testing.T) {
	for words, want := range map[string]bool{
		"dynamic ports": true, "Dynamic RPC": false, "dynamic TCP": true, "dynamic": true, "web": false,
		"Dynamic/Private":     true,
		"49152-65535 dynamic": true,
	} {
		if got := NamesClass(words+", see RFC 6335", words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestLabels(t *testing.T) {
	for label, want := range map[string]bool{
		"SSH": true, "Home Assistant": true, "Really?": true,
		"": false, "42": false, "allow traffic to": false, "a b c d e f g": false, "Is it open now?": false,
		"b) second": false, "Pin": false,
	} {
		if got := IsLabel(label); got != want {
			t.Errorf("IsLabel(%q) = %v", label, got)
		}
	}
	for label, want := range map[string]string{
		"Port": "", "Open ports": "", "SSH Port": "SSH", "FTP on port": "FTP",
		"管理页面端口": "管理页面", "Default port": "", "Admin page port": "Admin page", "Port SSH du routeur": "SSH du routeur",
		"Port des clients": "clients", "Page count": "-", "allow page port": "-",
		"Name": "-", "Source port": "-", "SERVER_PORT": "-", "server.port": "-", "--port": "-", "Container port": "-",
		"Number": "-",
	} {
		got, ok := PortLabel(label)
		if !ok {
			got = "-"
		}
		if got != want {
			t.Errorf("PortLabel(%q) = %q, want %q", label, got, want)
		}
	}
}

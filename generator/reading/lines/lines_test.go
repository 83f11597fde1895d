package lines

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// shown returns a statement as text: the numbers with their offsets, the name, the
// description, and the names of all fields that are true.
func shown(s Statement) string {
	var b strings.Builder
	for _, n := range s.Numbers {
		fmt.Fprintf(&b, "%d", n.First)
		if n.Last != n.First {
			fmt.Fprintf(&b, "-%d", n.Last)
		}
		if n.Transports.Stated() {
			fmt.Fprintf(&b, " %s", strings.Join(n.Transports.IDs(), "+"))
		}
		fmt.Fprintf(&b, " @%d, ", n.Offset)
	}
	b.WriteString(s.Name)
	if s.Transports.Stated() {
		fmt.Fprintf(&b, " %s", strings.Join(s.Transports.IDs(), "+"))
	}
	if d := text.Plain(s.Description); d != "" {
		fmt.Fprintf(&b, ": %s", d)
	}
	for _, flag := range []struct {
		set  bool
		name string
	}{
		{s.Marked, "marked"}, {s.Labelled, "labelled"}, {s.endsInBracket, "closed"}, {s.sentenceFollows, "sentence"},
		{s.address, "address"}, {s.bare, "bare"}, {s.Port, "port"}, {s.Tailed, "tailed"},
	} {
		if flag.set {
			b.WriteString(" +" + flag.name)
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		// The number is before the name.
		"22: SSH":                            "22 @0, SSH +marked",
		"[ ] 22: SSH":                        "22 @4, SSH +marked",
		"22 SSH":                             "22 @0, SSH",
		"22  what it does":                   "22 @0, : what it does +marked",
		"Port 3306 (MySQL, MariaDB)":         "3306 @5, MySQL, MariaDB +marked +closed +port",
		"Port 3306 (MySQL) runs here":        "3306 @5, MySQL: runs here +marked +sentence +port",
		"TCP 443 => everything":              "443 tcp @4, everything +marked",
		"8080->80 Web":                       "8080 @0, Web +address",
		"127.0.0.1:5432 - PostgreSQL":        "5432 @10, PostgreSQL +marked +address",
		"67 (server), 68 (client)":           "67 @0, 68 @13, ",
		"53 - DNS (TCP and UDP)":             "53 @0, DNS tcp+udp +marked",
		"53 - DNS: the names, UDP only":      "53 @0, DNS udp: the names, UDP only +marked +tailed",
		"22 open the door":                   "",
		"发布系统监听端口 8675。":                     "8675 @25, 发布系统 +labelled +port",
		"5353: mDNS, UDP":                    "5353 @0, mDNS udp +marked +tailed",
		"DNP3 to the utility: 20000/tcp":     "20000 tcp @21, DNP3 to the utility +marked +labelled",
		"storage: 8003 (TCP)":                "8003 tcp @9, storage +marked +labelled",
		"storage: 8003":                      "",
		"Jenkins 监听 8080 端口":                 "8080 @15, Jenkins +labelled +port",
		"--publish 80:80":                    "",
		"Vaultwarden 8222:80":                "8222 @12, Vaultwarden +labelled +address",
		"Le port 27036 (Remote)":             "",
		"22/tcp and 22/udp: will be opened":  "22 tcp @0, 22 udp @11, : will be opened +marked",
		"22: will be opened":                 "",
		"22 of all the things that there be": "",
		"b) Port 67":                         "",
		"22":                                 "22 @0, ",

		// The name is before the number.
		"SSH: 22":                                 "22 @5, SSH +marked +labelled",
		"https: 443, 8443":                        "443 @7, 8443 @12, https +marked +labelled",
		"HTTP (the web) - Porta 80":               "80 @23, HTTP: the web +marked +labelled +port",
		"FTP (Port 21)":                           "21 @10, FTP +marked +labelled +port",
		"FTP (Port 21) and then":                  "",
		"FTP (21, more":                           "",
		"DNS = 53/udp":                            "53 udp @6, DNS +marked +labelled",
		"SSH Port: 22":                            "22 @10, SSH +labelled +port",
		"Foo 7777":                                "7777 @4, Foo +labelled +bare",
		"Foo 7777 and more":                       "",
		"SSH 22":                                  "22 @4, SSH +labelled",
		"Grafana port 3000":                       "3000 @13, Grafana +labelled +port",
		"7 Days to Die - 26900 UDP":               "26900 udp @16, 7 Days to Die +marked +labelled",
		"Time (Port 123)":                         "123 @11, Time +marked +labelled +port",
		"listens on 22":                           "",
		"Web: 80 - the pages":                     "80 @5, Web: the pages +marked +labelled",
		"Web: 80 or so they say":                  "",
		"https://nas.lan:8096":                    "8096 @16,  +address",
		"Uptime Kuma: http://nas.lan:3001":        "3001 @28, Uptime Kuma +marked +labelled +address",
		"Uptime Kuma: 3001":                       "3001 @13, Uptime Kuma +marked +labelled",
		"Uptime: 3001":                            "",
		"Tailscale direct connections: UDP 41641": "41641 udp @34, Tailscale direct connections +marked +labelled",
		"Tailscale direct connections: 41641":     "",
		"store: nas.lan:9000":                     "9000 @15, store +marked +labelled +address",
		"Games: 1024 - 49151":                     "1024-49151 @7, Games +marked +labelled",
		"Redis?::6379":                            "6379 @8, Redis +marked +labelled",
		"SSH on 22":                               "",
		"Foo 1024 - 5000":                         "1024-5000 @4, Foo +labelled +bare",
		"22: open the door":                       "",
		"Web https://nas.lan:8096":                "",
		"no numbers here":                         "",
		"the very long label of a thing: 22":      "",
	} {
		s, ok := Read([]text.Span{text.Text{Text: in}})
		got := ""
		if ok {
			got = shown(s)
		}
		if got != want {
			t.Errorf("Read(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	link := text.Link{Spans: line.Unplaced("Navidrome"), Href: "http://nas.lan:4533"}
	s, ok := Read([]text.Span{text.Text{Text: "Music: "}, link})
	if !ok || s.Numbers[0].First != 4533 || s.Name != "Music" || !s.address {
		t.Errorf("%q, %v", shown(s), ok)
	}
	if s, ok = Read([]text.Span{link}); !ok || s.Name != "Navidrome" {
		t.Errorf("%q, %v", shown(s), ok)
	}
	if s, ok = Read([]text.Span{link, text.Text{Text: " and "}, link}); ok {
		t.Errorf("two links are read: %q", shown(s))
	}
	if _, ok = Read([]text.Span{text.Link{Spans: line.Unplaced("x"), Href: "nas.lan:4533"}}); ok {
		t.Error("a link without a scheme is read")
	}
}

func TestStruck(t *testing.T) {
	name := text.Strike{Spans: line.Unplaced("Jellyfin")}
	for _, tt := range []struct {
		spans []text.Span
		want  bool
	}{
		{[]text.Span{text.Text{Text: "8096: "}, name}, true},
		{[]text.Span{text.Text{Text: "8096: new "}, name}, false},
		{[]text.Span{text.Text{Text: "8096: Jellyfin"}}, false},
	} {
		if s, _ := Read(tt.spans); s.Struck != tt.want {
			t.Errorf("%q: struck is %v", text.Plain(tt.spans), s.Struck)
		}
	}
}

func TestHeadings(t *testing.T) {
	for in, want := range map[string]string{
		"22 - SSH": "22 @0, SSH +marked", "2. FTP (Port 21)": "21 @10, FTP +marked +labelled +port",
		"3) 80 - Web": "80 @0, Web +marked", "2. Ports": "",
	} {
		s, ok := ReadHeading(text.Heading{Spans: []text.Span{text.Text{Text: in}}})
		got := ""
		if ok {
			got = shown(s)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]int{"2. x": 3, "2.1 x": 4, "3) x": 3, "22 x": 0, "x": 0, "2.": 0} {
		if got := Ordinal(in); got != want {
			t.Errorf("the ordinal of %q has %d bytes", in, got)
		}
	}
}

func TestClaim(t *testing.T) {
	read := func(s string) Statement {
		found, _ := Read([]text.Span{text.Text{Text: s}})
		return found
	}
	c := read("SSH (Port 22)").Claim()
	if !c.Port || !c.Known || !c.Named || !c.Labelled || !c.Marked || c.Transport || len(c.Numbers) != 1 {
		t.Errorf("%+v", c)
	}
	if c = read("99 - Foo (UDP)").Claim(); !c.Transport || c.Tail || c.Known || c.Labelled {
		t.Errorf("%+v", c)
	}
	if c = read("99 - Foo: files, UDP only").Claim(); c.Transport || !c.Tail {
		t.Errorf("%+v", c)
	}
	if c = read("Foo 7777").Claim(); !c.Bare || c.Marked {
		t.Errorf("%+v", c)
	}
}

func TestFitsProse(t *testing.T) {
	for in, want := range map[string]bool{
		"Port 3306 (MySQL)": true, "Port 3306 (MySQL) runs here": false, "22: SSH": true, "22: SSH.": true,
		"SSH: 22": true, "SSH: 22, for me.": false, "Ports 25, 465": true, "25, 465": false,
		"22: a b c d e f g h i j k l m": false, "22: SSH: ": false,
	} {
		s, ok := Read([]text.Span{text.Text{Text: in}})
		if got := ok && s.FitsProse(); got != want {
			t.Errorf("%q fits prose: %v", in, got)
		}
	}
}

func TestNamesAfter(t *testing.T) {
	for in, want := range map[string]string{"80/443 - HTTP/HTTPS": "HTTP/HTTPS", "80, 443 (HTTP/HTTPS)": "HTTP/HTTPS",
		"80 (a) b": "(a) b"} {
		s, _ := Read([]text.Span{text.Text{Text: in}})
		if got := text.Plain(s.NamesAfter()); got != want {
			t.Errorf("the names of %q are %q", in, got)
		}
	}
}

func TestOfItem(t *testing.T) {
	item := func(first, second string) []text.Block {
		return []text.Block{text.Paragraph{Spans: []text.Span{text.Text{Text: first}, text.Break{}, text.Text{Text: second}}}}
	}
	for _, tt := range []struct {
		blocks []text.Block
		want   int
	}{
		{item("22: SSH", "80: Web"), 2}, {item("22: SSH", "is a shell"), 1}, {nil, 0}, {[]text.Block{text.Code{}}, 0},
	} {
		if got := OfItem(tt.blocks); len(got) != tt.want {
			t.Errorf("%d lines of %v", len(got), tt.blocks)
		}
	}
}

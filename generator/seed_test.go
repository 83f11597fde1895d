package generator

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"portolan/generator/diag"
	"portolan/generator/registry"
	"portolan/generator/text"
)

// loadSeed reads the note that the project began with.
func loadSeed(t *testing.T) (*registry.Registry, *diag.List) {
	t.Helper()
	reg, diags, err := Load([]Layer{{FS: os.DirFS("testdata"), Name: "testdata", Only: "seed.md"}})
	if err != nil {
		t.Fatal(err)
	}
	return reg, diags
}

// seedFacts is all that the table and the loose lines of the seed state:
// number, transports, name, protocols, description, line, column.
const seedFacts = `
7     tcp,udp | Echo Protocol | echo | | 17:2
11    tcp,udp | Active Users | systat | systat service | 18:2
20    tcp | File Transfer Protocol | ftp | Data Transfer | 19:2
21    tcp | File Transfer Protocol | ftp | Command Control | 20:2
22    tcp | Secure Shell | ssh | Secure Login | 21:2
23    tcp | Telnet | telnet | remote login service, unencrypted text messages | 22:2
25    tcp | Simple Mail Transfer Protocol | smtp | email delivery | 23:2
53    tcp,udp | Domain Name System | dns | service | 24:2
67    udp | Dynamic Host Configuration Protocol | dhcp | | 25:2
68    udp | Dynamic Host Configuration Protocol | dhcp | | 25:6
80    | Hypertext Transfer Protocol | http | used in the World Wide Web | 26:2
110   | Post Office Protocol | pop3 | | 27:2
119   | Network News Transfer Protocol | nntp | | 28:2
123   | Network Time Protocol | ntp | | 29:2
143   | Internet Message Access Protocol | imap | Management of digital mail | 30:2
161   | Simple Network Management Protocol | snmp | | 31:2
194   | Internet Relay Chat | irc | | 32:2
443   | HTTP Secure | https | HTTP over TLS/SSL | 33:2
546   | DHCPv6 | dhcpv6 | IPv6 version of DHCP | 34:2
547   | DHCPv6 | dhcpv6 | IPv6 version of DHCP | 34:7
587   | Secure SMTP | secure-smtp | | 36:6
1433  | MS-SQL | ms-sql | | 38:6
1521  | Oracle DB | oracle-db | | 39:6
3306  | MySQL, MariaDB | mysql,mariadb | | 37:6
8080  | Web Proxy servers | | | 40:6
8888  | Web Proxy servers | | | 41:6
`

func TestSeedIsReadWhole(t *testing.T) {
	reg, _ := loadSeed(t)
	var got []string
	for _, a := range reg.Assignments() {
		var protocols []string
		for _, p := range a.Protocols {
			protocols = append(protocols, p.ID)
		}
		got = append(got, squeeze(fmt.Sprintf("%d %s | %s | %s | %s | %d:%d", a.Port, strings.Join(a.Transports.IDs(), ","), a.Name,
			strings.Join(protocols, ","), text.Plain(a.Description), a.Origin.Line, a.Origin.Column)))
	}
	var want []string
	for line := range strings.Lines(strings.TrimSpace(seedFacts)) {
		want = append(want, squeeze(line))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("assignments of the seed:\n%s\nwant:\n%s", g, w)
	}
	if n := len(reg.Assignments()); n != 26 {
		t.Errorf("%d assignments, want 26: 18 rows of which two name two ports, and 6 lines", n)
	}
	if n := len(reg.Ports()); n != 26 {
		t.Errorf("%d ports, want 26", n)
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestSeedDiagnostics(t *testing.T) {
	_, diags := loadSeed(t)
	var got []string
	for _, d := range diags.Sorted() {
		got = append(got, fmt.Sprintf("%d:%d %s %s", d.Line, d.Column, d.Rule.Severity, d.Rule.Code))
	}
	want := "11:132 warning mojibake\n13:1 warning heading-space\n19:155 warning wikilink-pipe\n20:155 warning wikilink-pipe"
	if g := strings.Join(got, "\n"); g != want {
		t.Errorf("diagnostics:\n%s\nwant:\n%s", g, want)
	}
}

// An escaped pipe means the same as an unescaped one, and needs no warning.
func TestSeedWithEscapedPipes(t *testing.T) {
	plain, _ := loadSeed(t)
	b, err := os.ReadFile("testdata/seed.md")
	if err != nil {
		t.Fatal(err)
	}
	escaped, diags := loadNotes(t, map[string]string{"seed.md": strings.ReplaceAll(string(b), "FTP|FTP", `FTP\|FTP`)})
	for i, a := range plain.Assignments() {
		if b := escaped.Assignments()[i]; a.ID != b.ID || text.Plain(a.Description) != text.Plain(b.Description) {
			t.Errorf("%s %q became %s %q", a.ID, text.Plain(a.Description), b.ID, text.Plain(b.Description))
		}
	}
	for _, d := range diags.Sorted() {
		if d.Rule == diag.WikilinkPipe {
			t.Errorf("line %d: an escaped pipe was reported", d.Line)
		}
	}
}

func TestRelatedPortsNameEachOther(t *testing.T) {
	reg, _ := loadSeed(t)
	server, client := reg.Port(67).Assignments[0], reg.Port(68).Assignments[0]
	if len(server.Related) != 1 || server.Related[0] != client || len(client.Related) != 1 || client.Related[0] != server {
		t.Errorf("67 and 68 do not name each other: %v, %v", server.Related, client.Related)
	}
	if n := len(reg.Port(80).Assignments[0].Related); n != 0 {
		t.Errorf("80 has %d related assignments, want none", n)
	}
}

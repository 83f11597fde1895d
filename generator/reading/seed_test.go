package reading_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"portolan/generator"
	"portolan/generator/text"
)

// seedFacts lists all assignments of testdata/seed.md, the first note of the project.
// This note contains a table, and lines outside the table. Each row of seedFacts has the
// number and transports, the name, the protocols, the description, and line:column.
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
	reg, _, err := generator.Load([]generator.Layer{{FS: os.DirFS("../testdata"), Name: "testdata", Only: "seed.md"}})
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, a := range reg.Assignments() {
		var protocols []string
		for _, p := range a.Protocols {
			protocols = append(protocols, p.ID)
		}
		got = append(got, squeeze(fmt.Sprintf("%d %s | %s | %s | %s | %d:%d",
			a.Port, strings.Join(a.Transports.IDs(), ","), a.Name, strings.Join(protocols, ","),
			text.Plain(a.Description), a.Origin.Line, a.Origin.Column)))
	}
	for line := range strings.Lines(strings.TrimSpace(seedFacts)) {
		want = append(want, squeeze(line))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("assignments of the seed:\n%s\nwant:\n%s", g, w)
	}
	if n := len(reg.Ports()); n != 26 {
		t.Errorf("%d ports, want 26: 18 rows, of which two name two ports, and 6 lines", n)
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

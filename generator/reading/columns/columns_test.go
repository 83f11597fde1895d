package columns

import (
	"fmt"
	"strings"
	"testing"

	"portolan/generator/judge"
	"portolan/generator/notation"
	"portolan/generator/port"
	"portolan/generator/reading/line"
	"portolan/generator/text"
)

// tableOf returns the table in lines. The first line contains the headers. "|" separates
// the cells. A cell such as <http://nas.lan> is a link.
func tableOf(lines ...string) text.Table {
	var t text.Table
	for i, l := range lines {
		var row text.Row
		for cell := range strings.SplitSeq(l, "|") {
			spans := line.Unplaced(cell)
			if href, ok := strings.CutPrefix(cell, "<"); ok {
				spans = []text.Span{text.Link{Spans: line.Unplaced("open"), Href: strings.TrimSuffix(href, ">"), Pos: 7}}
			}
			row.Cells = append(row.Cells, text.Cell{Spans: spans, Pos: 3, End: 9})
		}
		if i == 0 {
			t.Header = row.Cells
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

var roleNames = map[notation.Role]string{
	notation.RoleNumber: "number", notation.RoleTransport: "transport", notation.RoleName: "name",
	notation.RoleExtra:       "extra",
	notation.RoleDescription: "description", notation.RoleServiceName: "service", notation.RoleShort: "short",
	notation.RoleIgnored: "-", notation.RoleIndex: "index", notation.RoleCross: "cross",
	notation.RoleReference: "reference",
}

// shown returns a layout as text: the roles of its columns, then its other
// fields that are set.
func shown(l Layout) string {
	var words []string
	for _, r := range l.Roles {
		words = append(words, roleNames[r])
	}
	for _, n := range l.Numbers {
		words = append(words, fmt.Sprintf("@%d", n.Index))
		if n.Last >= 0 {
			words = append(words, fmt.Sprintf("to %d", n.Last))
		}
		if n.Rest != "" {
			words = append(words, n.Rest)
		}
		if n.Addresses {
			words = append(words, "addresses")
		}
		if n.NeedsTransport {
			words = append(words, "needs transport")
		}
		if n.Transports.Stated() {
			words = append(words, strings.Join(n.Transports.IDs(), "+"))
		}
	}
	for _, flag := range []struct {
		set  bool
		name string
	}{{l.Named, "named"}, {l.Used, "used"}, {l.Paired, "paired"}, {l.Register, "register"}} {
		if flag.set {
			words = append(words, flag.name)
		}
	}
	return strings.Join(words, " ")
}

func TestStartsWithWord(t *testing.T) {
	for in, want := range map[string]bool{
		"tcp": true, "tcp/https": true, "tcp (tls)": true, "udp": false,
		"tcp.services": false, "tcp_port": false, "tcp-x": false, "tcpdump": false, "tcp4": false,
	} {
		if got := startsWithWord(in, "tcp"); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestLayouts(t *testing.T) {
	for _, tt := range []struct {
		name  string
		table []string
		want  string // layouts, separated by semicolons
	}{
		{"plain", []string{"Port|Transport|Service", "22|TCP|SSH"}, "number transport name @0 named"},
		{"transports below Protocol", []string{"Port|Protocol|Service", "22|TCP|SSH", "53|UDP|DNS"},
			"number transport name @0 named"},
		{"names below Protocol", []string{"Port|Protocol", "22|SSH", "53|DNS"}, "number name @0 named"},
		{"names and one transport below Protocol", []string{"Port|Protocol", "22|SSH", "53|DNS", "80|TCP"},
			"number name @0 named"},
		{"a few transports below Protocol", []string{"Port|Protocol|Thing", "22|SSH|a shell", "53|UDP|names",
			"69|FTP|files"}, "number transport name @0"},
		{"names next to transports", []string{"Port|Protocol|Service|Transport", "21|FTP|moving files|TCP",
			"22|SSH|remote shell|TCP"}, "number name description transport @0 named"},
		{"use", []string{"Port|Used for", "22|remote shell"}, "number name @0 used"},
		{"kinds that name", []string{"Type|Protocol|Port|Source", "Tomcat|TCP|8080|alb", "JMX|TCP|9010|mon"},
			"name transport number extra @2"},
		{"kinds that do not name", []string{"Type|Port", "open|8080", "open|9010", "open|9011"}, "extra number @1"},
		{"what listens where", []string{"Agent|Listens on|Transport", "Zabbix|10050|TCP"}, "name number transport @1"},
		{"service names", []string{"Port|Name|Service", "22|Secure Shell|ssh", "23|Telnet|telnet"}, "number name service @0"},
		{"one service name of two", []string{"Port|Name|Service", "22|Secure Shell|ssh", "23|Telnet|my own Server"},
			"number name extra @0"},
		{"abbreviations", []string{"Port|Name|Service", "22|Secure Shell|SSH", "3389|Remote Desktop|RDP"},
			"number name short @0"},
		{"other services", []string{"Port|Name|Service", "22|Secure Shell|my server", "3389|Remote Desktop|all of them"},
			"number name extra @0"},
		{"crosses", []string{"Port|TCP|UDP|Service", "22|x||SSH", "53|x|x|DNS"}, "number cross cross name @0 named"},
		{"ports by transport", []string{"Service|TCP|UDP", "SSH|22|-", "DNS|53|53"},
			"name number number @1 tcp @2 udp named"},
		{"a range", []string{"First port|Last port|Service", "20|21|FTP"}, "number number name @0 to 1 named"},
		{"a mapping", []string{"Host port|Container port|Service", "8080|80|Web"}, "number extra name @0 named"},
		{"a destination", []string{"Source port|Destination port|Service", "51000|22|SSH"}, "extra number name @1 named"},
		{"a weak head next to ports", []string{"Number|Port|Service", "1|22|SSH"}, "index number name @1 named"},
		{"numbers with transports", []string{"Thing|What", "22/tcp|SSH", "53/udp|DNS"},
			"number name @0 needs transport used"},
		{"numbers next to transports", []string{"Transport|Value|Service", "TCP|22|SSH", "UDP|53|DNS"},
			"transport number name @1 named"},
		{"no head", []string{"||", "|22|SSH", "|53|DNS"}, "extra number name @1"},
		{"no head and links", []string{"||", "22|all|<x.md>", "53|all|<y.md>"}, "number extra name @0"},
		{"mappings", []string{"Engine|Mapping|Size", "PostgreSQL|15432:5432|2", "Redis|16379:6379|3"}, "name number extra @1"},
		{"an instrument and its room", []string{"Room|Instrument|IP|Port", "B1|Scope|10.0.0.1|5025", "B2|Meter|10.0.0.2|111"},
			"extra name extra number @3"},
		{"links that are connections", []string{"Link|Port", "NDI|5961", "RIST|8193"}, "name number @1"},
		{"links that are references", []string{"Service|Link|Port", "SSH|manual|22", "DNS|manual|53"},
			"name reference number @2 named"},
		{"a thing with its use", []string{"Repository|Port|Use", "hosted|8082|push", "proxy|8083|cache"},
			"name number description @1"},
		{"kinds with their use", []string{"Where|Port|Use", "here|8082|push", "here|8083|cache", "here|8084|pull"},
			"extra number name @1 used"},
		{"a server on a host", []string{"Server|Host|Port|Remark", "GeoServer|gis-01|8080|pages", "PostGIS|gis-02|5432|data"},
			"name extra number description @2"},
		{"documents", []string{"RFC|Port|Thing", "RFC 4253|22|shell", "RFC 1035|53|names"}, "reference number name @1"},
		{"addresses", []string{"Service|URL", "Web|http://nas.lan:8096", "Vault|<http://localhost:8200>"},
			"name number @1 addresses named"},
		{"pairs, number first", []string{"Port|Name|Port|Name", "22|SSH|80|HTTP"},
			"number name - - @0 paired; - - number name @2 paired"},
		{"pairs, name first", []string{"Name|Port|Name|Port", "SSH|22|HTTP|80"},
			"name number - - @1 paired; - - name number @3 paired"},
		{"two ports of a row", []string{"Name|Port (web)|Port (admin)", "Foo|80|81"}, "name number number @1 web @2 admin"},
		{"a destination is not a name", []string{"Port|Destination", "5432|db.lan"}, "number extra @0"},
		{"a source is not a name", []string{"Port|Source name|Thing", "22|RFC|SSH"}, "number extra name @0"},
	} {
		c := Read(tableOf(tt.table...))
		var got []string
		for _, l := range c.Layouts() {
			got = append(got, shown(l))
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNoNumbers(t *testing.T) {
	for _, table := range [][]string{
		{"Name|Value", "Cores|22", "Disks|53"},
		{"Transport|Size|Service", "TCP|22|SSH", "UDP|53|DNS"},
		// One cell with an address or a mapping does not make a port column.
		{"Name|URL", "Web|http://nas.lan:8096"},
		{"Name|Map", "Web|8081:80"},
		{"Name|What", "Web|8081:80 and more", "Mail|2525:25 and more"},
	} {
		if c := Read(tableOf(table...)); c.Has(notation.RoleNumber) {
			t.Errorf("%q has ports: %s", table, shown(c.Layouts()[0]))
		}
	}
}

func TestEvidence(t *testing.T) {
	for _, tt := range []struct {
		name  string
		table []string
		want  judge.Columns
	}{
		{"ports", []string{"Port|Service", "22|SSH", "none|Web", "a b|c"}, judge.Columns{Head: "Port", Port: true,
			Filled: 2, Faulty: 1}},
		{"a weak head", []string{"Number|TCP service", "22|SSH"}, judge.Columns{Head: "Number", Beside: true, Filled: 1}},
		{"transports", []string{"Port|Transport", "22|TCP"}, judge.Columns{Head: "Port", Port: true, HasTransport: true,
			Filled: 1, Beside: false}},
		{"guessed", []string{"Transport|Value|Name", "TCP|22|SSH", "UDP|53|DNS"},
			judge.Columns{Head: "Value", Port: true, Guessed: true, HasTransport: true, Filled: 2}},
		{"addresses", []string{"Name|URL", "Vault|http://a.lan:80", "Web|http://b.lan:81"},
			judge.Columns{Head: "URL", Port: true, Addresses: true, Filled: 2}},
		{"counts", []string{"||", "Packets|22|TCP", "Hosts|53|UDP"}, judge.Columns{Port: true, Guessed: true, HasTransport: true,
			Filled: 2, Counts: true}},
	} {
		if got := Read(tableOf(tt.table...)).Evidence(); got != tt.want {
			t.Errorf("%s:\n%+v, want\n%+v", tt.name, got, tt.want)
		}
	}
	if c := Read(tableOf("Port|Name", "1|a")); !c.LooksLikePorts() {
		t.Error("LooksLikePorts is false for a head of ports")
	}
	if c := Read(tableOf("Transport|Value", "TCP|22")); c.LooksLikePorts() {
		t.Error("LooksLikePorts is true for a guessed column")
	}
}

func TestClaims(t *testing.T) {
	c := Read(tableOf("TCP port|UDP port|Service", "22|-|SSH", "1,024|53|other", "all|-|x"))
	claims := c.Claims()
	if !claims[0].Known || claims[1].Known || claims[0].Unread || !claims[2].Unread {
		t.Errorf("%+v", claims)
	}
	if claims[1].Grouped[0].First != 1024 || len(claims[1].More) != 1 || claims[1].More[0].First != 53 {
		t.Errorf("%+v", claims[1])
	}
}

func TestSampledRows(t *testing.T) {
	lines := []string{"Port|Protocol"}
	for i := range maxSampled {
		lines = append(lines, fmt.Sprintf("%d|SSH", i+1))
	}
	for i := range 2 * maxSampled {
		lines = append(lines, fmt.Sprintf("%d|TCP", i+1))
	}
	c := Read(tableOf(lines...))
	if got := shown(c.Layouts()[0]); got != "number name @0 named" || len(c.Claims()) != maxSampled {
		t.Errorf("%q, %d claims", got, len(c.Claims()))
	}
}

func TestRegister(t *testing.T) {
	heads := strings.Join(notation.RegisterHeads, "|")
	if c := Read(tableOf(heads, strings.Repeat("|", len(notation.RegisterHeads)-1))); !c.IsRegister() {
		t.Errorf("IsRegister is false for %q", heads)
	}
	if c := Read(tableOf("Port|Name", "22|SSH")); c.IsRegister() {
		t.Error("IsRegister is true for a small table")
	}
}

func TestTakeNumbers(t *testing.T) {
	for _, tt := range []struct {
		name string
		rows []string
		want bool
	}{
		{"user ports", []string{"Project|Front|Back", "pilot|8110|8112", "desk|8120|-"}, true},
		{"one of them", []string{"Project|Front|Back", "pilot|8110|", "desk||"}, false},
		{"sizes and years", []string{"Machine|Cores|Bought", "db|256|2021", "app|64|2022"}, false},
		{"a well-known service", []string{"Mail|Plain|Inside", "SMTP|25|465", "IMAP|143|993"}, true},
		{"services on other ports than usual", []string{"Mail|Plain|Inside", "SMTP|26|466", "IMAP|144|994"}, false},
	} {
		c := Read(tableOf(tt.rows...))
		if got := c.TakeNumbers(); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestAddressIn(t *testing.T) {
	for cell, want := range map[string]port.Number{
		"http://nas.lan:8096/web": 8096, "10.0.0.5:22": 22, "<http://nas.lan:81>": 81, "10.0.0.5:22 and more": 0, "nas": 0,
		"<x.md>": 0, ":9090": 9090, ":": 0, ":9090 and more": 0, ":70000": 0,
	} {
		item, ok := AddressIn(tableOf(cell).Header[0])
		if item.First != want || ok != (want != 0) {
			t.Errorf("the port in %q is %d", cell, item.First)
		}
		if wantPos := map[bool]int{true: 7, false: 3}[cell[0] == '<']; ok && item.Offset != wantPos {
			t.Errorf("the port in %q is at %d", cell, item.Offset)
		}
	}
}
